package org.licet.engine.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.application.Alert;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications;
import org.licet.engine.application.Applications.ApplicationView;
import org.licet.engine.application.Applications.Awaited;
import org.licet.engine.application.AskedItems;
import org.licet.engine.application.AskedItems.State;
import org.licet.engine.application.Attachments;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.ClosingFiles;
import org.licet.engine.application.ClosingFiles.FileOver;
import org.licet.engine.application.ClosingFiles.UnknownFile;
import org.licet.engine.application.FilingApplication;
import org.licet.engine.application.FilingApplication.DocumentRef;
import org.licet.engine.application.Stage;
import org.licet.engine.application.WrongAnswers;
import org.licet.engine.correction.Corrections.CorrectionConflict;
import org.licet.engine.correction.Corrections.Supply;
import org.licet.engine.correction.WrongCorrection.Wrong;
import org.licet.engine.notification.Notices;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.task.Tasks;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.Parallel;
import org.licet.engine.testing.Quay;
import org.licet.engine.testing.SettableClock;
import org.licet.forms.FieldError;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The tests begin on Monday 2 March 2026; the term is 10 working days by the calendar of Moldova (8 March is a Sunday).
 */
@EngineTest
class CorrectionTest {

    private static final String TIMBER = "{'goods': 'Timber', 'metres': 40}";
    private static final String CEMENT = "{'goods': 'Cement', 'metres': 40}";
    private static final Mark GOODS = new Mark("true-data", "/goods", null, "It is not timber that lies there.");
    private static final Mark PLAN = new Mark("plan-drawn", null, "plan", "The plan is of another quay.");
    private static final String RESUME = "{max: 30 days, then: resume}";

    @Autowired
    private Quay quay;

    @Autowired
    private Harbour harbour;

    @Autowired
    private Notices notices;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Applications applications;

    @Autowired
    private Attachments attachments;

    @Autowired
    private FilingApplication filing;

    @Autowired
    private ClosingFiles closing;

    @Autowired
    private Tasks tasks;

    @Autowired
    private CaseFiles files;

    @Autowired
    private EventLog log;

    @Autowired
    private SettableClock clock;

    @Test
    void theApplicantIsToldWhatIsAskedAndUntilWhen() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = filed(applicant, RESUME);

        correct(reference, "{'requirement': 'true-data', 'pointer': '/goods', 'message': 'Which goods?'}");

