package org.licet.engine.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutputsTest {

    @Test
    void oneRuleGivesItsOutputs() {
        assertThat(Outputs.of(List.of(rule("amount", 240.0, "currency", "EUR")), false))
                .isEqualTo(Map.of("amount", 240L, "currency", "EUR"));
    }

    @Test
    void manyRulesGiveAListForEachOutput() {
        assertThat(Outputs.of(List.of(rule("flag", "a", "points", 1), rule("flag", "b", "points", 2)), true))
                .isEqualTo(Map.of("flag", List.of("a", "b"), "points", List.of(1L, 2L)));
    }

    @Test
    void listOfOneStaysAList() {
        assertThat(Outputs.of(List.of(rule("flag", "a")), true)).isEqualTo(Map.of("flag", List.of("a")));
    }

    @Test
    void wholeNumbersAreWholeAndDecimalsKeepTheirDigits() {
        assertThat(Outputs.plain(3.0)).isEqualTo(3L);
        assertThat(Outputs.plain(0.1)).isEqualTo(new BigDecimal("0.1"));
        assertThat(Outputs.plain(new BigDecimal("12.50"))).isEqualTo(new BigDecimal("12.5"));
        assertThat(Outputs.plain(new BigDecimal("1e30"))).isEqualTo(new BigDecimal("1E+30"));
    }

    @Test
    void datesAreText() {
        assertThat(Outputs.plain(Date.from(Instant.parse("2026-03-02T00:00:00Z"))))
                .isEqualTo("2026-03-02");
        assertThat(Outputs.plain(LocalDate.of(2026, 3, 2))).isEqualTo("2026-03-02");
    }

    private static Map<String, @Nullable Object> rule(Object... pairs) {
        Map<String, @Nullable Object> rule = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            rule.put(pairs[i].toString(), pairs[i + 1]);
        }
        return rule;
    }
}
