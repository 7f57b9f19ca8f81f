package org.licet.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.catalogue.Publishing.Publication;
import org.licet.engine.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Authorizations that a package starts, held against those that are published. */
@EngineTest
class StartedAuthorizationsTest {
    private static final String BPMN = "process.bpmn";

    @Autowired
    private Publishing publishing;

    private final String id = "mooring-" + UUID.randomUUID().toString().substring(0, 8);
    private final String other = id + "-works";

    @Test
    void warnsOfOneThatIsNotPublishedYet() {
        TestPackage starting = starting();

        Publication publication = publish(starting);

        assertThat(publication.version()).isNotNull();
        assertThat(publication.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("unknown-authorization");
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
            assertThat(finding.element()).isEqualTo("apply");
            assertThat(finding.line()).isEqualTo(starting.lineOf(BPMN, "serviceTask id=\"apply\""));
            assertThat(finding.message()).contains("`" + other + "`");
        });
        assertThat(publishing.lint(starting.source()))
                .extracting(Finding::code)
                .containsExactly("unknown-authorization");
    }

    @Test
    void refusesOneOfAnotherAgencyThatDoesNotShareIt() {
        publish(TestPackage.mooringPermit().as(other, other + "-entries", "fisheries"));

        Publication publication = publish(starting());

        assertThat(publication.version()).isNull();
        assertThat(publication.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("not-shared");
            assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
            assertThat(finding.element()).isEqualTo("apply");
            assertThat(finding.message()).contains("`fisheries`", "`ports`", "`sharedWith`");
        });
    }

    @Test
    void takesOneThatIsSharedWithTheAgency() {
        TestPackage works = TestPackage.mooringPermit().as(other, other + "-entries", "fisheries");
        publish(works.with("package.yaml", works.text("package.yaml") + "sharedWith: [customs, ports]\n"));

        assertThat(publish(starting()).findings()).isEmpty();
    }

    @Test
    void takesOneOfTheSameAgency() {
        publish(TestPackage.mooringPermit().as(other, other + "-entries", "ports"));

        assertThat(publish(starting()).findings()).isEmpty();
    }

    private TestPackage starting() {
        return TestPackage.mooringPermit()
                .as(id, id + "-entries", "ports")
                .replace(BPMN, "      <bpmn:outgoing>toPlace</bpmn:outgoing>\n", "")
                .replace(
                        BPMN,
                        "<bpmn:sequenceFlow id=\"toPlace\" sourceRef=\"filed\"",
                        """
                        <bpmn:serviceTask id="apply" camunda:delegateExpression="${startApplication}">
                          <bpmn:extensionElements><camunda:inputOutput>
                            <camunda:inputParameter name="authorization">%s</camunda:inputParameter>
                          </camunda:inputOutput></bpmn:extensionElements>
                        </bpmn:serviceTask>
                        <bpmn:sequenceFlow id="toApply" sourceRef="filed" targetRef="apply" />
                        <bpmn:sequenceFlow id="toPlace" sourceRef="apply\""""
                                .formatted(other));
    }

    private Publication publish(TestPackage wanted) {
        return publishing.publish(wanted.source(), Actor.SYSTEM, false);
    }
}
