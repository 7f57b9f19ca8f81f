package org.licet.engine.allotment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Roles;
import org.licet.engine.allotment.Allotments.LimitInUse;
import org.licet.engine.allotment.Allotments.Setting;
import org.licet.engine.allotment.Allotments.UnknownAllotment;
import org.licet.engine.allotment.Allotments.WrongSetting;
import org.licet.engine.allotment.Reserving.LimitNotSet;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.ClosingFiles;
import org.licet.engine.application.Decisions;
import org.licet.engine.application.FilingApplication;
import org.licet.engine.application.Incidents;
import org.licet.engine.application.Stage;
import org.licet.engine.catalogue.PackageMistake;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.Quay;
import org.licet.engine.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Rule 12: a fixed number of acts in a window, first come. The clock begins in March 2026. */
@EngineTest
class QuotaTest {

    @Autowired
    private Harbour harbour;

    @Autowired
    private Quay quay;

    @Autowired
    private FilingApplication filing;

    @Autowired
    private Allotments allotments;

    @Autowired
    private CaseFiles files;

    @Autowired
    private ClosingFiles closing;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Reserving reserving;

    @Autowired
    private Incidents incidents;

    @Autowired
    private EventLog log;

    @Autowired
    private SettableClock clock;

    private Rationed rationed;
    private Actor applicant;
    private Actor examiner;

    @BeforeEach
    void people() {
        rationed = new Rationed(harbour, quay, filing, allotments);
        applicant = harbour.applicant();
        examiner = harbour.clerk("examiner");
    }

    @Test
    void theLastActOfAQuotaIsGrantedAndTheNextFileRefused() {
        String permit = rationed.publish("quota: {window: year}");
        rationed.limit("2026", "", "1");
        ApplicationReference first = rationed.started(applicant, permit);
        ApplicationReference second = rationed.started(applicant, permit);

        grant(first);
        grant(second);

        assertThat(stage(first)).isEqualTo(Stage.GRANTED);
        assertThat(files.entry(first)).isPresent();
        assertThat(stage(second)).isEqualTo(Stage.REFUSED);
        assertThat(kinds(first)).containsSubsequence("reserved", "decided", "consumed", "entry-issued");
        assertThat(kinds(second)).doesNotContain("reserved", "consumed");
        assertThat(rationed.left("2026")).satisfies(it -> {
            assertThat(it.used()).isEqualByComparingTo("1");
            assertThat(it.reserved()).isEqualByComparingTo("0");
            assertThat(it.left()).isEqualByComparingTo("0");
        });
    }

    @Test
    void theWindowIsThatOfTheMomentOfFilingInTheAuthoritysZone() {
        String permit = rationed.publish("quota: {window: quarter}");
        rationed.limit("2026-Q1", "", "5");
        rationed.limit("2026-Q2", "", "5");
        clock.set(Instant.parse("2026-03-31T21:30:00Z"));
        ApplicationReference afterMidnightInChisinau = rationed.started(applicant, permit);

        grant(afterMidnightInChisinau);

        assertThat(rationed.left("2026-Q1").used()).isEqualByComparingTo("0");
        assertThat(rationed.left("2026-Q2").used()).isEqualByComparingTo("1");
    }

    @Test
    void anAnswerDividesTheLimit() {
        String permit = rationed.publish("quota: {window: month, by: application.goods}");
        rationed.limit("2026-03", "Timber", "1");
        rationed.limit("2026-03", "Grain", "0");
        ApplicationReference timber = rationed.started(applicant, permit);
        ApplicationReference grain = rationed.filed(applicant, permit, "{'goods': 'Grain', 'metres': 4}");
        harbour.deliver();

        grant(timber);
        grant(grain);

        assertThat(stage(timber)).isEqualTo(Stage.GRANTED);
        assertThat(stage(grain)).isEqualTo(Stage.REFUSED);
    }

