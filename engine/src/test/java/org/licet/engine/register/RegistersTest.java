package org.licet.engine.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.access.ApplicantKind;
import org.licet.engine.access.Party;
import org.licet.engine.catalogue.UnknownRegister;
import org.licet.engine.record.BadCursor;
import org.licet.engine.record.Page;
import org.licet.engine.register.Issuing.Issued;
import org.licet.engine.register.Issuing.Order;
import org.licet.engine.register.Registers.Change;
import org.licet.engine.register.Registers.EntryQuery;
import org.licet.engine.register.Registers.EntryView;
import org.licet.engine.register.Registers.UnsearchableField;
import org.licet.engine.register.Verification.Verified;
import org.licet.engine.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;

class RegistersTest extends RegisterTest {

    @Autowired
    StatementCounter statements;

    @Test
    void showsThePublicWhatIsPublicAndMasksTheRest() {
        Issued issued = issue(
                PERSON,
                "driver",
                "\"Ion Ceban\"",
                "driverNumber",
                "\"2002001234561\"",
                "internalNote",
                "\"suspicious\"",
                "fee",
                "240.00");

        EntryView seen = registers.entry(null, register, issued.number()).orElseThrow();

        assertThat(seen.holder()).isEqualTo("Ș••• R•••");
        assertThat(seen.data().toString())
                .isEqualTo("{\"permitType\":\"annual\",\"vehicleCount\":2,"
                        + "\"driver\":\"I••• C•••\",\"driverNumber\":\"•••61\"}");
        assertThat(seen.verificationCode()).isNull();
        assertThat(seen.application()).isNull();
        assertThat(seen.status()).isEqualTo("valid");
    }

    @Test
    void showsCompaniesInFull() {
        Issued issued = issue(FIRM);

        assertThat(registers
                        .entry(null, register, issued.number())
                        .orElseThrow()
                        .holder())
                .isEqualTo("Trans-Nistru SRL");
    }

    @Test
    void showsAClerkOfTheAgencyEverythingAndOneOfAnotherThePublicView() {
        Order order = order(PERSON, data("driver", "\"Ion Ceban\"", "internalNote", "\"suspicious\""));
        Issued issued = issue(order);

        EntryView own = registers.entry(CLERK, register, issued.number()).orElseThrow();
        EntryView other = registers.entry(STRANGER, register, issued.number()).orElseThrow();

        assertThat(own.holder()).isEqualTo("Ștefan Rusu");
        assertThat(own.data()).isEqualTo(order.data());
        assertThat(own.verificationCode()).isEqualTo(issued.verificationCode());
        assertThat(own.application()).isEqualTo(order.application());
        assertThat(other)
                .isEqualTo(registers.entry(null, register, issued.number()).orElseThrow());
    }

    @Test
    void showsTheHolderTheirOwnEntryAsLongAsTheMandateHolds() {
        Party firm = new Party("company:" + UUID.randomUUID(), ApplicantKind.COMPANY, "Agro SRL");
        Actor manager = new Actor("m-" + UUID.randomUUID(), "Manager", Set.of());
        Issued issued = issue(firm, "internalNote", "\"x\"");

        assertThat(code(manager, issued)).isNull();
        mandates.grant(manager.login(), firm, LocalDate.of(2026, 3, 2));
        assertThat(code(manager, issued)).isEqualTo(issued.verificationCode());
        clock.set(Instant.parse("2026-03-03T08:00:00Z"));
        assertThat(code(manager, issued)).isNull();
    }

    @Test
    void findsNothingUnderAnUnknownNumberOrRegister() {
        assertThat(registers.entry(null, register, "TC-2026-999999")).isEmpty();
        assertThat(registers.history(null, register, "TC-2026-999999")).isEmpty();
        assertThatThrownBy(() -> registers.search(null, "no-such", all(), null, 10))
                .isInstanceOf(UnknownRegister.class);
    }

    @Test
    void findsByExactValue() {
        String single = issue(FIRM, "permitType", "\"single\"", "plates", "[\"ABC 123\", \"XYZ 9\"]")
                .number();
        String annual =
                issue(FIRM, "vehicleCount", "7", "startDate", "\"2026-05-01\"").number();

        assertThat(found(null, equal("permitType", "single"))).containsExactly(single);
        assertThat(found(null, equal("permitType", "SINGLE"))).isEmpty();
        assertThat(found(null, equal("plates", "XYZ 9"))).containsExactly(single);
        assertThat(found(null, equal("vehicleCount", "7.0"))).containsExactly(annual);
        assertThat(found(null, equal("startDate", "2026-05-01"))).containsExactly(annual);
    }

