package org.licet.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licet.engine.catalogue.LegalPackage.BPMN;
import static org.licet.engine.catalogue.Mistake.error;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.licet.processes.StepSignature;
import org.licet.processes.lint.ModelLinter;

/** What a package may say of the authorizations that it starts, before anybody knows what else is published. */
class StartingLinterTest {
    private static final List<StepSignature> STEPS = List.of(
            new StepSignature("recordDecision", Set.of("outcome"), Set.of("reasons", "note"), Set.of(), Set.of()),
            new StepSignature("issueEntry", Set.of(), Set.of(), Set.of("entry"), Set.of()),
            new StepSignature("changeEntry", Set.of(), Set.of(), Set.of("entry"), Set.of()),
            new StepSignature("evaluate", Set.of("decision"), Set.of("onNoMatch"), Set.of("*decision"), Set.of()),
            new StepSignature(
                    "startApplication",
                    Set.of("authorization"),
                    Set.of("data", "documents", "onCancel"),
                    Set.of("dependents"),
                    Set.of()));

    private static final PackageLinter LINTER = new PackageLinter(
            files -> new ModelLinter(STEPS).lint(files), () -> Set.of("md"), () -> STEPS, Enforced.EVERYTHING);

    static final TestPackage GOOD = LegalPackage.good()
            .replace(BPMN, "      <bpmn:outgoing>toPlace</bpmn:outgoing>\n", "")
            .replace(
                    BPMN,
                    "<bpmn:sequenceFlow id=\"toPlace\" sourceRef=\"filed\"",
                    """
                    <bpmn:serviceTask id="apply" camunda:delegateExpression="${startApplication}">
                      <bpmn:extensionElements><camunda:inputOutput>
                        <camunda:inputParameter name="authorization">works-permit</camunda:inputParameter>
                        <camunda:inputParameter name="data"><camunda:map>
                          <camunda:entry key="boat">${application.boat}</camunda:entry>
                        </camunda:map></camunda:inputParameter>
                        <camunda:inputParameter name="documents"><camunda:map>
                          <camunda:entry key="policy">insurance</camunda:entry>
                        </camunda:map></camunda:inputParameter>
                        <camunda:inputParameter name="onCancel">keep</camunda:inputParameter>
                      </camunda:inputOutput></bpmn:extensionElements>
                    </bpmn:serviceTask>
                    <bpmn:sequenceFlow id="toApply" sourceRef="filed" targetRef="apply" />
                    <bpmn:sequenceFlow id="toPlace" sourceRef="apply\"""");

    @Test
    void findsNothingInAGoodPackage() {
        assertThat(LINTER.lint(GOOD.source()).findings()).isEmpty();
    }

    @Test
    void takesWhatIsReadOfTheOther() {
        for (String field : List.of("outcome", "reference", "register", "entryNumber")) {
            assertThat(LINTER.lint(reading("dependents.apply." + field).source())
                            .findings())
                    .as(field)
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void findsOneMistakeOnce(Mistake mistake) {
        mistake.isTheOnlyOneIn(LINTER.lint(mistake.spoilt().source()).findings());
    }

    static Stream<Mistake> mistakes() {
        String element = "serviceTask id=\"apply\"";
        return Stream.of(
                error(
                        "itself",
                        GOOD.replace(BPMN, ">works-permit<", ">mooring-permit<"),
                        FindingCode.STARTS_ITSELF,
                        BPMN,
                        element,
                        "`mooring-permit`"),
                error(
                        "what becomes of it",
                        GOOD.replace(BPMN, ">keep<", ">kept<"),
                        FindingCode.WRONG_STEP_INPUT,
                        BPMN,
                        element,
                        "`keep`"),
                error(
                        "document that this package does not have",
                        GOOD.replace(BPMN, ">insurance<", ">insurence<"),
                        FindingCode.UNKNOWN_REFERENCE,
                        BPMN,
                        element,
                        "`insurance`"),
                error(
                        "outcome of another element",
                        reading("dependents.aply.outcome"),
                        FindingCode.UNKNOWN_NAME,
                        BPMN,
                        "dependents.aply",
                        "`apply`"),
                error(
                        "part of the outcome",
                        reading("dependents.apply.outcme"),
                        FindingCode.UNKNOWN_PATH,
                        BPMN,
                        "dependents.apply",
                        "`dependents.apply.outcome`"),
                error(
                        "nothing started",
                        LegalPackage.good().replace(BPMN, "review.outcome ==", "dependents.apply.outcome =="),
                        FindingCode.NEVER_FILLED,
                        BPMN,
                        "dependents.apply",
                        "`startApplication`"));
    }

    private static TestPackage reading(String path) {
        return GOOD.replace(BPMN, "review.outcome ==", path + " ==");
    }
}
