package org.licet.engine.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.ClosingFiles;
import org.licet.engine.application.FilingApplication.Receipt;
import org.licet.engine.application.Stage;
import org.licet.engine.application.WrongAnswers;
import org.licet.engine.operation.Operations.Offer;
import org.licet.engine.operation.Operations.OperationRunning;
import org.licet.engine.operation.Operations.RenewalNotOpen;
import org.licet.engine.operation.Operations.UndeclaredGround;
import org.licet.engine.operation.Operations.UnknownEntry;
import org.licet.engine.operation.Operations.UnknownOperation;
import org.licet.engine.operation.Operations.WrongEntryState;
import org.licet.engine.register.EntryChanges.NothingLeft;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.Parallel;
import org.licet.engine.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class OperationsTest extends Wharf {

    private static final Instant IN_FEBRUARY = Instant.parse("2027-02-01T08:00:00Z");

    @Autowired
    private ClosingFiles closing;

    @Autowired
    private SettableClock clock;

    @Test
    void aClerkSuspendsAnEntryAndItsHolderIsToldAtOnce() {
        Issued entry = issued();

        Receipt receipt = ask(clerk(), entry, "suspend", "dues");

        assertThat(receipt.stage()).isEqualTo(Stage.GRANTED);
        assertThat(entry(entry).status()).isEqualTo("suspended");
        assertThat(history(entry)).containsExactly("issued", "suspended");
        assertThat(told(entry)).containsExactly("entry-suspended");
        assertThat(view(entry.holder(), receipt.reference()).operation()).isEqualTo("suspend");
        assertThat(view(entry.holder(), receipt.reference()).entryNumber()).isEqualTo(entry.number());
    }

    @Test
    void aSuspensionEndsByItselfAfterTwoMonthsAndDoesNotExtendTheValidity() {
        Issued entry = issued();
        LocalDate end = entry(entry).validTo();
        ask(clerk(), entry, "suspend", "dues");

        clock.set(Instant.parse("2026-05-01T20:59:59Z"));
        harbour.deliver();
        assertThat(entry(entry).status()).isEqualTo("suspended");
        clock.set(Instant.parse("2026-05-01T21:00:00Z"));
        harbour.deliver();

        assertThat(entry(entry).status()).isEqualTo("valid");
        assertThat(entry(entry).validTo()).isEqualTo(end);
        assertThat(events(entry)).contains("suspension-ended");
        assertThat(told(entry)).startsWith("suspension-ended");
    }

    @Test
    void aSuspensionMayBeAskedForLessButNotForMoreThanTheLongest() {
        Issued entry = issued();

        assertThatThrownBy(() -> ask(clerk(), entry, "suspend", "dues", "{'until': '2026-05-02'}"))
                .isInstanceOf(WrongAnswers.class);
        ask(clerk(), entry, "suspend", "dues", "{'until': '2026-03-10'}");
        clock.set(Instant.parse("2026-03-11T06:00:00Z"));
        harbour.deliver();

        assertThat(entry(entry).status()).isEqualTo("valid");
    }

    @Test
    void aResumedEntryIsSuspendedAnewForItsFullTime() {
        Issued entry = issued();
        ask(clerk(), entry, "suspend", "dues");
        clock.set(Instant.parse("2026-03-20T08:00:00Z"));
        ask(clerk(), entry, "resume", null);
        ask(clerk(), entry, "suspend", "dues");

        clock.set(Instant.parse("2026-05-02T08:00:00Z"));
        harbour.deliver();

        assertThat(entry(entry).status()).isEqualTo("suspended");
        assertThat(history(entry)).containsExactly("issued", "suspended", "resumed", "suspended");
    }

    @Test
    void aHolderWithdrawsAndTheRegisterShowsItFromTheNextWorkingDay() {
        Issued entry = issued();
        clock.set(Instant.parse("2026-03-06T08:00:00Z"));

        ask(entry.holder(), entry, "withdraw", "own-request");
        clock.set(Instant.parse("2026-03-08T21:59:59Z"));
        harbour.deliver();
        assertThat(entry(entry).status()).isEqualTo("valid");
        // Friday 6 March is followed by Monday the 9th
        clock.set(Instant.parse("2026-03-08T22:00:00Z"));
        harbour.deliver();

        assertThat(entry(entry).status()).isEqualTo("withdrawn");
        assertThat(told(entry)).containsExactly("entry-withdrawn");
    }

    @Test
    void anAnnulledEntryIsToldAndNothingMoreCanBeAskedOfIt() {
        Issued entry = issued();

        ask(harbour.clerk("supervisor"), entry, "annul", "false-data");

        assertThat(entry(entry).status()).isEqualTo("annulled");
        assertThat(told(entry)).containsExactly("entry-annulled");
        assertThatThrownBy(() -> ask(harbour.clerk("supervisor"), entry, "annul", "false-data"))
                .isInstanceOf(WrongEntryState.class);
    }

    @Test
    void aDuplicateIsMarked() {
        Issued entry = issued();

        ask(entry.holder(), entry, "duplicate", null);

        assertThat(entry(entry).marks()).containsExactly("duplicate-issued");
        assertThat(events(entry)).contains("duplicate-issued");
    }

    @Test
    void aRenewedTermBeginsOnTheDayAfterTheOldOneEnds() {
        Issued entry = issued();
        clock.set(IN_FEBRUARY);

        ask(entry.holder(), entry, "renew", null);

        assertThat(entry(entry).validTo()).isEqualTo("2028-03-01");
        assertThat(entry(entry).marks()).containsExactly("renewed");
    }

    @Test
    void aRenewalIsAskedForInItsWindowOnly() {
        Issued entry = issued();

        assertThatThrownBy(() -> ask(entry.holder(), entry, "renew", null))
                .isInstanceOfSatisfying(
                        RenewalNotOpen.class, e -> assertThat(e.from()).isEqualTo("2026-12-31"));
        clock.set(Instant.parse("2027-03-02T08:00:00Z"));

        assertThatThrownBy(() -> ask(entry.holder(), entry, "renew", null))
                .isInstanceOfSatisfying(
                        WrongEntryState.class, e -> assertThat(e.status()).isEqualTo("expired"));
    }

    @Test
    void anAmendmentIsWorkedByClerksAndDoesNotExtendTheValidity() {
        Issued entry = issued();
        LocalDate end = entry(entry).validTo();

        Receipt receipt = ask(entry.holder(), entry, "amend", null, "{'goods': 'Stone'}");
        harbour.deliver();
        assertThat(receipt.stage()).isEqualTo(Stage.FILED);
        assertThat(receipt.silence()).isEqualTo("grant");
        harbour.work(clerk(), receipt.reference(), "{'outcome': 'grant'}");

        assertThat(entry(entry).data().path("goods").asString()).isEqualTo("Stone");
        assertThat(entry(entry).validTo()).isEqualTo(end);
        assertThat(entry(entry).marks()).containsExactly("amended");
        assertThat(view(entry.holder(), receipt.reference()).stage()).isEqualTo(Stage.GRANTED);
        ask(entry.holder(), entry, "duplicate", null);
    }

    @Test
    void theProcessReadsWhatIsAskedAndTheApplicationAndTheEntry() {
        Issued entry = issued();

        // the same goods as in the application: the process refuses
        Receipt receipt = ask(entry.holder(), entry, "amend", null, "{'goods': 'Timber'}");
        harbour.deliver();
        harbour.work(clerk(), receipt.reference(), "{'outcome': 'grant'}");

        assertThat(view(entry.holder(), receipt.reference()).stage()).isEqualTo(Stage.REFUSED);
        assertThat(history(entry)).containsExactly("issued");
        assertThat(told(entry)).containsExactly("refused");
    }

    @Test
    void silenceAmendsAnEntryAndMarksItTacit() {
        Issued entry = issued();

        Receipt receipt = ask(entry.holder(), entry, "amend", null, "{'goods': 'Stone'}");
        harbour.deliver();
        clock.set(receipt.decisionDue());
        harbour.deliver();

        assertThat(entry(entry).data().path("goods").asString()).isEqualTo("Stone");
        assertThat(entry(entry).marks()).containsExactlyInAnyOrder("amended", "tacit");
        assertThat(told(entry)).containsExactly("tacitly-granted");
        assertThat(harbour.open(clerk(), receipt.reference())).isEmpty();
    }

    @Test
    void anOpenOperationKeepsOthersOutUntilItsFileEnds() {
        Issued entry = issued();
        Receipt open = ask(entry.holder(), entry, "amend", null, "{'goods': 'Stone'}");

        assertThatThrownBy(() -> ask(clerk(), entry, "suspend", "dues")).isInstanceOf(OperationRunning.class);
        closing.withdraw(entry.holder(), open.reference(), null);

        ask(clerk(), entry, "suspend", "dues");
        assertThat(entry(entry).status()).isEqualTo("suspended");
    }

    @Test
    void aRefusedOperationFreesTheEntryAndAnAppealTakesItAgain() {
        Issued entry = issued();
        Receipt open = ask(entry.holder(), entry, "amend", null, "{'goods': 'Stone'}");
        harbour.deliver();
        harbour.work(clerk(), open.reference(), "{'outcome': 'refuse'}");

        closing.reopen(harbour.clerk("supervisor"), open.reference(), "Decision 3 of the council");
        assertThatThrownBy(() -> ask(entry.holder(), entry, "duplicate", null)).isInstanceOf(OperationRunning.class);
        harbour.deliver();
        harbour.work(clerk(), open.reference(), "{'outcome': 'grant'}");

        assertThat(history(entry)).containsExactly("issued", "amended");
    }

    @Test
    void anAppealWaitsForTheOperationThatCameMeanwhile() {
        Issued entry = issued();
        Receipt first = ask(entry.holder(), entry, "amend", null, "{'goods': 'Stone'}");
        harbour.deliver();
        harbour.work(clerk(), first.reference(), "{'outcome': 'refuse'}");
        ask(entry.holder(), entry, "amend", null, "{'goods': 'Sand'}");

        assertThatThrownBy(() -> closing.reopen(harbour.clerk("supervisor"), first.reference(), "Decision 3"))
                .isInstanceOf(OperationRunning.class);

        assertThat(view(entry.holder(), first.reference()).stage()).isEqualTo(Stage.REFUSED);
    }

    @Test
    void ofFiftyAtOnceOneIsTaken() {
        Issued entry = issued();

        Parallel.Outcome<Receipt> asked =
                Parallel.run(16, 50, () -> ask(entry.holder(), entry, "amend", null, "{'goods': 'Stone'}"));

        assertThat(asked.results()).hasSize(1);
        assertThat(asked.failures()).hasSize(49).allSatisfy(failure -> assertThat(failure)
                .isInstanceOf(OperationRunning.class));
    }

    @Test
    void usesAreWrittenOffTheQuantityAndNeverMore() {
        Issued entry = issued();

        use(clerk(), entry, "15.5");
        assertThatThrownBy(() -> use(clerk(), entry, "24.6"))
                .isInstanceOfSatisfying(
                        NothingLeft.class, e -> assertThat(e.remaining()).isEqualByComparingTo("24.5"));
        use(clerk(), entry, "24.5");

        assertThat(entry(entry).used()).isEqualByComparingTo("40");
        assertThat(entry(entry).remaining()).isEqualByComparingTo("0");
        assertThat(events(entry).stream().filter("entry-used"::equals)).hasSize(2);
    }

    @Test
    void twoHundredUsesAtOnceNeverOverdraw() {
        Issued entry = issued();
        Actor clerk = clerk();

        Parallel.Outcome<Receipt> uses = Parallel.run(16, 200, () -> use(clerk, entry, "0.25"));

        assertThat(uses.results()).hasSize(160);
        assertThat(uses.failures()).hasSize(40).allSatisfy(failure -> assertThat(failure)
                .isInstanceOf(NothingLeft.class));
        assertThat(entry(entry).remaining()).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "'x'", "1e400", "0.0000001", "1e-400"})
    void amountsThatAreNoneAreRefused(String amount) {
        Issued entry = issued();

        assertThatThrownBy(() -> use(clerk(), entry, amount.equals("x") ? "'x'" : amount))
                .isInstanceOf(WrongAnswers.class);

        assertThat(entry(entry).used()).isEqualByComparingTo("0");
    }

    @Test
    void strangersFindNoEntry() {
        Issued entry = issued();
        Actor stranger = harbour.applicant();
        Actor elsewhere =
                harbour.account(new AgencyRole("customs", "examiner"), new AgencyRole("customs", "supervisor"));
        Actor analyst = harbour.clerk("analyst");

        for (Actor other : new Actor[] {stranger, elsewhere, analyst}) {
            assertThatThrownBy(() -> ask(other, entry, "suspend", "dues")).isInstanceOf(UnknownEntry.class);
            assertThatThrownBy(() -> ask(other, entry, "duplicate", null)).isInstanceOf(UnknownEntry.class);
            assertThat(operations.offers(other, entry.register(), entry.number()))
                    .isEmpty();
        }
        assertThatThrownBy(() -> ask(clerk(), entry, "duplicate", null)).isInstanceOf(UnknownEntry.class);
        assertThatThrownBy(() -> ask(entry.holder(), entry, "suspend", "dues")).isInstanceOf(UnknownEntry.class);
        assertThat(history(entry)).containsExactly("issued");
    }

    @Test
    void whatIsNotDeclaredIsNamedWithWhatIs() {
        Issued entry = issued(quay.files().yaml("operations:\n  duplicate: {by: holder}\n"));

        assertThatThrownBy(() -> ask(entry.holder(), entry, "renew", null))
                .isInstanceOfSatisfying(
                        UnknownOperation.class, e -> assertThat(e.declared()).containsExactly("duplicate"));
        assertThatThrownBy(() -> ask(entry.holder(), entry, "explode", null)).isInstanceOf(UnknownOperation.class);
    }

    @Test
    void groundsAreOfTheClosedList() {
        Issued entry = issued();

        for (String ground : new String[] {null, "bad-mood"}) {
            assertThatThrownBy(() -> ask(clerk(), entry, "suspend", ground))
                    .isInstanceOfSatisfying(UndeclaredGround.class, e -> assertThat(e.declared())
                            .containsExactly("dues"));
        }
        assertThatThrownBy(() -> ask(clerk(), entry, "use", "dues", "{'amount': 1}"))
                .isInstanceOf(UndeclaredGround.class);
        assertThat(history(entry)).containsExactly("issued");
    }

    @ParameterizedTest
    @CsvSource({"suspend, suspended", "resume, valid", "renew, suspended", "use, suspended"})
    void anOperationNeedsAnEntryInItsState(String operation, String state) {
        Issued entry = issued();
        clock.set(IN_FEBRUARY);
        if (state.equals("suspended")) {
            ask(clerk(), entry, "suspend", "dues");
        }
        Actor by = operation.equals("renew") ? entry.holder() : clerk();
        String ground = operation.equals("suspend") ? "dues" : null;

        assertThatThrownBy(() -> ask(by, entry, operation, ground))
                .isInstanceOfSatisfying(
                        WrongEntryState.class, e -> assertThat(e.status()).isEqualTo(state));
    }

    @ParameterizedTest
    @CsvSource({"withdraw, own-request", "duplicate,", "amend,"})
    void nothingIsAskedOfAnEndedEntry(String operation, String ground) {
        Issued entry = issued();
        ask(entry.holder(), entry, "withdraw", "own-request");

        assertThatThrownBy(() -> ask(entry.holder(), entry, operation, ground, "{'goods': 'Stone'}"))
                .isInstanceOf(WrongEntryState.class);
    }

    @Test
    void aHolderDoesNotTakeBackWhatTheAgencyAsks() {
        Quay2 withProcess = new Quay2(this);
        Issued entry = withProcess.issued();
        ApplicationReference open =
                ask(clerk(), entry, "suspend", "dues", "{'goods': 'Stone'}").reference();

        assertThatThrownBy(() -> closing.withdraw(entry.holder(), open, null))
                .isInstanceOf(ClosingFiles.UnknownFile.class);

        closing.withdraw(harbour.clerk("supervisor"), open, "A mistake");
        assertThat(view(entry.holder(), open).stage()).isEqualTo(Stage.WITHDRAWN);
    }

    /** A suspension that a process decides. */
    private record Quay2(Wharf wharf) {
        Issued issued() {
            return wharf.issued(wharf.law()
                    .with(
                            "package.yaml",
                            "  suspend:\n    by: agency\n",
                            "  suspend:\n    by: agency\n    process: change\n    form: change\n"));
        }
    }

    @Test
    void theReaderSeesWhatMayBeAskedNowAndWhyNotOtherwise() {
        Issued entry = issued();

        assertThat(operations.offers(entry.holder(), entry.register(), entry.number()))
                .extracting(Offer::operation, Offer::why)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("amend", null),
                        org.assertj.core.groups.Tuple.tuple("renew", "renewal-not-open"),
                        org.assertj.core.groups.Tuple.tuple("duplicate", null),
                        org.assertj.core.groups.Tuple.tuple("withdraw", null));
        assertThat(operations.offers(clerk(), entry.register(), entry.number()))
                .extracting(Offer::operation, Offer::why)
                .contains(org.assertj.core.groups.Tuple.tuple("resume", "entry-state"));
    }

    @Test
    void theHolderIsRemindedBeforeTheEndAndToldOfIt() {
        Issued entry = issued();

        clock.set(Instant.parse("2027-01-29T23:00:00Z"));
        harbour.deliver();
        assertThat(told(entry)).containsExactly("expiry-reminder");
        clock.set(Instant.parse("2027-02-28T23:00:00Z"));
        harbour.deliver();
        clock.set(Instant.parse("2027-03-01T22:00:00Z"));
        harbour.deliver();

        assertThat(entry(entry).status()).isEqualTo("expired");
        assertThat(told(entry)).containsExactly("expired", "expiry-reminder", "expiry-reminder");
        assertThat(events(entry)).containsSubsequence("expiry-reminder", "expiry-reminder", "expired");
    }

    @Test
    void aRenewedEntryIsRemindedOfItsNewEndOnly() {
        Issued entry = issued();
        clock.set(Instant.parse("2027-01-05T08:00:00Z"));
        ask(entry.holder(), entry, "renew", null);

        clock.set(Instant.parse("2027-06-01T08:00:00Z"));
        harbour.deliver();

        assertThat(told(entry)).isEmpty();
        assertThat(entry(entry).status()).isEqualTo("valid");
    }

    @Test
    void theHolderFindsTheEntriesHeld() {
        Issued entry = issued();

        assertThat(registers.heldBy(entry.holder(), null, 10).items())
                .extracting("number", "registerId")
                .containsExactly(org.assertj.core.groups.Tuple.tuple(entry.number(), entry.register()));
        assertThat(registers.heldBy(harbour.applicant(), null, 10).items()).isEmpty();
        assertThat(registers.heldBy(clerk(), null, 10).items()).isEmpty();
    }

    @Test
    void whoActsForAnotherCannotNameThem() {
        Issued entry = issued();

        assertThatThrownBy(() -> operations.ask(new Operations.Asked(
                        entry.holder(),
                        entry.register(),
                        entry.number(),
                        "duplicate",
                        Harbour.json("{}"),
                        null,
                        null,
                        java.util.List.of(),
                        "company:1",
                        java.util.Locale.ENGLISH)))
                .isInstanceOf(org.licet.engine.application.ApplicantUnidentified.class);
    }

    @Test
    void theNoteAndGroundAreTheReasonInTheHistory() {
        Issued entry = issued();

        operations.ask(new Operations.Asked(
                clerk(),
                entry.register(),
                entry.number(),
                "suspend",
                Harbour.json("{}"),
                "dues",
                "Since January",
                java.util.List.of(),
                null,
                java.util.Locale.ENGLISH));

        assertThat(registers
                        .history(entry.holder(), entry.register(), entry.number())
                        .orElseThrow()
                        .get(1)
                        .reason())
                .isEqualTo("dues: Since January");
        assertThat(notices.of(entry.holder(), null, 1).items().get(0).because().byLanguage())
                .containsAllEntriesOf(Map.of("en", "Unpaid dues", "ru", "Неуплата"));
    }
}