    @Test
    void findsByRange() {
        String two = issue(FIRM, "startDate", "\"2026-04-01\"").number();
        String nine =
                issue(FIRM, "vehicleCount", "9", "startDate", "\"2026-06-01\"").number();
        String ten = issue(FIRM, "vehicleCount", "10").number();

        assertThat(found(null, range("vehicleCount", "9", null))).containsExactly(ten, nine);
        assertThat(found(null, range("vehicleCount", "2", "9"))).containsExactly(nine, two);
        assertThat(found(null, range("startDate", "2026-04-02", "2026-06-01"))).containsExactly(nine);
    }

    @Test
    void findsByTheBeginningOfWordsOfNumberHolderAndPublicTexts() {
        String first = issue(FIRM, "plates", "[\"QWE 777\"]").number();
        String second = issue(new Party("company:2", ApplicantKind.COMPANY, "Țara Bună S.R.L."))
                .number();

        assertThat(found(null, words("tc-2026-0000"))).containsExactly(second, first);
        assertThat(found(null, words(second))).containsExactly(second);
        assertThat(found(null, words("nist trans"))).containsExactly(first);
        assertThat(found(null, words("TARA bun"))).containsExactly(second);
        assertThat(found(null, words("srl"))).containsExactly(second, first);
        assertThat(found(null, words("777"))).containsExactly(first);
        assertThat(found(null, words("nist bun"))).isEmpty();
        assertThat(found(null, words("%"))).hasSize(2);
        assertThat(found(null, words("z_ra"))).isEmpty();
    }

    @Test
    void refusesThePublicEveryFilterOnWhatItMayNotSee() {
        issue(FIRM, "driver", "\"Ion Ceban\"", "fee", "240");

        for (String field : List.of("driver", "driverNumber", "internalNote", "fee", "no-such")) {
            assertThatThrownBy(() -> found(null, equal(field, "1")))
                    .isInstanceOf(UnsearchableField.class)
                    .hasMessageContaining("`" + field + "`")
                    .hasMessageContaining("permitType");
            assertThatThrownBy(() -> found(null, range(field, "1", "2"))).isInstanceOf(UnsearchableField.class);
            assertThatThrownBy(() -> found(STRANGER, equal(field, "1"))).isInstanceOf(UnsearchableField.class);
        }
    }

    @Test
    void letsClerksOfTheAgencyFilterByEverything() {
        String number = issue(PERSON, "driver", "\"Ion Ceban\"", "fee", "240").number();

        assertThat(found(CLERK, equal("driver", "Ion Ceban"))).containsExactly(number);
        assertThat(found(CLERK, range("fee", "239.99", "240"))).containsExactly(number);
        assertThat(found(CLERK, words("ceb"))).containsExactly(number);
        assertThat(found(CLERK, words("stefan"))).containsExactly(number);
    }

    @Test
    void doesNotFindMaskedWordsForThePublic() {
        issue(PERSON, "driver", "\"Ion Ceban\"", "internalNote", "\"suspicious\"");

        for (String word : List.of("stefan", "rusu", "ceban", "suspicious")) {
            assertThat(found(null, words(word))).isEmpty();
            assertThat(found(STRANGER, words(word))).isEmpty();
        }
    }

    @Test
    void refusesValuesThatAreNotOfTheFieldsType() {
        assertThatThrownBy(() -> found(null, equal("vehicleCount", "many"))).isInstanceOf(UnsearchableField.class);
        assertThatThrownBy(() -> found(null, equal("vehicleCount", "1e999999999")))
                .isInstanceOf(UnsearchableField.class);
        assertThatThrownBy(() -> found(null, equal("startDate", "soon"))).isInstanceOf(UnsearchableField.class);
        assertThatThrownBy(() -> found(null, status("granted")))
                .isInstanceOf(UnsearchableField.class)
                .hasMessageContaining("withdrawn");
    }

