package org.licet.server;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.licet.server.page.PageController;
import org.springframework.web.bind.annotation.RestController;

/** The server translates: it holds no SQL, knows no process engine, and its audiences do not know each other. */
@AnalyzeClasses(packages = "org.licet.server", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] AUDIENCES = {
        "org.licet.server.applicant..",
        "org.licet.server.clerk..",
        "org.licet.server.publicregister..",
        "org.licet.server.analyst..",
        "org.licet.server.operator.."
    };

    @ArchTest
    static final ArchRule knowsNoProcessEngine =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule audiencesHoldNoSql = noClasses()
            .that()
            .resideInAnyPackage(AUDIENCES)
            .or()
            .resideInAnyPackage(
                    "org.licet.server.api..",
                    "org.licet.server.account..",
                    "org.licet.server.page..",
                    "org.licet.server.service..",
                    "org.licet.server.wording..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.ibatis..", "org.mybatis..", "java.sql..", "javax.sql..", "org.springframework.jdbc..")
            .orShould()
            .dependOnClassesThat()
            .areAnnotatedWith("org.apache.ibatis.annotations.Mapper");

    @ArchTest
    static final ArchRule audiencesDoNotKnowEachOther = slices().matching(
                    "org.licet.server.(applicant|clerk|publicregister|analyst|operator)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule nothingIsSharedThroughAnAudience = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.licet.server.api..",
                    "org.licet.server.account..",
                    "org.licet.server.page..",
                    "org.licet.server.service..",
                    "org.licet.server.wording..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(AUDIENCES);

    @ArchTest
    static final ArchRule controllersAreInsideTheirAudience = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .notBePublic()
            .andShould()
            .resideInAnyPackage(
                    "org.licet.server.api..", AUDIENCES[0], AUDIENCES[1], AUDIENCES[2], AUDIENCES[3], AUDIENCES[4]);

    @ArchTest
    static final ArchRule controllersDoNotTransact = noClasses()
            .that()
            .areAnnotatedWith(RestController.class)
            .or()
            .areAnnotatedWith(PageController.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.transaction..");

    @ArchTest
    static final ArchRule nothingReadsTheClockOfTheMachine = noClasses()
            .should()
            .callMethodWhere(describe(
                    "the time of the machine",
                    call -> call.getName().equals("now")
                            && call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getTarget().getRawParameterTypes().isEmpty()))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("time comes from the Clock bean, which tests drive by hand");
}
