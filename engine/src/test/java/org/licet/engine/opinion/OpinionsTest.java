package org.licet.engine.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Roles;
import org.licet.engine.act.CaseReading;
import org.licet.engine.application.Alert;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications;
import org.licet.engine.application.Applications.ApplicationView;
import org.licet.engine.application.Applications.Awaited;
import org.licet.engine.application.AskedOpinions.OpinionView;
import org.licet.engine.application.Attachments;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.ClosingFiles;
import org.licet.engine.application.FilingApplication;
import org.licet.engine.application.FilingApplication.DocumentRef;
import org.licet.engine.application.FilingApplication.Filing;
import org.licet.engine.application.Stage;
import org.licet.engine.application.WrongAnswers;
import org.licet.engine.catalogue.PackageMistake;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.task.Tasks;
import org.licet.engine.task.Tasks.TaskConflict;
import org.licet.engine.task.Tasks.TaskRow;
import org.licet.engine.task.Tasks.TaskView;
import org.licet.engine.task.Tasks.UnknownTask;
import org.licet.engine.testing.AskingQuay;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.Parallel;
import org.licet.engine.testing.Quay;
import org.licet.engine.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class OpinionsTest {

    private static final String FAVOURABLE = "{'outcome': 'favourable', 'note': 'Nothing against it.'}";
    private static final String UNFAVOURABLE = "{'outcome': 'unfavourable'}";

    /** Three and five working days after Monday 2 March 2026, in Chisinau. */
    private static final Instant CUSTOMS_DUE = Instant.parse("2026-03-05T21:59:59Z");

    private static final Instant LABORATORY_DUE = Instant.parse("2026-03-09T21:59:59Z");

    @Autowired
    private Quay quay;

    @Autowired
    private Harbour harbour;

    @Autowired
    private FilingApplication filing;

    @Autowired
    private Opinions opinions;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Applications applications;

    @Autowired
    private Attachments attachments;

    @Autowired
    private ClosingFiles closing;

    @Autowired
    private CaseFiles files;

    @Autowired
    private CaseReading reading;

    @Autowired
    private EventLog log;

    @Autowired
    private SettableClock clock;

    private static String published;

    private final Actor[] applicant = new Actor[1];

    @Test
    void allAgenciesAreAskedAtOnceEachWithItsOwnTerm() {
        ApplicationReference reference = filed();

        ApplicationView view = view(reference);
        assertThat(view.stage()).isEqualTo(Stage.AWAITING_OPINION);
        assertThat(view.opinions())
                .extracting(OpinionView::id, OpinionView::state, OpinionView::due)
                .containsExactlyInAnyOrder(
                        tuple("customs", "asked", CUSTOMS_DUE), tuple("laboratory", "asked", LABORATORY_DUE));
        assertThat(view.awaited())
                .extracting(Awaited::from, Awaited::what)
                .containsExactlyInAnyOrder(tuple("opinion", "customs"), tuple("opinion", "laboratory"));
        assertThat(kinds(reference)).filteredOn("opinion-requested"::equals).hasSize(2);
    }

    @Test
    void theProcessGoesOnWhenAllHaveAnsweredAndReadsTheAnswers() {
        ApplicationReference reference = filed();

        answer(officer(), reference, FAVOURABLE);
        assertThat(view(reference).stage()).isEqualTo(Stage.AWAITING_OPINION);
        assertThat(harbour.open(examiner(), reference)).isEmpty();
        answer(expert(), reference, UNFAVOURABLE);

        assertThat(view(reference).stage()).isEqualTo(Stage.UNDER_EXAMINATION);
        assertThat(opinion(reference, "customs"))
                .containsEntry("outcome", "favourable")
                .containsEntry("note", "Nothing against it.")
                .containsEntry("silent", false)
                .containsEntry("late", false)
                .containsKey("answeredAt");
        assertThat(opinion(reference, "laboratory")).containsEntry("outcome", "unfavourable");
        assertThat(kinds(reference)).filteredOn("opinion-answered"::equals).hasSize(2);
        Actor examiner = examiner();
        harbour.work(examiner, reference, "{'outcome': 'grant'}");
        assertThat(view(reference).decision().by()).isEqualTo(examiner.login());
    }

    @Test
    void anExpressionDecidesByTheOpinion() {
        ApplicationReference reference = filed();

        answer(expert(), reference, FAVOURABLE);
        answer(officer(), reference, UNFAVOURABLE);

        assertThat(view(reference).stage()).isEqualTo(Stage.REFUSED);
        assertThat(view(reference).decision().by()).isEqualTo(Actor.SYSTEM.login());
    }

    @Test
    void silenceSpeaksOnceAtTheEndOfTheTerm() {
        ApplicationReference reference = filed();
        answer(expert(), reference, FAVOURABLE);

        clock.set(CUSTOMS_DUE.minusSeconds(1));
        harbour.deliver();
        assertThat(opinion(reference, "customs")).containsEntry("outcome", null);
        clock.set(CUSTOMS_DUE);
        Parallel.run(8, 8, () -> {
            harbour.deliver();
            return true;
        });

        assertThat(opinion(reference, "customs"))
                .containsEntry("outcome", "favourable")
                .containsEntry("silent", true)
                .containsEntry("answeredAt", null);
        assertThat(kinds(reference)).containsOnlyOnce("opinion-silent");
        assertThat(view(reference).stage()).isEqualTo(Stage.UNDER_EXAMINATION);
        assertThat(harbour.open(examiner(), reference)).isPresent();
    }

    @Test
    void whatIsAnsweredAfterSilenceHasSpokenIsKeptAndChangesNothing() {
        ApplicationReference reference = filed();
        clock.set(CUSTOMS_DUE);
        harbour.deliver();

        answer(officer(), reference, UNFAVOURABLE);

        assertThat(opinion(reference, "customs"))
                .containsEntry("outcome", "favourable")
                .containsEntry("silent", true)
                .containsEntry("late", true);
        assertThat(kinds(reference)).contains("opinion-late-answer").doesNotContain("opinion-answered");
        assertThat(harbour.open(officer(), reference)).isEmpty();
        answer(expert(), reference, FAVOURABLE);
        assertThat(view(reference).stage()).isEqualTo(Stage.UNDER_EXAMINATION);
    }

    @Test
    void withoutARuleForSilenceTheFileWaitsAndAlertsUntilALateAnswer() {
        ApplicationReference reference = filed();
        answer(officer(), reference, FAVOURABLE);
        clock.set(LABORATORY_DUE);
        harbour.deliver();

        assertThat(view(reference).stage()).isEqualTo(Stage.AWAITING_OPINION);
        assertThat(view(reference).alerts()).contains(Alert.OPINION_LATE);
        assertThat(harbour.task(expert(), reference).alerts()).containsExactly(Alert.OPINION_LATE);
        assertThat(kinds(reference)).containsOnlyOnce("opinion-late").doesNotContain("opinion-silent");
        answer(expert(), reference, FAVOURABLE);

        assertThat(opinion(reference, "laboratory"))
                .containsEntry("outcome", "favourable")
                .containsEntry("late", true)
                .containsEntry("silent", false);
        assertThat(kinds(reference)).contains("opinion-late-answer");
        assertThat(view(reference).alerts()).doesNotContain(Alert.OPINION_LATE);
        assertThat(harbour.open(examiner(), reference)).isPresent();
    }

    @Test
    void nobodyAnswersInTimeAfterTheTermAlsoWhenTheClockWasDownOverIt() {
        ApplicationReference reference = filed();

        clock.set(CUSTOMS_DUE.plusSeconds(60));
        Actor officer = officer();
        String id = harbour.task(officer, reference).id();
        tasks.claim(officer, id);
        tasks.complete(officer, id, Harbour.json(UNFAVOURABLE));
        harbour.deliver();

        assertThat(opinion(reference, "customs"))
                .containsEntry("outcome", "favourable")
                .containsEntry("silent", true)
                .containsEntry("late", true);
        assertThat(kinds(reference)).containsSubsequence("opinion-silent", "opinion-late-answer");
        assertThat(kinds(reference)).containsOnlyOnce("opinion-silent");
    }

    @Test
    void anOfficerSeesWhatThePackageShowsAndNothingElse() {
        ApplicationReference reference = filed();
        Actor officer = officer();
        String id = harbour.task(officer, reference).id();

        TaskView view = tasks.get(officer, id);

        assertThat(view.row().kind()).isEqualTo("opinion");
        assertThat(view.row().element()).isEqualTo("customs");
        assertThat(view.row().due()).isEqualTo(CUSTOMS_DUE);
        assertThat(view.form()).isEqualTo("opinion");
        assertThat(view.applicationData()).isEqualTo(Harbour.json("{'goods': 'Timber'}"));
        assertThat(view.forms()).isEmpty();
        assertThat(view.documents()).hasSize(1);
        String plan = view.documents().get(0).attachment().id();
        assertThat(tasks.document(officer, id, plan).bytes()).isEqualTo(Harbour.pdf());
        assertThat(view.row().applicantName()).isNull();
        assertThat(view.row().stage()).isNull();
        assertThat(reads(reference)).contains("opinion", "attachment:" + plan);

        assertThat(applications.find(officer, reference, "control")).isEmpty();
        assertThat(applications.events(officer, reference, "control")).isEmpty();
        assertThat(attachments.open(officer, reference, plan, "control")).isEmpty();
    }

    @Test
    void anExpertWhoIsShownNoDocumentGetsNone() {
        ApplicationReference reference = filed();
        String plan = tasks.get(officer(), harbour.task(officer(), reference).id())
                .documents()
                .get(0)
                .attachment()
                .id();
        Actor expert = expert();
        String id = harbour.task(expert, reference).id();

        assertThat(tasks.get(expert, id).documents()).isEmpty();
        assertThat(tasks.get(expert, id).applicationData()).isEqualTo(Harbour.json("{'metres': 40}"));
        assertThatThrownBy(() -> tasks.document(expert, id, plan)).isInstanceOf(UnknownTask.class);
    }

    @Test
    void searchesTellAnOfficerNothingOfTheFile() {
        ApplicationReference reference = filed();
        Actor officer = officer();

        assertThat(harbour.open(officer, reference)).isPresent();
        assertThat(tasks.list(officer, Harbour.query(null, "ion rus"), null, 10).items())
                .isEmpty();
        assertThat(tasks.list(
                                officer,
                                new Tasks.TaskQuery(
                                        null, null, null, "awaiting-opinion", null, null, reference.value(), null),
                                null,
                                10)
                        .items())
                .isEmpty();
    }

    @Test
    void eachAgencySeesItsOwnWorkOnly() {
        ApplicationReference reference = filed();
        Actor officer = officer();
        Actor expert = expert();
        String ofCustoms = harbour.task(officer, reference).id();

        for (Actor stranger : List.of(
                expert,
                examiner(),
                harbour.clerk(Roles.SUPERVISOR),
                at("customs", "examiner"),
                at("laboratory", "officer"),
                applicant[0])) {
            assertThat(tasks.list(stranger, Harbour.query(null, reference.value()), null, 10)
                            .items())
                    .extracting(TaskRow::id)
                    .doesNotContain(ofCustoms);
            assertThatThrownBy(() -> tasks.get(stranger, ofCustoms)).isInstanceOf(UnknownTask.class);
            assertThatThrownBy(() -> tasks.claim(stranger, ofCustoms)).isInstanceOf(UnknownTask.class);
            assertThatThrownBy(() -> tasks.complete(stranger, ofCustoms, Harbour.json(FAVOURABLE)))
                    .isInstanceOf(UnknownTask.class);
        }
        answer(officer, reference, FAVOURABLE);
        answer(expert, reference, FAVOURABLE);
        String check = harbour.task(examiner(), reference).id();
        assertThatThrownBy(() -> tasks.get(officer, check)).isInstanceOf(UnknownTask.class);
    }

    @Test
    void aTaskOfAnotherAgencyGivesNoRightToReadTheWholeFile() {
        ApplicationReference reference = filed();
        Actor both = harbour.account(new AgencyRole("customs", "officer"), new AgencyRole(Harbour.AGENCY, "inspector"));

        assertThat(harbour.open(both, reference)).isPresent();
        assertThatThrownBy(() -> applications.find(both, reference, null))
                .isInstanceOf(Applications.ReasonNeeded.class);
    }

    @Test
    void supervisorsOfTheAskedAgencyHandItsWorkOn() {
        ApplicationReference reference = filed();
        Actor supervisor = at("customs", Roles.SUPERVISOR);
        Actor officer = officer();
        String id = harbour.task(supervisor, reference).id();

        assertThat(tasks.get(supervisor, id).applicationData().isNull()).isTrue();
        tasks.assign(supervisor, id, officer.login());

        conflict("claimed", () -> tasks.complete(officer(), id, Harbour.json(FAVOURABLE)));
        tasks.release(officer, id);
        conflict("unclaimed", () -> tasks.complete(officer, id, Harbour.json(FAVOURABLE)));
        answer(officer, reference, FAVOURABLE);
        assertThat(kinds(reference)).contains("task-assigned", "task-released", "task-claimed", "opinion-answered");
    }

    @Test
    void aWrongAnswerLeavesTheOpinionOpen() {
        ApplicationReference reference = filed();
        Actor officer = officer();
        String id = harbour.task(officer, reference).id();
        tasks.claim(officer, id);

        for (String wrong : List.of("{'outcome': 'maybe'}", "{}", "{'outcome': 'favourable', 'stage': 'granted'}")) {
            assertThatThrownBy(() -> tasks.complete(officer, id, Harbour.json(wrong)))
                    .as(wrong)
                    .isInstanceOf(WrongAnswers.class);
        }

        assertThat(view(reference).opinions())
                .allMatch(opinion -> opinion.state().equals("asked"));
        assertThat(harbour.task(officer, reference).assignee()).isEqualTo(officer.login());
    }

    @Test
    void nobodyAnswersTwice() {
        ApplicationReference reference = filed();
        Actor officer = officer();
        String id = harbour.task(officer, reference).id();
        answer(officer, reference, FAVOURABLE);

        conflict("done", () -> tasks.complete(officer, id, Harbour.json(UNFAVOURABLE)));

        assertThat(opinion(reference, "customs")).containsEntry("outcome", "favourable");
    }

    @Test
    void ofManyWhoAnswerAtOnceOneIsHeard() {
        ApplicationReference reference = filed();
        Actor officer = officer();
        String id = harbour.task(officer, reference).id();
        tasks.claim(officer, id);

        Parallel.Outcome<String> outcome = Parallel.run(50, 50, () -> {
            tasks.complete(officer, id, Harbour.json(FAVOURABLE));
            return "answered";
        });

        assertThat(outcome.results()).hasSize(1);
        assertThat(outcome.failures()).hasSize(49).allSatisfy(failure -> assertThat(failure)
                .isInstanceOfSatisfying(
                        TaskConflict.class, e -> assertThat(e.code()).isEqualTo("done")));
        assertThat(kinds(reference)).containsOnlyOnce("opinion-answered");
        System.out.println(
                "50 parallel answers: 1 success, " + outcome.failures().size() + " conflicts 'done'");
    }

    @Test
    void aWithdrawnFileAsksNobodyAnyMore() {
        ApplicationReference reference = filed();
        Actor officer = officer();
        String id = harbour.task(officer, reference).id();
        tasks.claim(officer, id);

        closing.withdraw(applicant[0], reference, null);
        conflict("done", () -> tasks.complete(officer, id, Harbour.json(FAVOURABLE)));
        clock.set(LABORATORY_DUE.plusSeconds(1));
        harbour.deliver();

        assertThat(view(reference).opinions())
                .allMatch(opinion -> opinion.state().equals("cancelled"));
        assertThat(harbour.open(officer, reference)).isEmpty();
        assertThat(kinds(reference)).doesNotContain("opinion-silent", "opinion-late");
        assertThat(kinds(reference)).filteredOn("opinion-cancelled"::equals).hasSize(2);
    }

    @Test
    void aDecisionEndsWhatIsStillAsked() {
        ApplicationReference reference = filed(quay.publish(AskingQuay.of(quay).silence("grant")));
        clock.set(Instant.parse("2026-03-16T21:59:59Z"));

        harbour.deliver();

        ApplicationView view = view(reference);
        assertThat(view.stage()).isEqualTo(Stage.GRANTED);
        assertThat(view.opinions())
                .extracting(OpinionView::id, OpinionView::state)
                .containsExactlyInAnyOrder(tuple("customs", "silent"), tuple("laboratory", "cancelled"));
        assertThat(harbour.open(officer(), reference)).isEmpty();
        assertThat(harbour.open(expert(), reference)).isEmpty();
        assertThat(view.alerts()).isEmpty();
    }

    @Test
    void aReopenedFileIsAskedAboutAnew() {
        ApplicationReference reference = filed();
        answer(expert(), reference, FAVOURABLE);
        answer(officer(), reference, UNFAVOURABLE);

        closing.reopen(harbour.clerk(Roles.SUPERVISOR), reference, "Decision 17 of the appeal council, 3 March 2026");
        harbour.deliver();

        assertThat(view(reference).stage()).isEqualTo(Stage.AWAITING_OPINION);
        assertThat(harbour.open(officer(), reference)).isPresent();
        assertThat(opinion(reference, "customs")).containsEntry("outcome", null);
        assertThat(view(reference).opinions()).hasSize(4);
    }

    @Test
    void anAgencyThatHasAnsweredCanBeAskedAgain() {
        ApplicationReference reference = filed();
        answer(expert(), reference, FAVOURABLE);
        answer(officer(), reference, FAVOURABLE);

        harbour.work(examiner(), reference, "{'outcome': 'again'}");

        assertThat(view(reference).stage()).isEqualTo(Stage.AWAITING_OPINION);
        assertThat(harbour.open(examiner(), reference)).isEmpty();
        assertThat(opinion(reference, "customs")).containsEntry("outcome", null);
        answer(officer(), reference, UNFAVOURABLE);
        assertThat(opinion(reference, "customs")).containsEntry("outcome", "unfavourable");
        assertThat(harbour.open(examiner(), reference)).isPresent();
    }

    @Test
    void aRoundAfterSilenceTakesTheWorkOfTheFormerBack() {
        ApplicationReference reference = filed();
        clock.set(CUSTOMS_DUE);
        harbour.deliver();
        String former = harbour.task(officer(), reference).id();
        answer(expert(), reference, FAVOURABLE);

        harbour.work(examiner(), reference, "{'outcome': 'again'}");

        assertThat(harbour.task(officer(), reference).id()).isNotEqualTo(former);
        assertThat(harbour.open(examiner(), reference)).isEmpty();
    }

    @Test
    void askingTwiceOrForWhatIsNotDeclaredIsTheMistakeOfThePackage() {
        ApplicationReference reference = filed();

        assertThatThrownBy(() -> opinions.ask(reference, "customs", "system"))
                .isInstanceOf(PackageMistake.class)
                .hasMessageContaining("'customs' was asked already");
        assertThatThrownBy(() -> opinions.ask(reference, "custms", "system"))
                .isInstanceOf(PackageMistake.class)
                .hasMessageContaining("'custms'")
                .hasMessageContaining("[customs, laboratory]");
        closing.withdraw(applicant[0], reference, null);
        assertThatThrownBy(() -> opinions.ask(reference, "customs", "system"))
                .isInstanceOf(PackageMistake.class)
                .hasMessageContaining("is over");
    }

    @Test
    void whatIsAwaitedFromTheApplicantIsSaidFirst() {
        ApplicationReference reference = filed();
        answer(expert(), reference, FAVOURABLE);
        answer(officer(), reference, FAVOURABLE);
        files.moveTo(reference, Stage.AWAITING_APPLICANT, "somebody");

        opinions.ask(reference, "customs", "system");
        assertThat(view(reference).stage()).isEqualTo(Stage.AWAITING_APPLICANT);
        answer(officer(), reference, FAVOURABLE);

        assertThat(view(reference).stage()).isEqualTo(Stage.AWAITING_APPLICANT);
    }

    @Test
    void theOwnerSeesHowItWasAnsweredAndTheClerkTheWholeAnswer() {
        ApplicationReference reference = filed();
        answer(officer(), reference, FAVOURABLE);

        OpinionView toOwner = customs(view(reference));
        OpinionView toClerk =
                customs(applications.find(examiner(), reference, "examination").orElseThrow());

        assertThat(toOwner.outcome()).isEqualTo("favourable");
        assertThat(toOwner.answer()).isNull();
        assertThat(toClerk.answer()).isEqualTo(Harbour.json(FAVOURABLE));
    }

    private static OpinionView customs(ApplicationView view) {
        return view.opinions().stream()
                .filter(opinion -> opinion.id().equals("customs"))
                .findFirst()
                .orElseThrow();
    }

    private ApplicationReference filed() {
        if (published == null) {
            published = quay.publish(AskingQuay.of(quay));
        }
        return filed(published);
    }

    private ApplicationReference filed(String authorization) {
        applicant[0] = harbour.applicant();
        String plan = attachments
                .store(applicant[0], "plan.pdf", new ByteArrayInputStream(Harbour.pdf()))
                .id();
        ApplicationReference reference = filing.file(new Filing(
                        applicant[0],
                        authorization,
                        null,
                        Harbour.json("{'goods': 'Timber', 'metres': 40}"),
                        List.of(new DocumentRef("plan", plan)),
                        false,
                        Locale.ENGLISH))
                .reference();
        harbour.deliver();
        return reference;
    }

    private void answer(Actor clerk, ApplicationReference reference, String data) {
        harbour.work(clerk, reference, data);
        harbour.deliver();
    }

    private Actor officer() {
        return at(AskingQuay.CUSTOMS, "officer");
    }

    private Actor expert() {
        return at(AskingQuay.LABORATORY, "expert");
    }

    private Actor examiner() {
        return harbour.clerk("examiner");
    }

    private Actor at(String agency, String role) {
        return harbour.account(new AgencyRole(agency, role));
    }

    private ApplicationView view(ApplicationReference reference) {
        return applications.find(applicant[0], reference, null).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> opinion(ApplicationReference reference, String id) {
        Map<String, Object> all = (Map<String, Object>)
                Optional.ofNullable(reading.document(reference, "opinions")).orElseThrow();
        return (Map<String, Object>) all.get(id);
    }

    private List<String> kinds(ApplicationReference reference) {
        return log.of(files.get(reference).version().packageId(), reference.value()).stream()
                .map(Event::kind)
                .toList();
    }

    private List<String> reads(ApplicationReference reference) {
        return applications.events(applicant[0], reference, null).orElseThrow().stream()
                .filter(event -> event.kind().equals("read"))
                .map(event -> event.detail().get("what"))
                .toList();
    }

    private static void conflict(String code, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(TaskConflict.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
