package org.licet.engine.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Roles;
import org.licet.engine.application.Applications.ApplicationView;
import org.licet.engine.application.FilingApplication.Receipt;
import org.licet.engine.record.Event;
import org.licet.engine.register.Registers;
import org.licet.engine.register.Registers.EntryView;
import org.licet.engine.step.NoRuleMatches;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.springframework.beans.factory.annotation.Autowired;

/** From the filing to the entry. */
@EngineTest
class WholePathTest {

    @Autowired
    Harbour harbour;

    @Autowired
    Applications applications;

    @Autowired
    Registers registers;

    @Test
    void receiptSaysWhenTheDecisionIsDue() {
        Receipt receipt = harbour.file(harbour.applicant());

        assertThat(receipt.reference().value()).matches("BL-2026-[0-9A-HJKMNP-TV-Z]{8}");
        assertThat(receipt.filedAt()).isEqualTo("2026-03-02T07:00:00Z");
        assertThat(receipt.decisionDue()).isEqualTo("2026-03-16T21:59:59Z");
        assertThat(receipt.stage()).isEqualTo(Stage.FILED);
        assertThat(receipt.silence()).isEqualTo("none");
        assertThat(receipt.missing()).isEmpty();
    }

    @Test
    void grantedFileLeadsToAnEntryFilledFromAnswersAndDecisions() {
        Actor applicant = harbour.applicant();
        Actor examiner = harbour.clerk("examiner");
        ApplicationReference reference = harbour.file(
                        applicant,
                        "{'vessel': 'Pescăruș', 'length': 30, 'purpose': 'private', 'crew': 12,"
                                + " 'crewMembers': [{'name': 'Ana'}, {'name': 'Ion'}]}")
                .reference();
        harbour.deliver();
        harbour.work(examiner, reference, "{'outcome': 'accept'}");
        harbour.work(harbour.clerk("approver"), reference, "{'outcome': 'confirm', 'note': 'Bun'}");

        ApplicationView file = find(applicant, reference);
        assertThat(file.stage()).isEqualTo(Stage.GRANTED);
        assertThat(file.decision()).isNotNull();
        assertThat(file.decision().outcome()).isEqualTo("grant");
        assertThat(file.decision().note()).isEqualTo("Bun");
        assertThat(file.awaited()).isEmpty();
        EntryView entry = entry(file);
        assertThat(entry.data())
                .isEqualTo(Harbour.json("{'berth': 'large', 'crewNames': ['Ana', 'Ion'], 'discount': 5,"
                        + " 'feeAmount': 300, 'vessel': 'Pescăruș'}"));
        assertThat(entry.validFrom()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(entry.validTo()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(applications.events(applicant, reference, null).orElseThrow())
                .anyMatch(event -> event.detail().equals(Map.of("amount", "300", "remarks", "2")));
        assertThat(kinds(applicant, reference))
                .containsSubsequence(
                        "filed",
                        "process-started",
                        "stage-changed",
                        "task-claimed",
                        "task-completed",
                        "assessed",
                        "task-claimed",
                        "task-completed",
                        "decided",
                        "entry-issued");
    }

    @Test
    void theLatestReviewCountsAfterTheFileWasSentBack() {
        Actor applicant = harbour.applicant();
        Actor examiner = harbour.clerk("inspector");
        ApplicationReference reference = harbour.started(applicant);
        harbour.work(examiner, reference, "{'outcome': 'accept'}");
        harbour.work(harbour.clerk("approver"), reference, "{'outcome': 'return'}");
        harbour.work(examiner, reference, "{'outcome': 'refuse', 'reasons': ['unsafe', 'no-berth'], 'note': 'Leaks'}");

        ApplicationView file = find(applicant, reference);
        assertThat(file.stage()).isEqualTo(Stage.REFUSED);
        assertThat(file.decision()).isNotNull();
        assertThat(file.decision().outcome()).isEqualTo("refuse");
        assertThat(file.decision().reasons()).containsExactly("unsafe", "no-berth");
        assertThat(file.decision().by()).isEqualTo(examiner.login());
        assertThat(file.entryNumber()).isNull();
    }

    @Test
    void decisionWithoutMatchingRuleStopsTheTaskAndChangesNothing() {
        Actor applicant = harbour.applicant();
        Actor examiner = harbour.clerk("examiner");
        ApplicationReference reference = harbour.file(
                        applicant, "{'vessel': 'Cercetaș', 'length': 12, 'purpose': 'research', 'institute': 'USM'}")
                .reference();
        harbour.deliver();

        assertThatThrownBy(() -> harbour.work(examiner, reference, "{'outcome': 'accept'}"))
                .isInstanceOf(NoRuleMatches.class)
                .hasMessageContaining("'fee'");

        assertThat(harbour.task(examiner, reference).element()).isEqualTo("review");
        assertThat(kinds(applicant, reference)).doesNotContain("task-completed");
    }

    private ApplicationView find(Actor by, ApplicationReference reference) {
        return applications.find(by, reference, null).orElseThrow();
    }

    private List<String> kinds(Actor by, ApplicationReference reference) {
        return applications.events(by, reference, null).orElseThrow().stream()
                .map(Event::kind)
                .toList();
    }

    private EntryView entry(ApplicationView file) {
        Actor supervisor = harbour.account(new AgencyRole(Harbour.AGENCY, Roles.SUPERVISOR));
        return registers
                .entry(supervisor, file.registerId(), file.entryNumber())
                .orElseThrow();
    }
}
