package org.licet.engine.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.licet.engine.record.Page;
import org.licet.engine.register.Registers.EntryQuery;
import org.licet.engine.register.Registers.EntryView;

/**
 * Counts the rows that the database touches, which, other than time, is the same on every machine. It must not grow
 * with the register. {@code -Dlicet.test.entries=1000000} tries a large one and prints times as well.
 */
@EnabledIfSystemProperty(named = "licet.test.database", matches = "mariadb")
class SearchAtScaleTest extends RegisterTest {

    private static final int ENTRIES = Integer.getInteger("licet.test.entries", 20_000);

    /** A page of 50 costs some hundred; a probe or a sort of few matches up to {@link SearchPlan#FEW} each. */
    private static final long MOST_ROWS = 25_000;

    private final Map<String, Supplier<Page<EntryView>>> searches = new LinkedHashMap<>();

    @BeforeEach
    void fillTheRegister() {
        for (String table : List.of("entry", "entry_change", "entry_value", "entry_word")) {
            jdbc.sql("set foreign_key_checks = 0").update();
            fill(table);
        }
        jdbc.sql("analyze table entry, entry_change, entry_value, entry_word")
                .query()
                .listOfRows();
    }

    @AfterEach
    void emptyTheRegister() {
        for (String table : List.of("entry_word", "entry_value")) {
            jdbc.sql("delete from " + table + " where register_id = ?")
                    .param(register)
                    .update();
        }
        jdbc.sql("delete c from entry_change c join entry e on e.id = c.entry_id where e.register_id = ?")
                .param(register)
                .update();
        jdbc.sql("delete from entry where register_id = ?").param(register).update();
    }

    @Test
    void touchesFewRowsHoweverLargeTheRegisterIs() {
        search("newest", all());
        search("one plate", equal("plates", "P" + ENTRIES / 2));
        search("half of all", equal("permitType", "annual"));
        search("one in a hundred", equal("vehicleCount", "42"));
        search(
                "two conditions",
                new EntryQuery(
                        Map.of("permitType", "annual", "vehicleCount", "43"), Map.of(), Map.of(), null, null, null));
        search(
                "conditions that exclude each other",
                new EntryQuery(Map.of("permitType", "annual", "plates", "P2"), Map.of(), Map.of(), null, null, null));
        search("wide range", range("vehicleCount", "10", "90"));
        search("narrow range", range("startDate", "2020-03-01", "2020-03-02"));
        search("number", words("TC-2026-" + "%06d".formatted(ENTRIES / 3)));
        search("rare word", words("firm" + ENTRIES / 3));
        search("word of all", words("srl"));
        search(
                "word and condition",
                new EntryQuery(
                        Map.of("permitType", "single"), Map.of("vehicleCount", "50"), Map.of(), "srl", "valid", null));
        search("expired", status("expired"));
        search("valid", status("valid"));
        search("withdrawn", status("withdrawn"));
        search("nothing", equal("plates", "none"));
        search("as of", new EntryQuery(Map.of(), Map.of(), Map.of(), null, "valid", LocalDate.of(2026, 3, 2)));
        String middle = registers
                .search(null, register, words("tc2026" + "%06d".formatted(ENTRIES / 2)), null, 1)
                .items()
                .get(0)
                .number();
        searches.put("entry", () -> {
            registers.entry(null, register, middle);
            return new Page<>(List.of(), null);
        });
        searches.put("verification", () -> {
            verification.verify("C" + ENTRIES / 2);
            return new Page<>(List.of(), null);
        });
        searches.put("deep page", () -> {
            Page<EntryView> page = registers.search(null, register, all(), null, 200);
            return registers.search(null, register, all(), page.next(), 50);
        });

        List<String> tooMany = new ArrayList<>();
        searches.forEach((name, search) -> {
            search.get();
            long before = rowsRead();
            long start = System.nanoTime();
            Page<EntryView> page = search.get();
            long micros = (System.nanoTime() - start) / 1000;
            long rows = rowsRead() - before;
            System.out.printf(
                    "%-40s %3d entries %7d rows %8d us%n", name, page.items().size(), rows, micros);
            if (rows > MOST_ROWS) {
                tooMany.add(name + ": " + rows);
            }
        });
        assertThat(tooMany).isEmpty();
    }

    private void search(String name, EntryQuery query) {
        searches.put(name, () -> registers.search(null, register, query, null, 50));
    }

    /** Of the whole server: the pool may use any connection. */
    private long rowsRead() {
        return jdbc.sql("select sum(cast(variable_value as unsigned)) from information_schema.global_status "
                        + "where variable_name like 'HANDLER_READ%'")
                .query(Long.class)
                .single();
    }

    /** As {@link StoredIssuing} would, faster. */
    private void fill(String table) {
        String ids = "(select e.id, cast(substring(e.application, 2) as unsigned) as n from entry e "
                + "where e.register_id = '" + register + "') s";
        String sql =
                switch (table) {
                    case "entry" ->
                        "insert into entry (register_id, entry_number, package_id, package_version, agency, application, "
                                + "holder_id, holder_name, holder_shown, verification_code, issued_at, issued_on, "
                                + "revision, entry_status, valid_to) "
                                + "select '" + register + "', concat('TC-2026-', lpad(seq, 6, '0')), '"
                                + published.description().id() + "', 1, 'transport', concat('A', seq), "
                                + "concat('company:', seq), 'F', 'F', concat('C', seq), now(), '2026-03-01', 1, "
                                + "if(seq % 1000 = 7, 'withdrawn', 'valid'), "
                                + "if(seq % 10 = 3, '2026-01-01', '2030-01-01') from seq_1_to_" + ENTRIES;
                    case "entry_change" ->
                        "insert into entry_change select s.id, 1, 'issued', now(), '2026-03-01', 'x', null, "
                                + "e.entry_status, '2026-03-01', e.valid_to, '', '{}', '{}' "
                                + "from " + ids + " join entry e on e.id = s.id";
                    case "entry_value" ->
                        "insert into entry_value select s.id, 'permitType', 0, '" + register + "', "
                                + "if(s.n % 2 = 1, 'annual', 'single'), null, null from " + ids
                                + " union all select s.id, 'vehicleCount', 0, '" + register
                                + "', null, s.n % 100, null from "
                                + ids + " union all select s.id, 'plates', 0, '" + register
                                + "', concat('P', s.n), null, null from " + ids
                                + " union all select s.id, 'startDate', 0, '" + register
                                + "', null, null, date_add('2020-01-01', interval s.n % 2000 day) from " + ids;
                    default ->
                        "insert into entry_word select s.id, 'srl', '" + register + "', true from " + ids
                                + " union all select s.id, concat('firm', s.n), '" + register + "', true from " + ids
                                + " union all select s.id, concat('tc2026', lpad(s.n, 6, '0')), '" + register
                                + "', true from " + ids;
                };
        jdbc.sql(sql).update();
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
}
