package org.licet.engine;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;

/** The table of packages, and what keeps each one closed. */
@AnalyzeClasses(packages = "org.licet.engine", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ENGINE = "org.licet.engine.";

    /** What each package may use beside itself, {@code forms}, {@code processes} and libraries. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("record", Set.of()),
            // the record of who stands in for whom
            Map.entry("access", Set.of("record")),
            // who changed which day
            Map.entry("calendar", Set.of("record", "access")),
            // the record of who published what
            Map.entry("catalogue", Set.of("record", "access", "calendar")),
            Map.entry("application", Set.of("record", "access", "catalogue", "calendar", "lookup")),
            Map.entry("task", Set.of("application", "record", "access", "catalogue", "calendar")),
            // the calendar for the day on which an act expires
            Map.entry("register", Set.of("record", "access", "catalogue", "calendar")),
            // what registers show everybody, for forms
            Map.entry("lookup", Set.of("access", "catalogue", "register")),
            Map.entry("notification", Set.of("record", "access", "catalogue")),
            Map.entry("act", Set.of("record", "access", "catalogue", "calendar", "application", "register")),
            Map.entry("payment", Set.of("record", "access", "catalogue", "calendar", "application", "act")),
            Map.entry("term", Set.of("record", "access", "catalogue", "calendar", "application", "act")),
            // asked for by the clerk who has a task; the applicant is told
            Map.entry(
                    "correction",
                    Set.of(
                            "record",
                            "access",
                            "catalogue",
                            "calendar",
                            "application",
                            "task",
                            "notification",
                            "lookup")),
            Map.entry("opinion", Set.of("record", "access", "catalogue", "calendar", "application", "task", "act")),
            // limits follow files, registers know nothing of them: beside the register, not in it
            Map.entry("allotment", Set.of("record", "access", "catalogue", "calendar", "application")),
            Map.entry(
                    "operation",
                    Set.of(
                            "record",
                            "access",
                            "catalogue",
                            "calendar",
                            "application",
                            "register",
                            "act",
                            "notification")),
            Map.entry("dependent", Set.of("record", "access", "catalogue", "application")),
            Map.entry(
                    "step",
                    Set.of(
                            "record",
                            "access",
                            "catalogue",
                            "calendar",
                            "application",
                            "task",
                            "register",
                            "act",
                            "payment",
                            "correction",
                            "opinion",
                            "allotment",
                            "dependent")));

    @ArchTest
    static final ArchRule packagesUseOnlyWhatTheTableAllows =
            classes().that().resideInAPackage("org.licet.engine.*..").should(useOnlyWhatTheTableAllows());

    @ArchTest
    static final ArchRule packagesHaveNoCircles =
            slices().matching("org.licet.engine.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule processEngineIsFencedIn = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("only the module `processes` knows the process engine");

    @ArchTest
    static final ArchRule serverStandsAbove =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.licet.server..");

    @ArchTest
    static final ArchRule insidesOfModulesBelowStayInside = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.licet.processes.*..", "org.licet.forms.*..")
            .because("a module shows its root package only");

    @ArchTest
    static final ArchRule mappersArePackagePrivate =
            classes().that().areAnnotatedWith(Mapper.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule beansArePackagePrivate = classes()
            .that()
            .areMetaAnnotatedWith(org.springframework.stereotype.Component.class)
            .and()
            .areNotAnnotatedWith(org.springframework.context.annotation.Configuration.class)
            .should()
            .bePackagePrivate();

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

    private static ArchCondition<JavaClass> useOnlyWhatTheTableAllows() {
        return new ArchCondition<>("use only what the table of packages allows") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                String from = part(user);
                Set<String> allowed = MAY_USE.get(from);
                if (allowed == null) {
                    events.add(SimpleConditionEvent.violated(user, from + " is not in the table of packages"));
                    return;
                }
                user.getDirectDependenciesFromSelf().stream()
                        .filter(use -> use.getTargetClass().getPackageName().startsWith(ENGINE))
                        .filter(use -> !part(use.getTargetClass()).equals(from))
                        .filter(use -> !allowed.contains(part(use.getTargetClass())))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(user, use.getDescription())));
            }
        };
    }

    private static String part(JavaClass type) {
        return type.getPackageName().substring(ENGINE.length()).split("\\.")[0];
    }
}
