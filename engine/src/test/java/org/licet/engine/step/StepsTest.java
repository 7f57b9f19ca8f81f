package org.licet.engine.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications;
import org.licet.engine.application.Applications.ApplicationView;
import org.licet.engine.application.Decisions.AlreadyDecided;
import org.licet.engine.application.Decisions.UndeclaredReason;
import org.licet.engine.application.Stage;
import org.licet.engine.catalogue.PackageMistake;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.processes.CaseKey;
import org.licet.processes.Step;
import org.licet.processes.StepCall;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Steps called as a model would call them. */
@EngineTest
class StepsTest {

    @Autowired
    Harbour harbour;

    @Autowired
    List<Step> steps;

    @Autowired
    Applications applications;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void everySupportedStepIsThere() {
        assertThat(steps.stream().map(Step::signature))
                .containsExactlyInAnyOrderElementsOf(SupportedSteps.signatures());
    }

    @Test
    void refusalNeedsDeclaredReasons() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = harbour.file(applicant).reference();

        assertThatThrownBy(() -> call("recordDecision", reference, Map.of("outcome", "refuse")))
                .isInstanceOf(UndeclaredReason.class);
        assertThatThrownBy(
                        () -> call("recordDecision", reference, Map.of("outcome", "refuse", "reasons", "unsafe, ugly")))
                .isInstanceOf(UndeclaredReason.class)
                .hasMessageContaining("'ugly'");
        assertThatThrownBy(() -> call("recordDecision", reference, Map.of("outcome", "perhaps")))
                .isInstanceOf(PackageMistake.class);
        assertThat(find(applicant, reference).decision()).isNull();

        call("recordDecision", reference, Map.of("outcome", "refuse", "reasons", "unsafe, no-berth"));

        ApplicationView file = find(applicant, reference);
        assertThat(file.stage()).isEqualTo(Stage.REFUSED);
        assertThat(file.decision().reasons()).containsExactly("unsafe", "no-berth");
        assertThatThrownBy(() -> call("recordDecision", reference, Map.of("outcome", "grant")))
                .isInstanceOf(AlreadyDecided.class);
    }

    @Test
    void refusedFileLeadsToNoEntry() {
        ApplicationReference reference = harbour.file(harbour.applicant()).reference();
        call("recordDecision", reference, Map.of("outcome", "refuse", "reasons", List.of("unsafe")));

        assertThatThrownBy(() -> call("issueEntry", reference, Map.of()))
                .isInstanceOf(PackageMistake.class)
                .hasMessageContaining("was refused");
    }

    @Test
    void stageOfADecisionCannotBeSet() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = harbour.file(applicant).reference();

        for (String stage : Set.of("granted", "refused", "filed", "nonsense")) {
            assertThatThrownBy(() -> call("setStage", reference, Map.of("stage", stage)))
                    .isInstanceOf(PackageMistake.class);
        }
        call("setStage", reference, Map.of("stage", "awaiting-opinion"));

        assertThat(find(applicant, reference).stage()).isEqualTo(Stage.AWAITING_OPINION);
    }

    @Test
    void packageCannotSayWhatOnlyTheEngineKnows() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = harbour.file(applicant).reference();

        for (String kind : Set.of("decided", "entry-issued", "Not a kind")) {
            assertThatThrownBy(() -> call("emitEvent", reference, Map.of("kind", kind)))
                    .isInstanceOf(PackageMistake.class);
        }
        call("emitEvent", reference, Map.of("kind", "measured", "detail", Map.of("metres", 8)));

        assertThat(applications.events(applicant, reference, null).orElseThrow())
                .anyMatch(event ->
                        event.kind().equals("measured") && event.detail().equals(Map.of("metres", "8")));
    }

    private void call(String step, ApplicationReference reference, Map<String, @Nullable Object> inputs) {
        Map<String, Step> named =
                steps.stream().collect(Collectors.toMap(one -> one.signature().name(), one -> one));
        CaseKey key = new CaseKey(Harbour.PERMIT, "none", reference.value(), "none");
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> named.get(step).run(new Call(key, inputs)));
    }

    private ApplicationView find(Actor by, ApplicationReference reference) {
        return applications.find(by, reference, null).orElseThrow();
    }

    private record Call(CaseKey caseKey, Map<String, @Nullable Object> inputs) implements StepCall {
        @Override
        public String elementId() {
            return "test";
        }

        @Override
        public void set(String name, @Nullable Object scalar) {
            throw new UnsupportedOperationException(name);
        }
    }
}
