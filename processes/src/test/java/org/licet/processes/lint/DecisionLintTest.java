package org.licet.processes.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licet.processes.lint.Linted.lint;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.processes.ModelInventory.PathUse;
import org.licet.processes.testing.Bpmn;
import org.licet.processes.testing.Dmn;

class DecisionLintTest {

    private static Map<String, byte[]> cell(String output) {
        return Dmn.table("fee", "application.type", "amount", new String[] {"\"annual\"", output});
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            feel-syntax          | 1 +
            unknown-function     | cout(application.vehicles)
            feel-regex           | if matches(application.name, "^(.*?,){25}P") then 1 else 2
            feel-regex           | split(application.name, "x")
            feel-range           | sum(for i in 1..1000000000 return i)
            feel-loop            | count(for a in application.l, b in application.l return 1)
            feel-loop            | some a in application.l, b in application.l satisfies a = b
            feel-loop            | for a in application.l return for b in application.l return for c in application.l return 1
            feel-loop            | count(application.l[some b in application.l satisfies count(application.l[item > b]) > 1])
            feel-power           | 10 ** application.exponent
            feel-power           | 10 ** 1000000000
            feel-function        | function(x) x + 1
            feel-syntax          | function(x) external { java: { class: "java.lang.Math", method signature: "abs(double)" } }
            """)
    void refusesInFeel(String code, String expression) {
        lint(cell(expression)).finds(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "every v in application.vehicles satisfies some d in application.drivers satisfies d.plate = v.plate",
                "sum(for v in application.vehicles return sum(for a in v.axles return a.load))",
                "count(for v in application.vehicles[mass > 12] return v) + count(application.drivers[age > 18])",
                "count(application.vehicles[mass > 12][age > 3][year > 5])"
            })
    void acceptsLoopsThatEndSoon(String expression) {
        lint(cell(expression)).isClean();
    }

    @Test
    void refusesAnExpressionThatWouldOverflowItsParser() {
        lint(cell("(".repeat(3_000) + "1" + ")".repeat(3_000))).finds("expression-too-large");
    }

    @Test
    void readsThePathsOfTheDocuments() {
        Linted linted =
                lint(cell("sum(for v in application.vehicles return v.mass) + count(application.drivers[age > 18])"
                        + " + {a: application.base, b: a}.b"));

        linted.isClean();
        assertThat(linted.inventory().decisions().get("fee").inputs())
                .extracting(PathUse::path)
                .contains(
                        "application.type",
                        "application.vehicles",
                        "application.vehicles.mass",
                        "application.drivers",
                        "application.drivers.age",
                        "application.base");
    }

    @Test
    void refusesOtherLanguagesAndElements() {
        String table = new String(cell("1").get("fee.dmn"));
        lint(Bpmn.file("f.dmn", table.replace("<outputEntry>", "<outputEntry expressionLanguage=\"juel\">")))
                .finds("not-feel", "`juel`");
        lint(Bpmn.file("f.dmn", table.replace("<outputEntry>", "<outputEntry expressionLanguage=\"groovy\">")))
                .finds("not-feel");
        lint(Bpmn.file("f.dmn", table.replace("id=\"fee\" name", "expressionLanguage=\"juel\" id=\"fee\" name")))
                .finds("unknown-attribute");
        lint(Bpmn.file("f.dmn", table.replace("</definitions>", "<businessKnowledgeModel id=\"b\"/></definitions>")))
                .finds("knowledge-model");
        lint(Bpmn.file("f.dmn", table.replace("hitPolicy=\"FIRST\"", "hitPolicy=\"PRIORITY\"")))
                .finds("hit-policy");
        lint(Bpmn.file("f.dmn", table.replace("name=\"amount\"", "name=\"the amount\"")))
                .finds("bad-name");
        lint(Bpmn.file("f.dmn", table.replace("<outputEntry>", "<outputEntry/><outputEntry>")))
                .finds("incomplete-rule");
    }

    @Test
    void followsRequiredDecisionsAndRefusesACircle() {
        String two = Dmn.definitions(
                """
                <decision id="size" name="Size"><decisionTable id="t1"><input id="i1"><inputExpression id="x1">
                <text>application.area</text></inputExpression></input><output id="o1" name="big" typeRef="boolean"/>
                <rule id="r1"><inputEntry id="c1"><text>&gt; 5</text></inputEntry><outputEntry id="c2"><text>true</text></outputEntry></rule>
                </decisionTable></decision>
                <decision id="amount" name="Amount"><informationRequirement><requiredDecision href="#size"/></informationRequirement>
                <decisionTable id="t2"><input id="i2"><inputExpression id="x2"><text>big</text></inputExpression></input>
                <output id="o2" name="value" typeRef="number"/>
                <rule id="r2"><inputEntry id="c3"><text>true</text></inputEntry><outputEntry id="c4"><text>1</text></outputEntry></rule>
                </decisionTable></decision>""");

        Linted linted = lint(Bpmn.file("d.dmn", two));

        linted.isClean();
        assertThat(linted.inventory().decisions().get("amount").inputs())
                .extracting(PathUse::path)
                .containsExactly("application.area");
        lint(Bpmn.file(
                        "d.dmn",
                        two.replace(
                                "name=\"Size\">",
                                "name=\"Size\"><informationRequirement><requiredDecision href=\"#amount\"/></informationRequirement>")))
                .finds("decision-circle");
        lint(Bpmn.file("d.dmn", two.replace("#size", "#sise"))).finds("unknown-reference", "Did you mean `size`?");
    }
}