    @Test
    void tellsTheStatusFromTheDateWithoutAJob() {
        String number = issue(FIRM).number();

        clock.set(Instant.parse("2027-03-01T21:59:00Z")); // the last minute of the last day in Chisinau
        assertThat(registers.entry(null, register, number).orElseThrow().status())
                .isEqualTo("valid");
        assertThat(found(null, status("valid"))).containsExactly(number);
        assertThat(found(null, status("expired"))).isEmpty();

        clock.set(Instant.parse("2027-03-01T22:00:00Z"));
        assertThat(registers.entry(null, register, number).orElseThrow().status())
                .isEqualTo("expired");
        assertThat(found(null, status("valid"))).isEmpty();
        assertThat(found(null, status("expired"))).containsExactly(number);
    }

    @Test
    void tellsTheStateOfAnEarlierDay() {
        String first = issue(FIRM).number();
        clock.set(Instant.parse("2026-04-01T08:00:00Z"));
        String second = issue(FIRM).number();
        withdraw(first, LocalDate.of(2026, 5, 1));

        assertThat(found(null, asOf(LocalDate.of(2026, 3, 1), null))).isEmpty();
        assertThat(found(null, asOf(LocalDate.of(2026, 3, 2), null))).containsExactly(first);
        assertThat(found(null, asOf(LocalDate.of(2026, 4, 30), "valid"))).containsExactly(second, first);
        assertThat(found(null, asOf(LocalDate.of(2026, 5, 1), "valid"))).containsExactly(second);
        assertThat(found(null, asOf(LocalDate.of(2026, 5, 1), "withdrawn"))).containsExactly(first);
        assertThat(found(null, asOf(LocalDate.of(2028, 1, 1), "expired"))).containsExactly(second);
        assertThat(found(null, status("withdrawn"))).containsExactly(first);
    }

