package org.licet.forms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Forms stand alone: whoever needs them can use them without a server, a process engine or a database. */
@AnalyzeClasses(packages = "org.licet.forms", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule dependsOnLibrariesForFormsOnly = classes()
            .that()
            .resideInAPackage("org.licet.forms..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.licet.forms..",
                    "java..",
                    "com.networknt.schema..",
                    "com.google.re2j..",
                    "org.apache.commons.text..",
                    "tools.jackson..",
                    "freemarker..",
                    "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule knowsNoFrameworkAndNoOtherModule = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.camunda..",
                    "org.licet.engine..",
                    "org.licet.processes..",
                    "org.licet.server..");

    @ArchTest
    static final ArchRule opensNoConnectionAndNoFile = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "java.net.http..", "java.nio.file..");
}
