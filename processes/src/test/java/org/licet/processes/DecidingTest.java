package org.licet.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.licet.processes.testing.Bpmn;
import org.licet.processes.testing.Dmn;
import org.licet.processes.testing.ProcessesTest;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessesTest
class DecidingTest {
    @Autowired
    Processes processes;

    private String deployed(Map<String, byte[]> files) {
        return processes.deploy("permit", 1, files).deployment();
    }

    private Object amount(String deployment, Map<String, Object> application) {
        return processes
                .decide(deployment, "fee", Map.of("application", application))
                .get(0)
                .get("amount");
    }

    @Test
    void readsDocumentsInInputsAndCells() {
        String deployment = deployed(Dmn.table(
                "fee",
                "application.type",
                "amount",
                new String[] {"\"annual\"", "240"},
                new String[] {"\"by vehicle\"", "20 * count(application.vehicles)"},
                new String[] {"-", "sum(application.vehicles.mass)"}));

        assertThat(amount(deployment, Map.of("type", "annual"))).hasToString("240");
        assertThat(amount(deployment, Map.of("type", "by vehicle", "vehicles", List.of(Map.of(), Map.of()))))
                .hasToString("40");
        assertThat(amount(deployment, Map.of("type", "?", "vehicles", List.of(Map.of("mass", 1.5), Map.of("mass", 2)))))
                .hasToString("3.5");
    }

    @Test
    void givesTheMatchingRulesInTheirOrder() {
        String deployment = deployed(Dmn.table(
                "RULE ORDER",
                "fee",
                "application.area",
                "amount",
                new String[] {"> 5", "\"big\""},
                new String[] {"< 0", "\"impossible\""},
                new String[] {"> 1", "\"some\""}));

        assertThat(processes.decide(deployment, "fee", Map.of("application", Map.of("area", 9))))
                .containsExactly(Map.of("amount", "big"), Map.of("amount", "some"));
        assertThat(processes.decide(deployment, "fee", Map.of("application", Map.of("area", 1))))
                .isEmpty();
    }

    @Test
    void givesTextNumbersAndDatesAsDocumentsHoldThem() {
        String deployment = deployed(Dmn.table(
                "fee",
                "application.type",
                "amount",
                new String[] {"1", "\"text\""},
                new String[] {"2", "12"},
                new String[] {"3", "12.50"},
                new String[] {"4", "true"},
                new String[] {"5", "date(\"2026-12-31\")"},
                new String[] {"6", "today() + duration(\"P2D\")"},
                new String[] {"7", "{a: [1, date(\"2026-12-31\")]}"},
                new String[] {"8", "null"},
                new String[] {"9", "date and time(\"2026-12-31T10:00:00Z\")"}));

        assertThat(amount(deployment, Map.of("type", 1))).isEqualTo("text");
        assertThat(amount(deployment, Map.of("type", 2))).isEqualTo(12L);
        assertThat(amount(deployment, Map.of("type", 3))).isEqualTo(12.5);
        assertThat(amount(deployment, Map.of("type", 4))).isEqualTo(true);
        assertThat(amount(deployment, Map.of("type", 5))).isEqualTo("2026-12-31");
        assertThat(amount(deployment, Map.of("type", 6))).isEqualTo("2026-11-25");
        assertThat(amount(deployment, Map.of("type", 7))).isEqualTo(Map.of("a", List.of(1L, "2026-12-31")));
        assertThat(amount(deployment, Map.of("type", 8))).isNull();
        assertThat(amount(deployment, Map.of("type", 9))).isEqualTo("2026-12-31T10:00:00Z");
    }

    @Test
    void keepsToItsOwnDeployment() {
        String first = deployed(Dmn.table("fee", "application.type", "amount", new String[] {"-", "1"}));
        String second = deployed(Dmn.table("fee", "application.type", "amount", new String[] {"-", "2"}));
        String other = processes
                .deploy("other", 1, Dmn.table("fee", "application.type", "amount", new String[] {"-", "3"}))
                .deployment();

        assertThat(amount(first, Map.of())).hasToString("1");
        assertThat(amount(second, Map.of())).hasToString("2");
        assertThat(amount(other, Map.of())).hasToString("3");
        assertThatThrownBy(() -> processes.decide(first, "fees", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`fees`");
    }

    @Test
    void decidesThroughRequiredDecisions() {
        String deployment = deployed(
                Bpmn.file(
                        "d.dmn",
                        Dmn.definitions(
                                """
                        <decision id="size" name="Size"><decisionTable id="t1"><input id="i1"><inputExpression id="x1">
                        <text>application.area</text></inputExpression></input><output id="o1" name="big" typeRef="boolean"/>
                        <rule id="r1"><inputEntry id="c1"><text>&gt; 5</text></inputEntry><outputEntry id="c2"><text>true</text></outputEntry></rule>
                        </decisionTable></decision>
                        <decision id="fee" name="Amount"><informationRequirement><requiredDecision href="#size"/></informationRequirement>
                        <decisionTable id="t2"><input id="i2"><inputExpression id="x2"><text>big</text></inputExpression></input>
                        <output id="o2" name="amount" typeRef="integer"/>
                        <rule id="r2"><inputEntry id="c3"><text>true</text></inputEntry><outputEntry id="c4"><text>1</text></outputEntry></rule>
                        </decisionTable></decision>""")));

        assertThat(amount(deployment, Map.of("area", 6))).hasToString("1");
    }

    @Test
    void typesOfColumnsAreHonoured() {
        String table = new String(Dmn.table("fee", "date(application.from)", "amount", new String[] {
                    "> date(\"2026-01-01\")", "date(\"2026-12-31\")"
                })
                .get("fee.dmn"));
        String typed = table.replace("<output id=\"output\"", "<output id=\"output\" typeRef=\"date\"")
                .replace(
                        "<inputExpression id=\"inputExpression\"",
                        "<inputExpression id=\"inputExpression\" typeRef=\"date\"");
        String deployment = deployed(Bpmn.file("fee.dmn", typed));

        assertThat(amount(deployment, Map.of("from", "2026-02-01"))).isEqualTo("2026-12-31");
    }
}