    @Test
    void whatAnUngrantedFileHeldGoesBack() {
        String permit = rationed.publish("quota: {window: year}");
        rationed.limit("2026", "", "3");
        ApplicationReference withdrawn = rationed.started(applicant, permit);
        ApplicationReference refused = rationed.started(applicant, permit);
        ApplicationReference lapsed = rationed.started(applicant, permit);
        for (ApplicationReference reference : List.of(withdrawn, refused, lapsed)) {
            reserving.reserve(reference, null, false);
        }
        assertThat(rationed.left("2026").left()).isEqualByComparingTo("0");

        closing.withdraw(applicant, withdrawn, null);
        decisions.record(refused, false, List.of("no-room"), null, examiner.login());
        closing.lapse(lapsed, "fee-unpaid");

        assertThat(rationed.left("2026").left()).isEqualByComparingTo("3");
        assertThat(kinds(withdrawn)).contains("released");
        assertThat(kinds(refused)).contains("released");
        assertThat(kinds(lapsed)).contains("released");
    }

    @Test
    void askingAgainTakesNothingMore() {
        String permit = rationed.publish("quota: {window: year}");
        rationed.limit("2026", "", "2");
        ApplicationReference reference = rationed.started(applicant, permit);

        reserving.reserve(reference, null, false);
        reserving.reserve(reference, null, false);
        reserving.consume(reference);
        reserving.consume(reference);

        assertThat(rationed.left("2026").left()).isEqualByComparingTo("1");
        assertThat(kinds(reference)).containsOnlyOnce("reserved", "consumed");
        reserving.release(reference);
        reserving.release(reference);
        assertThat(rationed.left("2026").left()).isEqualByComparingTo("2");
    }

    @Test
    void refusesAGrantThatTookNothingFromTheQuota() {
        String permit = quay.publish(quay.files().yaml("quota: {key: " + rationed.key + ", window: year}\n"));
        rationed.limit("2026", "", "5");
        ApplicationReference reference = rationed.started(applicant, permit);

        assertThatThrownBy(() -> grant(reference))
                .isInstanceOf(PackageMistake.class)
                .hasMessageContaining("put a step 'reserve' before");

        assertThat(stage(reference)).isEqualTo(Stage.UNDER_EXAMINATION);
        assertThatThrownBy(() -> decisions.bySilence(reference, true)).isInstanceOf(PackageMistake.class);
        assertThat(rationed.left("2026").used()).isEqualByComparingTo("0");
    }

    @Test
    void aMissingLimitIsToldToTheClerkAndNothingIsDone() {
        String permit = rationed.publish("quota: {window: year}");
        ApplicationReference reference = rationed.started(applicant, permit);

        assertThatThrownBy(() -> grant(reference))
                .isInstanceOf(LimitNotSet.class)
                .hasMessageContaining("PUT /api/v1/allotments/" + rationed.key + "/2026");

        assertThat(stage(reference)).isEqualTo(Stage.UNDER_EXAMINATION);
        rationed.limit("2026", "", "1");
        harbour.work(examiner, reference, "{'outcome': 'grant'}");
        assertThat(stage(reference)).isEqualTo(Stage.GRANTED);
    }

    @Test
    void aMissingLimitInTheBackgroundIsAnIncidentThatSaysWhichToSet() {
        Quay.Files model = Rationed.reserving(quay.files().yaml("quota: {key: " + rationed.key + ", window: year}\n"))
                .with("process.bpmn", "targetRef=\"check\"", "targetRef=\"reserve\"")
                .with(
                        "process.bpmn",
                        "sourceRef=\"checked\" targetRef=\"reserve\"",
                        "sourceRef=\"checked\" targetRef=\"grant\"")
                .with(
                        "process.bpmn",
                        "sourceRef=\"reserve\" targetRef=\"grant\"",
                        "sourceRef=\"reserve\" targetRef=\"check\"");
        ApplicationReference reference =
                rationed.filed(applicant, quay.publish(model), "{'goods': 'Sand', 'metres': 9}");

        for (int attempt = 0; attempt < 30; attempt++) {
            harbour.deliver();
            clock.set(clock.instant().plusSeconds(3_600));
        }

        assertThat(incidents.list(harbour.clerk(Roles.SUPERVISOR), null, 200).items())
                .filteredOn(incident -> incident.application().equals(reference))
                .singleElement()
                .satisfies(incident -> assertThat(incident.message())
                        .contains("no limit is set for '" + rationed.key + "' in the window '2026'"));
    }

