package org.licet.engine.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.record.Outbox;
import org.licet.engine.register.EntryChanges.Change;
import org.licet.engine.register.EntryChanges.NothingLeft;
import org.licet.engine.register.EntryChanges.Standing;
import org.licet.engine.register.Issuing.Issued;
import org.licet.engine.register.Registers.EntryQuery;
import org.licet.engine.register.Registers.EntryView;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Parallel;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class EntryChangesTest extends RegisterTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private EntryChanges changes;

    @Autowired
    private EventLog log;

    @Autowired
    private Outbox outbox;

    @Test
    void aSuspendedEntryIsShownSuspendedEverywhereAndStaysInTheHistory() {
        Issued issued = issue(FIRM);

        change(issued, entry -> to(entry, ChangeKind.SUSPENDED, EntryStatus.SUSPENDED, MONDAY));

        assertThat(entry(issued).status()).isEqualTo("suspended");
        assertThat(verification.verify(issued.verificationCode()))
                .hasValueSatisfying(verified -> assertThat(verified.validNow()).isFalse());
        assertThat(registers
                        .search(null, register, status("suspended"), null, 10)
                        .items())
                .extracting(EntryView::number)
                .containsExactly(issued.number());
        assertThat(history(issued)).containsExactly("issued", "suspended");
        assertThat(log.of(register, issued.number()))
                .extracting(Event::kind)
                .containsExactly("entry-issued", "entry-suspended");
    }

    @Test
    void aWithdrawalIsInTheRegisterFromItsDayOn() {
        Issued issued = issue(FIRM);

        change(issued, entry -> to(entry, ChangeKind.WITHDRAWN, EntryStatus.WITHDRAWN, MONDAY.plusDays(1)));
        assertThat(entry(issued).status()).isEqualTo("valid");
        assertThat(history(issued)).containsExactly("issued");
        clock.set(Instant.parse("2026-03-02T22:00:00Z"));
        outbox.deliver(100);

        assertThat(entry(issued).status()).isEqualTo("withdrawn");
        assertThat(history(issued)).containsExactly("issued", "withdrawn");
        assertThat(asOf(issued, MONDAY)).isEqualTo("valid");
    }

    @Test
    void anAnnulledEntryCountsAsNeverIssued() {
        Issued issued = issue(FIRM);
        clock.set(Instant.parse("2026-03-20T08:00:00Z"));

        change(issued, entry -> to(entry, ChangeKind.ANNULLED, EntryStatus.ANNULLED, entry.issuedOn()));

        assertThat(asOf(issued, MONDAY)).isEqualTo("annulled");
        assertThat(entry(issued).status()).isEqualTo("annulled");
    }

    @Test
    void anAnnulmentOfTodayIsNotUndoneByAWithdrawalOfTomorrow() {
        Issued issued = issue(FIRM);
        change(issued, entry -> to(entry, ChangeKind.WITHDRAWN, EntryStatus.WITHDRAWN, MONDAY.plusDays(1)));
        change(issued, entry -> to(entry, ChangeKind.ANNULLED, EntryStatus.ANNULLED, entry.issuedOn()));

        clock.set(Instant.parse("2026-03-03T08:00:00Z"));
        outbox.deliver(100);

        assertThat(entry(issued).status()).isEqualTo("annulled");
    }

    @Test
    void anAmendedEntryIsFoundByWhatItSaysNow() {
        Issued issued = issue(FIRM, "plates", "[\"ABC 123\"]");

        change(issued, entry -> to(entry, ChangeKind.AMENDED, EntryStatus.VALID, MONDAY)
                .filled(data("plates", "[\"XYZ 789\"]"))
                .marked(Set.of("amended")));

        assertThat(found("plates", "ABC 123")).isEmpty();
        assertThat(found("plates", "XYZ 789")).containsExactly(issued.number());
        assertThat(entry(issued).marks()).containsExactly("amended");
    }

    @Test
    void marksAreKept() {
        Issued issued = issue(FIRM);

        change(issued, entry -> to(entry, ChangeKind.AMENDED, EntryStatus.VALID, MONDAY)
                .marked(Set.of("amended")));
        change(issued, entry -> to(entry, ChangeKind.RENEWED, EntryStatus.VALID, MONDAY)
                .marked(Set.of("renewed")));
        change(issued, entry -> to(entry, ChangeKind.SUSPENDED, EntryStatus.SUSPENDED, MONDAY));

        assertThat(entry(issued).marks()).containsExactly("amended", "renewed");
    }

    @Test
    void dataThatTheRegisterDoesNotAdmitChangeNothing() {
        Issued issued = issue(FIRM);

        assertThatThrownBy(() -> change(issued, entry -> to(entry, ChangeKind.AMENDED, EntryStatus.VALID, MONDAY)
                        .filled(data("vehicleCount", "\"many\""))))
                .isInstanceOf(Issuing.InvalidEntry.class);

        assertThat(history(issued)).containsExactly("issued");
    }

    @Test
    void usesNeverTakeMoreThanThereIsAlsoInParallel() {
        Issued issued = issue(FIRM);

        Parallel.Outcome<BigDecimal> uses = Parallel.run(
                16,
                200,
                () -> transaction.execute(status -> changes.use(
                        changes.hold(register, issued.number()).orElseThrow(),
                        new BigDecimal("1"),
                        new BigDecimal("150"),
                        "some-file",
                        "clerk")));

        assertThat(uses.results()).hasSize(150);
        assertThat(uses.failures()).hasSize(50).allSatisfy(failure -> assertThat(failure)
                .isInstanceOf(NothingLeft.class));
        assertThat(log.of(register, issued.number()).stream()
                        .filter(event -> event.kind().equals("entry-used")))
                .hasSize(150);
    }

    private void change(Issued issued, java.util.function.Function<Standing, Change> change) {
        transaction.executeWithoutResult(status -> {
            Standing entry = changes.hold(register, issued.number()).orElseThrow();
            changes.change(entry, change.apply(entry));
        });
    }

    private Change to(Standing entry, ChangeKind kind, EntryStatus status, LocalDate on) {
        return Change.of(entry, published.version(), kind, status, on, "clerk", "why");
    }

    private EntryView entry(Issued issued) {
        return registers.entry(null, register, issued.number()).orElseThrow();
    }

    private List<String> history(Issued issued) {
        return registers.history(null, register, issued.number()).orElseThrow().stream()
                .map(Registers.Change::what)
                .toList();
    }

    private List<String> found(String field, String value) {
        EntryQuery query = new EntryQuery(Map.of(field, value), Map.of(), Map.of(), null, null, null);
        return registers.search(null, register, query, null, 10).items().stream()
                .map(EntryView::number)
                .toList();
    }

    private String asOf(Issued issued, LocalDate day) {
        EntryQuery query = new EntryQuery(Map.of(), Map.of(), Map.of(), issued.number(), null, day);
        return registers.search(null, register, query, null, 10).items().get(0).status();
    }

    private static EntryQuery status(String status) {
        return new EntryQuery(Map.of(), Map.of(), Map.of(), null, status, null);
    }
}
