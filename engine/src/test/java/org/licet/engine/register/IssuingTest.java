package org.licet.engine.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.licet.engine.record.EventLog;
import org.licet.engine.register.Issuing.InvalidEntry;
import org.licet.engine.register.Issuing.Issued;
import org.licet.engine.testing.Parallel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;

class IssuingTest extends RegisterTest {

    @Autowired
    EventLog log;

    @Test
    void issuesOnlyInsideATransaction() {
        assertThatThrownBy(() -> issuing.issue(order(FIRM, data())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void givesFiveHundredParallelIssuesFiveHundredConsecutiveNumbers() {
        Parallel.Outcome<Issued> outcome = Parallel.run(16, 500, () -> issue(FIRM));

        assertThat(outcome.failures()).isEmpty();
        List<String> expected = IntStream.rangeClosed(1, 500)
                .mapToObj(i -> "TC-2026-%06d".formatted(i))
                .toList();
        assertThat(outcome.results().stream().map(Issued::number).sorted().toList())
                .isEqualTo(expected);
    }

    @Test
    void givesTheNumberOfARolledBackIssueToTheNext() {
        issue(FIRM);
        transaction.executeWithoutResult(status -> {
            assertThat(issuing.issue(order(FIRM, data())).number()).isEqualTo("TC-2026-000002");
            status.setRollbackOnly();
        });

        assertThat(issue(FIRM).number()).isEqualTo("TC-2026-000002");
    }

    @Test
    void leavesNoGapWhenEveryThirdParallelIssueIsRolledBack() {
        java.util.concurrent.atomic.AtomicInteger calls = new java.util.concurrent.atomic.AtomicInteger();
        Parallel.Outcome<String> outcome = Parallel.run(
                16,
                60,
                () -> transaction.execute(status -> {
                    String number = issuing.issue(order(FIRM, data())).number();
                    if (calls.incrementAndGet() % 3 == 0) {
                        status.setRollbackOnly();
                        return "";
                    }
                    return number;
                }));

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.results().stream()
                        .filter(number -> !number.isEmpty())
                        .sorted())
                .isEqualTo(IntStream.rangeClosed(1, 40)
                        .mapToObj(i -> "TC-2026-%06d".formatted(i))
                        .toList());
    }

    @Test
    void beginsAgainInANewYearOfTheAuthority() {
        clock.set(Instant.parse("2026-12-31T21:59:59Z"));
        assertThat(issue(FIRM).number()).isEqualTo("TC-2026-000001");

        clock.set(Instant.parse("2026-12-31T22:00:00Z")); // midnight in Chisinau

        assertThat(issue(FIRM).number()).isEqualTo("TC-2027-000001");
    }

    @Test
    void refusesAnEntryThatTheSchemaDoesNotAdmit() {
        assertThatThrownBy(() -> issue(FIRM, "vehicleCount", "0"))
                .isInstanceOf(InvalidEntry.class)
                .hasMessageContaining("register.schema.json")
                .hasMessageContaining("/vehicleCount");
        assertThatThrownBy(() -> issue(FIRM, "colour", "\"red\"")).isInstanceOf(InvalidEntry.class);

        assertThat(issue(FIRM).number()).isEqualTo("TC-2026-000001");
    }

    @Test
    void writesAnEventIntoTheRegistersChain() {
        Issued issued = issue(FIRM);
        log.seal();

        assertThat(log.of(register, issued.number())).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo("entry-issued");
            assertThat(event.actor()).isEqualTo("approver");
            assertThat(event.detail()).containsAllEntriesOf(Map.of("holder", FIRM.id(), "validTo", "2027-03-01"));
        });
        assertThat(log.verify(register)).isEmpty();
    }

    @Test
    void createsCodesOfAtLeast128Bits() {
        Parallel.Outcome<String> codes = Parallel.run(2, 1000, VerificationCode::create);

        assertThat(codes.results()).doesNotHaveDuplicates().allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{26}"));
    }
}