    @Test
    void pagesThroughAllEntriesOnceNewestFirst() {
        List<String> issued = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            issued.add(0, issue(FIRM).number());
        }

        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            Page<EntryView> page = registers.search(null, register, all(), after, 3);
            page.items().forEach(entry -> seen.add(entry.number()));
            after = page.next();
            issue(FIRM); // what comes in between disturbs nothing
        } while (after != null);

        assertThat(seen).isEqualTo(issued);
        assertThatThrownBy(() -> registers.search(null, register, all(), "bad", 3))
                .isInstanceOf(BadCursor.class);
    }

    @Test
    void sendsAsManyStatementsForALongPageAsForAShortOne() {
        for (int i = 0; i < 30; i++) {
            issue(FIRM);
        }

        List<String> one = statements.during(() -> registers.search(CLERK, register, words("trans"), null, 1));
        List<String> thirty = statements.during(() -> registers.search(CLERK, register, words("trans"), null, 30));

        assertThat(thirty).isEqualTo(one).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void givesTheSameEntriesWhicheverWayItReads() {
        for (int i = 0; i < 12; i++) {
            issue(FIRM, "permitType", i % 2 == 0 ? "\"single\"" : "\"annual\"", "vehicleCount", "" + (1 + i % 5));
        }
        EntryQuery query = new EntryQuery(
                Map.of("permitType", "single"), Map.of("vehicleCount", "2"), Map.of(), "trans", "valid", null);

        List<List<String>> ways = new ArrayList<>();
        for (String way : List.of("few", "ordered", "walk")) {
            ways.add(read(query, way));
        }

        assertThat(ways.get(0)).hasSize(4).isEqualTo(ways.get(1)).isEqualTo(ways.get(2));
        assertThat(found(null, query)).isEqualTo(ways.get(0));
    }

    @Test
    void keepsEveryChangeAndTellsClerksWhoMadeIt() {
        Issued issued = issue(FIRM, "internalNote", "\"x\"");

        List<Change> clerks =
                registers.history(CLERK, register, issued.number()).orElseThrow();
        List<Change> everyones =
                registers.history(null, register, issued.number()).orElseThrow();

        assertThat(clerks).singleElement().satisfies(change -> {
            assertThat(change.what()).isEqualTo("issued");
            assertThat(change.by()).isEqualTo("approver");
            assertThat(change.data().has("internalNote")).isTrue();
        });
        assertThat(everyones).singleElement().satisfies(change -> {
            assertThat(change.by()).isNull();
            assertThat(change.data().has("internalNote")).isFalse();
        });
    }

    @Test
    void verifiesACodeAsAPersonTypesIt() {
        Issued issued = issue(PERSON, "driver", "\"Ion\"");
        String code = issued.verificationCode();
        String typed =
                code.substring(0, 13).toLowerCase(java.util.Locale.ROOT).replace('0', 'o') + "-" + code.substring(13);

        Verified verified = verification.verify(typed).orElseThrow();

        assertThat(verified.validNow()).isTrue();
        assertThat(verified.agency()).isEqualTo(PermitPackage.AGENCY);
        assertThat(verified.authorization()).isEqualTo(Map.of("en", "Permit"));
        assertThat(verified.entry())
                .isEqualTo(registers.entry(null, register, issued.number()).orElseThrow());
    }

    @Test
    void tellsThatAnActIsNotValidBeforeItsFirstOrAfterItsLastDay() {
        Issued issued = issue(FIRM);

        clock.set(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(verification.verify(issued.verificationCode()).map(Verified::validNow))
                .contains(false);
        clock.set(Instant.parse("2027-03-02T12:00:00Z"));
        assertThat(verification.verify(issued.verificationCode())).hasValueSatisfying(verified -> {
            assertThat(verified.validNow()).isFalse();
            assertThat(verified.entry().status()).isEqualTo("expired");
        });
    }

    @Test
    void saysTheSameOfEveryCodeThatDoesNotExist() {
        for (String code : List.of("", "x", "0".repeat(26), "0".repeat(10_000), "' or 1=1 --", "ăîș", "%")) {
            assertThat(verification.verify(code)).isEqualTo(Optional.empty());
        }
    }

    private @Nullable String code(Actor by, Issued issued) {
        return registers.entry(by, register, issued.number()).orElseThrow().verificationCode();
    }

    private List<String> found(@Nullable Actor by, EntryQuery query) {
        return registers.search(by, register, query, null, 100).items().stream()
                .map(EntryView::number)
                .toList();
    }

    @Autowired
    EntrySearchMapper entries;

    private List<String> read(EntryQuery query, String way) {
        List<Criterion> criteria = new Filters(
                        published.description().register().fields(), false)
                .criteria(query, LocalDate.of(2026, 3, 2));
        boolean walks = way.equals("walk");
        return entries
                .search(new EntrySearchMapper.Search(
                        "",
                        List.of(),
                        mandates.today(),
                        register,
                        way,
                        walks ? null : criteria.get(0),
                        walks ? criteria : criteria.subList(1, criteria.size()),
                        null,
                        null,
                        100))
                .stream()
                .map(EntrySearchMapper.EntryRow::entryNumber)
                .toList();
    }

    /** As the operations on entries will. */
    private void withdraw(String number, LocalDate on) {
        jdbc.sql("insert into entry_change (entry_id, revision, what, changed_at, effective_on, changed_by, "
                        + "entry_status, valid_from, valid_to, marks, entry_data, public_data) "
                        + "select c.entry_id, 2, 'withdrawn', c.changed_at, ?, 'clerk', 'withdrawn', c.valid_from, "
                        + "c.valid_to, c.marks, c.entry_data, c.public_data from entry_change c "
                        + "join entry e on e.id = c.entry_id where e.register_id = ? and e.entry_number = ?")
                .params(on, register, number)
                .update();
        jdbc.sql("update entry set revision = 2, entry_status = 'withdrawn' where register_id = ? and entry_number = ?")
                .params(register, number)
                .update();
    }

    private static EntryQuery equal(String field, String value) {
        return new EntryQuery(Map.of(field, value), Map.of(), Map.of(), null, null, null);
    }

    private static EntryQuery range(String field, String from, @Nullable String to) {
        return new EntryQuery(
                Map.of(), Map.of(field, from), to == null ? Map.of() : Map.of(field, to), null, null, null);
    }

    private static EntryQuery words(String q) {
        return new EntryQuery(Map.of(), Map.of(), Map.of(), q, null, null);
    }

    private static EntryQuery status(String status) {
        return new EntryQuery(Map.of(), Map.of(), Map.of(), null, status, null);
    }

    private static EntryQuery asOf(LocalDate day, @Nullable String status) {
        return new EntryQuery(Map.of(), Map.of(), Map.of(), null, status, day);
    }
}