        assertThat(notices.of(applicant, null, 10).items()).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Notices.Kind.CORRECTION_REQUESTED);
            assertThat(notice.about().application()).isEqualTo(reference.value());
            assertThat(notice.date()).isEqualTo("2026-04-01");
            assertThat(notice.because().byLanguage()).containsEntry("ro", "Date veridice");
        });
        assertThat(notices.of(harbour.applicant(), null, 10).items()).isEmpty();
    }

    @Test
    void anIncompleteFilingTellsTheApplicantWhatTheLawAsksFor() {
        Actor applicant = harbour.applicant();

        quay.fileIncomplete(applicant, quay.publish(quay.files()));

        assertThat(notices.of(applicant, null, 10).items()).singleElement().satisfies(notice -> assertThat(
                        notice.because().byLanguage())
                .containsEntry("en", "The application is complete"));
    }

    /**
     * Counted by hand. Ten working days after Monday 2 March: 3, 4, 5, 6 (1-4), 9-13 (5-9), 16 (10). Suspended on Friday
     * 6 March, when 3, 4 and 5 are complete and the 6th is not consumed: 7 are left. Supplied on Wednesday 18 March, which
     * is the trigger: 19, 20 (1-2), 23-27 (3-7), so the term ends with Friday 27 March.
     */
    @Test
    void theClockStandsStillFromTheRequestAndRunsOnFromTheSupply() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = filed(applicant, RESUME);
        assertThat(view(applicant, reference).due()).isEqualTo("2026-03-16T21:59:59Z");

        clock.set(Instant.parse("2026-03-06T08:00:00Z"));
        correct(reference, "{'requirement': 'true-data', 'pointer': '/goods', 'message': 'Which goods?'}");
        ApplicationView asked = view(applicant, reference);
        assertThat(asked.suspendedAt()).isEqualTo("2026-03-06T08:00:00Z");
        assertThat(asked.stage()).isEqualTo(Stage.AWAITING_APPLICANT);
        clock.set(Instant.parse("2026-03-18T08:00:00Z"));
        harbour.deliver();
        supply(applicant, reference, CEMENT);
        harbour.deliver();

        ApplicationView view = view(applicant, reference);
        assertThat(view.due()).isEqualTo("2026-03-27T21:59:59Z");
        assertThat(view.suspendedAt()).isNull();
        assertThat(view.stage()).isEqualTo(Stage.UNDER_EXAMINATION);
        assertThat(view.data()).isEqualTo(Harbour.json(CEMENT));
        assertThat(kinds(reference)).containsOnlyOnce("correction-requested", "correction-supplied");
        harbour.work(harbour.clerk("examiner"), reference, "{'outcome': 'grant'}");
        assertThat(view(applicant, reference).stage()).isEqualTo(Stage.GRANTED);
    }

    @Test
    void taskListsShowTheAnswersThatWereSupplied() {
        Actor applicant = harbour.applicant();
        Quay.Files files = quay.files().corrections(RESUME).yaml("work: {columns: [application.goods]}\n");
        ApplicationReference reference =
                quay.file(applicant, quay.publish(files)).reference();
        harbour.deliver();
        Actor clerk = harbour.clerk("examiner");
        assertThat(harbour.task(clerk, reference).columns())
                .extracting(Tasks.Column::value)
                .containsExactly("Timber");

        corrections.request(clerk, claimed(clerk, reference), List.of(GOODS), null);
        supply(applicant, reference, CEMENT);

        assertThat(harbour.task(clerk, reference).columns())
                .extracting(Tasks.Column::value)
                .containsExactly("Cement");
    }

    @Test
    void theApplicantSeesWhatTheLawRequiresAndTheClerkWhatChanged() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = filed(applicant, RESUME);
        Actor clerk = harbour.clerk("examiner");
        String task = claimed(clerk, reference);

        corrections.request(clerk, task, List.of(GOODS), "Please look again.");
        Awaited awaited = view(applicant, reference).awaited().get(0);
        assertThat(awaited.from()).isEqualTo("applicant");
        assertThat(awaited.what()).isEqualTo("/goods");
        assertThat(awaited.until()).isEqualTo("2026-04-01T20:59:59Z");
        assertThat(awaited.item().title().in(Locale.forLanguageTag("ro"))).isEqualTo("Date veridice");
        assertThat(awaited.item().legalBasis().get(0).in(Locale.ENGLISH)).isEqualTo("Harbour Act");
        assertThat(tasks.get(clerk, task).row().alerts()).containsExactly(Alert.SUSPENDED);
        supply(applicant, reference, CEMENT);

        AskedItems.Correction seen = tasks.get(clerk, task).corrections().get(0);
        assertThat(seen.state()).isEqualTo(State.SUPPLIED);
        assertThat(seen.requestedBy()).isEqualTo(clerk.login());
        assertThat(seen.note()).isEqualTo("Please look again.");
        assertThat(seen.supplied().by()).isEqualTo(applicant.login());
        assertThat(seen.supplied().differences()).singleElement().satisfies(difference -> {
            assertThat(difference.pointer()).isEqualTo("/goods");
            assertThat(difference.before()).isEqualTo(Harbour.json("'Timber'"));
            assertThat(difference.after()).isEqualTo(Harbour.json("'Cement'"));
        });
        assertThat(tasks.get(clerk, task).row().alerts()).isEmpty();
    }

    @Test
    void nothingButWhatTheLawRequiresCanBeAskedFor() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = filed(applicant, RESUME);
        Actor clerk = harbour.clerk("examiner");
        String task = claimed(clerk, reference);

        assertThat(wrong(() -> corrections.request(clerk, task, List.of(), null)))
                .extracting(Wrong::code)
                .containsExactly("nothing-marked");
        assertThat(wrong(() -> corrections.request(
                        clerk,
                        task,
                        List.of(
                                new Mark("plan-drawm", "/goods", null, "?"),
                                new Mark("true-data", "/good", null, "?"),
                                new Mark("true-data", "/goods/0", null, "?"),
                                new Mark("true-data", null, "map", "?"),
                                new Mark("true-data", "/goods", "plan", "?"),
                                new Mark("complete-application", "/goods", null, " ")),
                        null)))
                .extracting(Wrong::pointer, Wrong::code, Wrong::value)
                .containsExactly(
                        Tuple.tuple("/marks/0/requirement", "unknown-requirement", "plan-drawm"),
                        Tuple.tuple("/marks/1/pointer", "unknown-field", "/good"),
                        Tuple.tuple("/marks/2/pointer", "unknown-field", "/goods/0"),
                        Tuple.tuple("/marks/3/document", "unknown-document", "map"),
                        Tuple.tuple("/marks/4", "pointer-or-document", ""),
                        Tuple.tuple("/marks/5/requirement", "unknown-requirement", "complete-application"),
                        Tuple.tuple("/marks/5/message", "message", ""));
        assertThat(wrong(() ->
                        corrections.request(clerk, task, List.of(new Mark("plan-drawm", "/goods", null, "?")), null)))
                .extracting(Wrong::allowed)
                .containsExactly(List.of("plan-drawn", "true-data"));

        assertThat(view(applicant, reference).suspendedAt()).isNull();
        assertThat(kinds(reference)).doesNotContain("correction-requested");
    }

    @Test
    void aWrongMarkInTheTasksFormRollsTheCompletionBack() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = filed(applicant, RESUME);
        Actor clerk = harbour.clerk("examiner");
        String task = claimed(clerk, reference);

        assertThat(wrong(() -> tasks.complete(
                        clerk,
                        task,
                        Harbour.json("{'outcome': 'correct', 'marks': [{'requirement': 'tidy', 'pointer': '/goods',"
                                + " 'message': 'Untidy.'}]}"))))
                .extracting(Wrong::pointer, Wrong::code, Wrong::value)
                .containsExactly(Tuple.tuple("/marks/0/requirement", "unknown-requirement", "tidy"));
        assertThatThrownBy(() -> tasks.complete(
                        clerk,
                        task,
                        Harbour.json("{'outcome': 'correct', 'marks': [{"
                                + "'requirement': 'true-data', 'message': 'Neither.'}]}")))
                .isInstanceOf(WrongAnswers.class);
        assertThat(tasks.get(clerk, task).row().assignee()).isEqualTo(clerk.login());
        assertThat(view(applicant, reference).suspendedAt()).isNull();
    }

    @Test
    void onlyWhoHasTheTaskMayAsk() {
        ApplicationReference reference = filed(harbour.applicant(), RESUME);
        Actor clerk = harbour.clerk("examiner");
        String task = claimed(clerk, reference);

        assertThatThrownBy(() -> corrections.request(harbour.clerk("examiner"), task, List.of(GOODS), null))
                .isInstanceOf(Tasks.TaskConflict.class);
        assertThatThrownBy(() -> corrections.request(harbour.applicant(), task, List.of(GOODS), null))
                .isInstanceOf(Tasks.UnknownTask.class);
        corrections.request(clerk, task, List.of(GOODS), null);
        assertThat(conflict(() -> corrections.request(clerk, task, List.of(GOODS), null)))
                .isEqualTo("correction-open");
    }

    @Test
    void nothingCanBeAskedForAfterTheTerm() {
        ApplicationReference reference = filed(harbour.applicant(), RESUME);
        Actor clerk = harbour.clerk("examiner");
        String task = claimed(clerk, reference);

        clock.set(Instant.parse("2026-03-16T21:59:59Z"));

        assertThat(conflict(() -> corrections.request(clerk, task, List.of(GOODS), null)))
                .isEqualTo("term-ended");
    }

    @Test
    void onlyWhatWasMarkedMayChange() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = asked(applicant, GOODS);

        assertThat(wrong(() -> supply(applicant, reference, "{'goods': 'Cement', 'metres': 41}")))
                .extracting(Wrong::pointer, Wrong::code)
                .containsExactly(Tuple.tuple("/metres", "not-marked"));
        assertThat(wrong(() -> supply(applicant, reference, TIMBER)))
                .extracting(Wrong::pointer, Wrong::code)
                .containsExactly(Tuple.tuple("/goods", "unchanged"));
        assertThat(wrong(() -> supply(applicant, reference, CEMENT, plan(applicant))))
                .extracting(Wrong::pointer, Wrong::code)
                .containsExactly(Tuple.tuple("/documents/plan", "not-marked"));
        assertThatThrownBy(() -> supply(applicant, reference, "{'goods': 'C', 'metres': 40}"))
                .isInstanceOf(WrongAnswers.class);
        assertThatThrownBy(() -> supply(applicant, reference, "{'metres': 40}")).isInstanceOf(WrongAnswers.class);
        assertThatThrownBy(() -> supply(applicant, reference, "{'goods': '" + "x".repeat(30_000) + "', 'metres': 40}"))
                .isInstanceOf(WrongAnswers.class);
        assertThat(view(applicant, reference).data()).isEqualTo(Harbour.json(TIMBER));
        assertThat(view(applicant, reference).suspendedAt()).isNotNull();

        corrections.supply(new Supply(
                applicant,
                reference,
                Harbour.json("{'goods': 'Timber', 'metres': 40.0}"),
                List.of(),
                null,
                Map.of("/goods", "It is timber, look again."),
                Locale.ENGLISH));
        assertThat(view(applicant, reference).suspendedAt()).isNull();
    }

    @Test
    void aMarkedDocumentIsReplacedAndTheOldOneStays() {
        Actor applicant = harbour.applicant();
        String id = quay.publish(quay.files().corrections(RESUME));
        DocumentRef first = plan(applicant);
        ApplicationReference reference = filing.file(new FilingApplication.Filing(
                        applicant, id, null, Harbour.json(TIMBER), List.of(first), false, Locale.ENGLISH))
                .reference();
        harbour.deliver();
        ask(reference, PLAN);

        assertThat(wrong(() -> supply(applicant, reference, TIMBER)))
                .extracting(Wrong::pointer, Wrong::code)
                .containsExactly(Tuple.tuple("/documents/plan", "unchanged"));
        String image = attachments
                .store(applicant, "plan.png", new ByteArrayInputStream(Harbour.png(100)))
                .id();
        assertThatThrownBy(() -> supply(applicant, reference, TIMBER, new DocumentRef("plan", image)))
                .isInstanceOfSatisfying(WrongAnswers.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::code)
                        .containsExactly("media-type"));
        DocumentRef second = plan(applicant);
        supply(applicant, reference, TIMBER, second);

        assertThat(view(applicant, reference).documents())
                .extracting(document -> document.attachment().id(), document -> document.supersededAt() != null)
                .containsExactlyInAnyOrder(
                        Tuple.tuple(first.attachment(), true), Tuple.tuple(second.attachment(), false));
    }

    @Test
    void othersSeeNoRequestAndCanSupplyNothing() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = asked(applicant, GOODS);

        assertThatThrownBy(() -> supply(harbour.applicant(), reference, CEMENT)).isInstanceOf(UnknownFile.class);
        assertThatThrownBy(() -> supply(harbour.clerk("examiner"), reference, CEMENT))
                .isInstanceOf(UnknownFile.class);
        assertThatThrownBy(() -> corrections.takeBack(applicant, reference)).isInstanceOf(UnknownFile.class);
        assertThat(view(applicant, reference).suspendedAt()).isNotNull();
    }

    @Test
    void ofTwoWhoSupplyAtOnceOneWins() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = asked(applicant, GOODS);

        Parallel.Outcome<String> outcome = Parallel.run(2, 2, () -> {
            try {
                supply(applicant, reference, CEMENT);
                return "supplied";
            } catch (CorrectionConflict e) {
                return e.code();
            }
        });

        assertThat(outcome.results()).containsExactlyInAnyOrder("supplied", "nothing-asked");
        assertThat(kinds(reference)).containsOnlyOnce("correction-supplied");
    }

    @Test
    void aRequestThatIsTakenBackLetsTheClockRunOn() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = asked(applicant, GOODS);

        clock.set(Instant.parse("2026-03-04T08:00:00Z"));
        corrections.takeBack(harbour.clerk("examiner"), reference);

        ApplicationView view = view(applicant, reference);
        assertThat(view.suspendedAt()).isNull();
        assertThat(view.stage()).isEqualTo(Stage.UNDER_EXAMINATION);
        // ten working days from Wednesday 4 March, of which nothing was consumed: 5, 6, 9-13, 16-18
        assertThat(view.due()).isEqualTo("2026-03-18T21:59:59Z");
        assertThat(conflict(() -> supply(applicant, reference, CEMENT))).isEqualTo("nothing-asked");
    }

    @Test
    void theCapEndsTheRequestAndTheFileIsDecidedWithinTheRemainder() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = filed(applicant, "{max: 10 days, then: resume}");
        clock.set(Instant.parse("2026-03-06T08:00:00Z"));
        correct(reference, "{'requirement': 'true-data', 'pointer': '/goods', 'message': 'Which goods?'}");

        clock.set(Instant.parse("2026-03-16T21:59:58Z"));
        harbour.deliver();
        assertThat(view(applicant, reference).suspendedAt()).isNotNull();
        clock.set(Instant.parse("2026-03-18T08:00:00Z"));
        assertThat(conflict(() -> supply(applicant, reference, CEMENT))).isEqualTo("nothing-asked");
        harbour.deliver();

        ApplicationView view = view(applicant, reference);
        assertThat(view.corrections().get(0).state()).isEqualTo(State.EXPIRED);
        // the cap was Monday 16 March, although nobody was there before the 18th: 7 working days more end on the 25th
        assertThat(view.due()).isEqualTo("2026-03-25T21:59:59Z");
        assertThat(kinds(reference)).containsOnlyOnce("correction-expired");
        assertThat(harbour.open(harbour.clerk("examiner"), reference)).isPresent();
    }

    @Test
    void theFileLapsesAtTheCapWhereThePackageSaysSo() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = filed(applicant, "{max: 10 days, then: lapse}");
        correct(reference, "{'requirement': 'true-data', 'pointer': '/goods', 'message': 'Which goods?'}");

        clock.set(Instant.parse("2026-03-12T21:59:59Z"));
        harbour.deliver();

        ApplicationView view = view(applicant, reference);
        assertThat(view.stage()).isEqualTo(Stage.LAPSED);
        assertThat(view.corrections().get(0).state()).isEqualTo(State.EXPIRED);
        assertThat(log.of(files.get(reference).version().packageId(), reference.value()))
                .filteredOn(event -> event.kind().equals("lapsed"))
                .singleElement()
                .satisfies(event -> assertThat(event.detail()).containsEntry("because", "correction-not-supplied"));
    }

    @Test
    void afterTheDecisionNothingIsAskedAnyMore() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = asked(applicant, GOODS);
        Actor clerk = harbour.clerk("examiner");

        closing.withdraw(applicant, reference, null);
        harbour.deliver();

        assertThat(conflict(() -> supply(applicant, reference, CEMENT))).isEqualTo("nothing-asked");
        assertThat(view(applicant, reference).corrections().get(0).state()).isEqualTo(State.ENDED);
        assertThat(view(applicant, reference).awaited()).isEmpty();
        assertThatThrownBy(() -> corrections.request(reference, List.of(GOODS), null, clerk.login(), null))
                .isInstanceOf(FileOver.class);
    }

    @Test
    void whatAnIncompleteFilingLacksIsTheFirstRequest() {
        Actor applicant = harbour.applicant();
        String id = quay.publish(quay.files().corrections(RESUME));
        FilingApplication.Receipt receipt = filing.file(new FilingApplication.Filing(
                applicant, id, null, Harbour.json("{'goods': 'Timber'}"), List.of(), true, Locale.ENGLISH));
        ApplicationReference reference = receipt.reference();
        harbour.deliver();

        ApplicationView asked = view(applicant, reference);
        assertThat(receipt.decisionDue()).isEqualTo("2026-03-16T21:59:59Z");
        assertThat(receipt.missing()).extracting(FieldError::pointer).containsExactly("/metres");
        assertThat(asked.receipt().missing()).isEqualTo(receipt.missing());
        assertThat(asked.stage()).isEqualTo(Stage.AWAITING_APPLICANT);
        assertThat(asked.suspendedAt()).isEqualTo(receipt.filedAt());
        assertThat(asked.awaited().get(0).item().requirement()).isEqualTo("complete-application");
        assertThat(wrong(() -> supply(applicant, reference, "{'goods': 'Cement', 'metres': 5}")))
                .extracting(Wrong::pointer)
                .containsExactly("/goods");
        clock.set(Instant.parse("2026-03-04T08:00:00Z"));
        supply(applicant, reference, TIMBER);

        ApplicationView view = view(applicant, reference);
        assertThat(view.due()).isEqualTo("2026-03-18T21:59:59Z");
        assertThat(view.stage()).isEqualTo(Stage.UNDER_EXAMINATION);
        assertThat(view.receipt().missing()).isEqualTo(receipt.missing());
        assertThat(view.awaited()).extracting(Awaited::from).containsExactly("agency");
    }

    private ApplicationReference filed(Actor applicant, String suspension) {
        ApplicationReference reference = quay.file(
                        applicant, quay.publish(quay.files().corrections(suspension)))
                .reference();
        harbour.deliver();
        return reference;
    }

    private ApplicationReference asked(Actor applicant, Mark... marks) {
        ApplicationReference reference = filed(applicant, RESUME);
        ask(reference, marks);
        return reference;
    }

    /** By a clerk who then hands the task back. */
    private void ask(ApplicationReference reference, Mark... marks) {
        Actor clerk = harbour.clerk("examiner");
        String task = claimed(clerk, reference);
        corrections.request(clerk, task, List.of(marks), null);
        tasks.release(clerk, task);
    }

    private String claimed(Actor clerk, ApplicationReference reference) {
        String task = harbour.task(clerk, reference).id();
        tasks.claim(clerk, task);
        return task;
    }

    /** As the model asks: in the form of the task. */
    private void correct(ApplicationReference reference, String mark) {
        harbour.work(harbour.clerk("examiner"), reference, "{'outcome': 'correct', 'marks': [" + mark + "]}");
        harbour.deliver();
    }

    private void supply(Actor by, ApplicationReference reference, String data, DocumentRef... documents) {
        corrections.supply(
                new Supply(by, reference, Harbour.json(data), List.of(documents), null, Map.of(), Locale.ENGLISH));
    }

    private DocumentRef plan(Actor by) {
        return new DocumentRef(
                "plan",
                attachments
                        .store(by, "plan.pdf", new ByteArrayInputStream(Harbour.pdf()))
                        .id());
    }

    private static List<Wrong> wrong(ThrowingCallable attempt) {
        List<Wrong> wrongs = new java.util.ArrayList<>();
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(WrongCorrection.class, refused -> wrongs.addAll(refused.wrongs()));
        return wrongs;
    }

    private static String conflict(ThrowingCallable attempt) {
        List<String> codes = new java.util.ArrayList<>();
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(CorrectionConflict.class, refused -> codes.add(refused.code()));
        return codes.get(0);
    }

    private ApplicationView view(Actor by, ApplicationReference reference) {
        return applications.find(by, reference, null).orElseThrow();
    }

    private List<String> kinds(ApplicationReference reference) {
        return log.of(files.get(reference).version().packageId(), reference.value()).stream()
                .map(Event::kind)
                .toList();
    }
}
