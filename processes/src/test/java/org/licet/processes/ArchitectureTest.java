package org.licet.processes;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "org.licet.processes", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String API = "org.licet.processes";

    @ArchTest
    static final ArchRule knowsNothingAbove = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.licet.engine..", "org.licet.forms..", "org.licet.server..");

    private static final DescribedPredicate<JavaClass> IMPLEMENTATION = describe(
            "the implementation",
            type -> type.getPackageName().startsWith("org.camunda")
                    || type.getPackageName().startsWith("camundajar")
                    || type.getPackageName().startsWith(API + "."));

    private static final DescribedPredicate<JavaCodeUnit> SHOWING_IT =
            describe("with the implementation in their signature", method -> Stream.concat(
                            Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                    .anyMatch(IMPLEMENTATION));

    @ArchTest
    static final ArchRule thePublicInterfaceShowsNoImplementation = codeUnits()
            .that()
            .areDeclaredInClassesThat(describe(
                    "the public interface",
                    type -> type.getPackageName().equals(API)
                            && type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC)))
            .and()
            .arePublic()
            .should(com.tngtech.archunit.lang.conditions.ArchConditions.not(
                    com.tngtech.archunit.lang.conditions.ArchConditions.be(SHOWING_IT)));

    @ArchTest
    static final ArchRule contractTypesDoNotUseCamunda = noClasses()
            .that()
            .resideInAPackage(API)
            .and()
            .haveSimpleNameNotEndingWith("Configuration")
            .and()
            .doNotHaveSimpleName("ProcessTime")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..", "camundajar..");

    @ArchTest
    static final ArchRule onlyProcessTimeTouchesTheStaticClock = noClasses()
            .that()
            .doNotHaveSimpleName("ProcessTime")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("ClockUtil");

    @ArchTest
    static final ArchRule theLinterNeedsNoEngine = noClasses()
            .that()
            .resideInAPackage("..lint..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..processes.run..", "org.camunda.bpm.engine..");

    @ArchTest
    static final ArchRule modelsAreReadWithoutTheEngine = noClasses()
            .that()
            .resideInAPackage("..model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..processes.run..", "..processes.lint..", "org.camunda..");
}