    @Test
    void aLimitCannotGoBelowWhatFilesHold() {
        String permit = rationed.publish("quota: {window: year}");
        rationed.limit("2026", "", "5");
        ApplicationReference reference = rationed.started(applicant, permit);
        reserving.reserve(reference, new BigDecimal("3"), false);

        assertThatThrownBy(() -> rationed.limit("2026", "", "2"))
                .isInstanceOfSatisfying(
                        LimitInUse.class, refusal -> assertThat(refusal.taken()).isEqualByComparingTo("3"));

        rationed.limit("2026", "", "3");
        assertThat(rationed.left("2026").left()).isEqualByComparingTo("0");
        assertThat(log.of("allotment:" + rationed.key, "2026"))
                .extracting(Event::kind, event -> event.detail().get("limit"), event -> event.detail()
                        .get("was"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("limit-set", "5", null),
                        org.assertj.core.groups.Tuple.tuple("limit-set", "3", "5"));
    }

    @Test
    void onlyTheOperatorAndTheOwnersSupervisorSetLimits() {
        rationed.publish("quota: {window: year}");
        Setting one = new Setting("", BigDecimal.ONE, null, null, null);

        allotments.set(harbour.clerk(Roles.SUPERVISOR), rationed.key, "2026", one);

        Actor other = harbour.account(new AgencyRole("transport", Roles.SUPERVISOR));
        for (Actor stranger : List.of(examiner, applicant, other)) {
            assertThatThrownBy(() -> allotments.set(stranger, rationed.key, "2026", one))
                    .isInstanceOf(UnknownAllotment.class);
            assertThat(allotments.list(stranger, null, 200).items()).isEmpty();
        }
        assertThat(allotments.list(rationed.operator(), null, 200).items())
                .anySatisfy(limit -> assertThat(limit.key()).isEqualTo(rationed.key));
        assertThatThrownBy(() -> allotments.set(rationed.operator(), "no-such-key", "2026", one))
                .isInstanceOf(UnknownAllotment.class);
    }

    @Test
    void refusesSettingsThatTheKeyDoesNotTake() {
        rationed.publish("quota: {window: year}");

        assertThatThrownBy(() -> rationed.limit("2026-Q1", "", "1"))
                .isInstanceOfSatisfying(
                        WrongSetting.class, wrong -> assertThat(wrong.member()).isEqualTo("window"));
        assertThatThrownBy(() -> rationed.limit("2026", "Timber", "1"))
                .isInstanceOfSatisfying(
                        WrongSetting.class, wrong -> assertThat(wrong.member()).isEqualTo("slice"));
        assertThatThrownBy(() -> rationed.limit("2026", "", "-1"))
                .isInstanceOfSatisfying(
                        WrongSetting.class, wrong -> assertThat(wrong.member()).isEqualTo("limit"));
        assertThatThrownBy(() -> allotments.set(
                        rationed.operator(),
                        rationed.key,
                        "2026",
                        new Setting(
                                "",
                                BigDecimal.ONE,
                                clock.instant(),
                                clock.instant().plusSeconds(9),
                                null)))
                .isInstanceOfSatisfying(
                        WrongSetting.class, wrong -> assertThat(wrong.member()).isEqualTo("opens"));
        assertThatThrownBy(() -> allotments.window(rationed.key, "2026")).isInstanceOf(UnknownAllotment.class);
    }

    @Test
    void aRefusedFileThatIsReopenedReservesAnew() {
        String permit = rationed.publish("quota: {window: year}");
        rationed.limit("2026", "", "0");
        ApplicationReference reference = rationed.started(applicant, permit);
        grant(reference);
        assertThat(stage(reference)).isEqualTo(Stage.REFUSED);

        rationed.limit("2026", "", "1");
        closing.reopen(harbour.clerk(Roles.SUPERVISOR), reference, "Decision 3 of the appeal council");
        harbour.deliver();
        grant(reference);

        assertThat(stage(reference)).isEqualTo(Stage.GRANTED);
        assertThat(rationed.left("2026").used()).isEqualByComparingTo("1");
    }

    private void grant(ApplicationReference reference) {
        harbour.work(examiner, reference, "{'outcome': 'grant'}");
    }

    private Stage stage(ApplicationReference reference) {
        return files.get(reference).stage();
    }

    private List<String> kinds(ApplicationReference reference) {
        return log.of(files.get(reference).version().packageId(), reference.value()).stream()
                .map(Event::kind)
                .toList();
    }
}
