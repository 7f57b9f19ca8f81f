package org.licet.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.processes.expression.LockedExpressions;
import org.licet.processes.testing.Bench;
import org.licet.processes.testing.ProcessesTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What expressions may do, and attacks on what they may not, past the linter. */
@ProcessesTest
class ReadingExpressionsTest {
    private static final CaseKey KEY = new CaseKey("permit", "d", "R-1", "i");

    @Autowired
    Processes processes;

    @Autowired
    Bench bench;

    @Autowired
    Facts facts;

    @BeforeEach
    void documents() {
        bench.documents.put(
                "application",
                Map.of(
                        "name",
                        "Ana",
                        "from",
                        "2026-12-01",
                        "fee",
                        "240.00",
                        "huge",
                        new BigDecimal("1e100000000"),
                        "none",
                        List.of(),
                        "vehicles",
                        List.of(
                                Map.of(
                                        "plate",
                                        "A",
                                        "euro",
                                        "VI",
                                        "mass",
                                        12,
                                        "axles",
                                        List.of(Map.of("load", 3), Map.of("load", 4))),
                                Map.of("plate", "B", "euro", "V", "mass", 7.5)),
                        "price",
                        new BigDecimal("0.10"),
                        "area",
                        new BigDecimal("5.00"),
                        "sworn",
                        List.of(true, false)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            1 + 1 == 2                                            | true
            count(application.vehicles) == 2                      | true
            count(application.none) == 0                         | true
            count(application.missing) == 0                       | true
            count(application.vehicles.axles.load) == 2           | true
            sum(application.vehicles.mass) == 19.5                | true
            sum(application.fee) == 240                           | true
            sum(application.none) == 0                           | true
            any(application.sworn)                                | true
            all(application.sworn)                                | false
            any(application.vehicles.euro, 'VI')                  | true
            any(application.vehicles.euro, 'III')                 | false
            all(application.vehicles.euro, 'V', 'VI')             | true
            all(application.vehicles.euro, 'VI')                  | false
            all(application.none, 'VI')                          | true
            contains(application.vehicles.plate, 'B')             | true
            contains(application.vehicles.mass, 12.0)             | true
            contains(application.name, 'na')                      | true
            contains(application.missing, 'x')                    | false
            isEmpty(application.missing)                          | true
            isEmpty(application.none)                            | true
            isEmpty(application.name)                             | false
            isEmpty(entry)                                        | true
            matches(application.name, '[A-Z][a-z]+')              | true
            matches(application.name, 'n')                        | false
            matches(application.missing, '.*')                    | false
            application.price == 0.1                              | true
            application.area == 5                                 | true
            application.price + application.area > 5.09           | true
            today() == '2026-11-23'                               | true
            application.from > today()                            | true
            daysBetween(today(), application.from) == 8           | true
            daysBetween(application.from, '2026-11-23T23:00:00Z') == -8 | true
            application.missing.deeper.still == null              | true
            empty application.missing ? true : false              | true
            application['name'] == 'Ana'                          | true
            application.vehicles[1].plate == 'B'                  | true
            """)
    void evaluates(String expression, boolean expected) {
        assertThat(processes.read(KEY, expression)).isEqualTo(expected);
    }

    @Test
    void goesByItsOwnClockHoweverManyEnginesThereAre() {
        Clock another = Clock.fixed(Instant.parse("1999-12-31T12:00:00Z"), ZoneOffset.UTC);
        LockedExpressions others = new LockedExpressions(() -> facts, another);

        assertThat(others.evaluate("${today()}", KEY, null)).isEqualTo("1999-12-31");
        assertThat(processes.read(KEY, "today()")).isEqualTo("2026-11-23");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "''.getClass()",
                "''.class",
                "''['class']",
                "''.getClass().forName('java.lang.Runtime').getMethods()[6].invoke(null).exec('id')",
                "application.getClass()",
                "application.vehicles.size()",
                "application.name.length()",
                "application.name.bytes",
                "application.vehicles[0].plate.class.classLoader",
                "execution",
                "execution.processEngineServices",
                "execution.processEngineServices.runtimeService",
                "task",
                "externalTask",
                "caseExecution",
                "authenticatedUserId",
                "currentUser()",
                "now()",
                "dateTime()",
                "issueEntry",
                "notify",
                "processes",
                "dataSource",
                "applicationContext",
                "system('id')",
                "pageContext",
                "application.name = 'Eve'",
                "daysBetween('yesterday', 'today')",
                "sum(application.name)",
                "application.huge + 1",
                "application.huge * 2",
            })
    void refuses(String expression) {
        assertThatThrownBy(() -> processes.read(KEY, expression)).isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "!",
                "-",
                "not ",
                "[",
                "{",
                "a ? ",
                "1+",
                "application.",
            })
    void refusesWhatWouldOverflowTheParser(String part) {
        assertThatThrownBy(() -> processes.read(KEY, part.repeat(100_000))).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> processes.read(KEY, part.repeat(3_900 / part.length()) + "1"))
                .isInstanceOf(RuntimeException.class);
    }

    @org.junit.jupiter.api.Test
    void matchesInLinearTime() {
        bench.documents.put("application", Map.of("text", "a,".repeat(20_000)));
        long start = System.nanoTime();

        assertThat(processes.read(KEY, "matches(application.text, '^(.*?,){25}P')"))
                .isEqualTo(false);
        assertThat(processes.read(KEY, "matches(application.text, '(a|a,?)+$')"))
                .isEqualTo(true);

        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }
}
