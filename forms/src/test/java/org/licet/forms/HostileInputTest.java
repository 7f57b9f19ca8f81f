package org.licet.forms;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers and sources made to hurt get a clear error and leave the engine well. */
class HostileInputTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Form FORM = Sources.empty()
            .with(
                    "forms/form.schema.json",
                    "{'type':'object','properties':{'list':{'type':'array','items':{'type':['array','object']}},'text':{'type':'string','pattern':'^(.*?,){25}P'},'number':{'type':'number','multipleOf':0.01},'map':{'type':'object','additionalProperties':{'type':'string'}}}}")
            .form();

    @ParameterizedTest
    @ValueSource(ints = {65, 3_000, 200_000})
    void refusesDeepNesting(int depth) {
        JsonNode node = NODES.arrayNode();
        for (int i = 0; i < depth; i++) {
            node = NODES.arrayNode().add(node);
        }
        Evaluation evaluation = evaluate("list", node);

        assertThat(evaluation.errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("too-deep");
            assertThat(error.message()).contains("64");
        });
        assertThat(evaluation.data()).isEmpty();
        assertThat(evaluation.isOnlyIncomplete()).isFalse();
    }

    @Test
    void refusesATextOfAMegabyte() {
        assertCode(evaluate("text", NODES.stringNode("x".repeat(1 << 20))), "/text", "too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"M1\u0000", "\u001b[31m", "\ud800 km", "km \udc00", "\udc00\ud800", "\uffff"})
    void refusesTextsThatNoActCouldCarry(String text) {
        assertCode(evaluate("text", NODES.stringNode(text)), "/text", "not-text");
        assertThat(evaluate("map", NODES.objectNode().put(text, "x")).errors())
                .extracting(FieldError::code)
                .containsExactly("not-text");
    }

    @Test
    void takesTextsOfEveryScriptWithTheirLines() {
        String text = "Șoseaua\tHâncești\r\nКишинёв 😀 \u200f\ufffd";

        assertThat(evaluate("map", NODES.objectNode().put(text, text)).errors()).isEmpty();
    }

    @Test
    void refusesTooManyEntriesPropertiesAndValues() {
        assertCode(evaluate("list", array(2_001, NODES.objectNode())), "/list", "too-many-items");

        ObjectNode wide = NODES.objectNode();
        for (int i = 0; i < 501; i++) {
            wide.put("p" + i, "x");
        }
        assertCode(evaluate("map", wide), "/map", "too-many-properties");
        assertCode(evaluate("list", array(1_000, array(100, NODES.arrayNode()))), "", "too-many-values");
        assertCode(evaluate("map", NODES.objectNode().put("n".repeat(201), "x")), "/map", "name-too-long");
    }

    @Test
    void refusesNumbersThatWouldExpandToMillionsOfDigits() {
        assertCode(evaluate("number", NODES.numberNode(new BigDecimal("1e999999999"))), "/number", "number-too-big");
        assertCode(evaluate("number", NODES.numberNode(new BigDecimal("1e-999999999"))), "/number", "number-too-big");
        assertCode(evaluate("number", NODES.numberNode(Double.POSITIVE_INFINITY)), "/number", "number-too-big");
        assertCode(evaluate("number", NODES.numberNode(1e300)), "/number", "number-too-big");
        assertCode(
                evaluate("number", NODES.numberNode(BigDecimal.TEN.pow(5_000).toBigInteger())),
                "/number",
                "number-too-big");
    }

    @Test
    void runsHostilePatternsInLinearTime() {
        String text = ",".repeat(19_000) + "Q";

        Evaluation evaluation = assertTimeoutPreemptively(ofSeconds(5), () -> evaluate("text", NODES.stringNode(text)));

        assertCode(evaluation, "/text", "pattern");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(?=a)b", "(a)\\\\1", "a{1001}", "(((a{30}){30}){30})", "((a{1000}){1000}){1000}", "[", "(?<!x)y"
            })
    void lintsPatternsThatCannotRunInLinearTime(String pattern) {
        FormReport report = Sources.schema(
                        "{'type':'object','properties':{'a':{'type':'string','pattern':'" + pattern + "'}}}")
                .lint();

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("unsupported-pattern");
            assertThat(finding.element()).isEqualTo("/properties/a/pattern");
        });
    }

    @ParameterizedTest
    @MethodSource("rootsThatAreNoObject")
    void refusesARootThatIsNoObject(JsonNode root) {
        Evaluation evaluation = FORM.evaluate(root, Sources.ENGLISH);

        assertThat(evaluation.errors())
                .containsExactly(new FieldError("", "type", "Send the answers as one JSON object"));
        assertThat(evaluation.data()).isEmpty();
    }

    static Stream<JsonNode> rootsThatAreNoObject() {
        return Stream.of(
                NODES.arrayNode(),
                NODES.stringNode("x"),
                NODES.numberNode(1),
                NODES.booleanNode(true),
                NullNode.getInstance(),
                MissingNode.getInstance());
    }

    @Test
    void lintsSourcesThatAreNotWhatTheySeem() {
        for (String text : List.of(
                "",
                "{",
                "[1,2",
                "nonsense",
                "{'a':1}}",
                "\u0000",
                "[]",
                "null",
                "3",
                "'x'",
                "{'type':'object','properties':[]}",
                "{'type':'object','properties':{'a':7}}",
                "{'type':'object','required':'a'}",
                "{'type':'object','allOf':{}}",
                "{'type':'object','$ref':3}",
                "{'type':'object','dependentRequired':{'a':1}}",
                "{'type':'object','minProperties':'x'}",
                "{'type':'object','examples':{}}")) {
            FormReport report = Sources.schema(text).lint();

            assertThat(report.hasErrors()).as(text).isTrue();
            assertThat(report.findings()).as(text).allSatisfy(finding -> assertThat(finding.file())
                    .isEqualTo("forms/form.schema.json"));
        }
    }

    @Test
    void lintsUiSchemasThatAreNotWhatTheySeem() {
        for (String text : List.of(
                "",
                "{",
                "[]",
                "null",
                "3",
                "{}",
                "{'type':'Control'}",
                "{'type':'Control','scope':3}",
                "{'type':'VerticalLayout'}",
                "{'type':'VerticalLayout','elements':[null,3,[]]}",
                "{'type':'VerticalLayout','elements':[],'rule':3}",
                "{'type':'VerticalLayout','elements':[],'rule':{}}",
                "{'type':'VerticalLayout','elements':[],'rule':{'effect':'HIDE','condition':[]}}")) {
            FormReport report = Sources.schema("{'type':'object','properties':{'a':{'type':'string'}}}")
                    .ui(text)
                    .lint();

            assertThat(report.hasErrors()).as(text).isTrue();
        }
    }

    @Test
    void lintsADeepSourceWithoutOverflow() {
        String deep =
                "{'type':'object','properties':{'a':" + "{'not':".repeat(3_000) + "true" + "}".repeat(3_000) + "}}";

        assertThat(Sources.schema(deep).lint().findings())
                .extracting(FormFinding::code)
                .contains("too-deep");
        assertThat(Sources.schema("[".repeat(100_000)).lint().hasErrors()).isTrue();
    }

    @Test
    void lintsASourceThatIsTooBig() {
        String big = "{'type':'object','title':'" + "x".repeat(600_000) + "'}";

        assertThat(Sources.schema(big).lint().findings())
                .extracting(FormFinding::code)
                .contains("too-big");
    }

    private static void assertCode(Evaluation evaluation, String pointer, String code) {
        assertThat(evaluation.errors()).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo(pointer);
            assertThat(error.code()).isEqualTo(code);
        });
    }

    private static Evaluation evaluate(String name, JsonNode value) {
        ObjectNode answers = NODES.objectNode();
        answers.set(name, value);
        return FORM.evaluate(answers, Sources.ENGLISH);
    }

    private static JsonNode array(int size, JsonNode element) {
        var array = NODES.arrayNode();
        for (int i = 0; i < size; i++) {
            array.add(element);
        }
        return array;
    }
}
