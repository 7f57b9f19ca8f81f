package org.licet.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.licet.forms.ShowingPagesTest.form;
import static org.licet.forms.ShowingPagesTest.object;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** What people type and what attackers send. */
class HostilePagesTest {

    static Stream<String> texts() {
        return Stream.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</textarea><script>alert(1)</script>",
                "${7*7} #{7*7} <#assign x=1> [=x]",
                "&amp; &lt; &#13; &nbsp;",
                "\uD83D\uDE9A\uD83C\uDDF2\uD83C\uDDE9 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "\u0645\u0631\u062D\u0628\u0627 \u202Eabc\u202C",
                "\u200B\u200C\uFEFF",
                "e\u0301 \u00E9 \u0219\u021B \u015F\u0163",
                " ",
                "   leading and trailing   ",
                "\t",
                "null",
                "true",
                "0",
                "-",
                "\u00A0",
                "=cmd|' /C calc'!A0",
                "../../etc/passwd",
                "\u007F\u0085\u2028\u2029",
                "a".repeat(5_000));
    }

    static Stream<String> severalLines() {
        return Stream.of("a\nb", "\na", "\n\n\na\n\n", "a\n", " \n ", "</textarea>\n<b>");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void sendsBackEveryTextAsItIs(String text) {
        Form form = form("'line':{'type':'string'},'area':{'type':'string','maxLength':20000}", "");
        ObjectNode answers = Sources.JSON.createObjectNode().put("line", text).put("area", text);

        Browser shown = Browser.open(form, "form", answers, Sources.ENGLISH);
        assertThat(shown.document().select("script, img, b")).isEmpty();
        assertThat(form.pages()
                        .read("form", object("{}"), shown.sent(), Sources.ENGLISH)
                        .answers())
                .isEqualTo(answers);
        ObjectNode typed = form.pages()
                .read(
                        "form",
                        object("{}"),
                        Browser.open(form, "form", object("{}"), Sources.ENGLISH)
                                .type("/line", text)
                                .type("/area", text)
                                .sent(),
                        Sources.ENGLISH)
                .answers();
        assertThat(typed).isEqualTo(answers);
    }

    @ParameterizedTest
    @MethodSource("severalLines")
    void keepsLinesApart(String text) {
        Form form = form("'area':{'type':'string','maxLength':20000}", "");
        ObjectNode answers = Sources.JSON.createObjectNode().put("area", text);

        Browser shown = Browser.open(form, "form", answers, Sources.ENGLISH);

        assertThat(shown.sent().get("/area").get(0)).doesNotMatch("(?s).*[^\\r]\\n.*");
        assertThat(form.pages()
                        .read("form", object("{}"), shown.sent(), Sources.ENGLISH)
                        .answers())
                .isEqualTo(answers);
    }

    @Test
    void losesNoLineBreakThatALineOfInputCannotHold() {
        Form form = form("'line':{'type':'string'},'other':{'type':'string'}", "");
        ObjectNode answers = Sources.JSON.createObjectNode().put("line", "a\nb\r\nc\rd");

        Browser shown = Browser.open(form, "form", answers, Sources.ENGLISH).type("/other", "x");

        assertThat(form.pages()
                        .read("form", answers, shown.sent(), Sources.ENGLISH)
                        .answers())
                .isEqualTo(answers.deepCopy().put("other", "x"));
    }

    @Test
    void saysThatAControlCharacterCannotBeFiled() {
        Form form = form("'line':{'type':'string'}", "");

        ObjectNode answers = form.pages()
                .read("form", object("{}"), Map.of("/line", List.of("a\u0001b")), Sources.ENGLISH)
                .answers();

        assertThat(answers.get("line").stringValue()).isEqualTo("a\u0001b");
        FormPage page = form.pages().pages(answers, Sources.ENGLISH).get(0);
        assertThat(page.errors()).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo("/line");
            assertThat(error.code()).isEqualTo("not-text");
        });
        assertThat(form.pages()
                        .html("form", Showing.of(answers, Sources.ENGLISH).withErrors(page.errors())))
                .contains("govuk-error-message");
    }

    @Test
    void ignoresWhatThePageDoesNotAsk() {
        Form form = Sources.schema("{'type':'object','properties':{'n':{'type':'number'},'sum':{'type':'number'},"
                        + "'fixed':{'type':'string','readOnly':true},'locked':{'type':'string'},"
                        + "'hidden':{'type':'string'},'elsewhere':{'type':'string'}}}")
                .ui(
                        "{'type':'Categorization','elements':[{'type':'Category','label':'One','elements':["
                                + "{'type':'Control','scope':'#/properties/n'},"
                                + "{'type':'Control','scope':'#/properties/sum','options':{'compute':{'sum':'#/properties/n'}}},"
                                + "{'type':'Control','scope':'#/properties/fixed'},"
                                + "{'type':'Control','scope':'#/properties/locked','rule':{'effect':'DISABLE','condition':{'scope':'#/properties/n','schema':{'const':1}}}},"
                                + "{'type':'Control','scope':'#/properties/hidden','rule':{'effect':'HIDE','condition':{'scope':'#/properties/n','schema':{'const':1}}}}"
                                + "]},{'type':'Category','label':'Two','elements':[{'type':'Control','scope':'#/properties/elsewhere'}]}]}")
                .form();
        Map<String, List<String>> sent = new HashMap<>();
        for (String name : List.of(
                "/sum", "/fixed", "/locked", "/hidden", "/elsewhere", "/new", "/n/x", "/__proto__/x", "status", "")) {
            sent.put(name, List.of("forged"));
        }
        sent.put("/n", List.of("1"));
        sent.put("licet:shown", List.of("/elsewhere", "/hidden", "/status"));

        Sent read = form.pages().read("one", object("{'fixed':'f','elsewhere':'e'}"), sent, Sources.ENGLISH);

        assertThat(read).isEqualTo(new Sent(object("{'fixed':'f','elsewhere':'e','n':1}"), null));
    }

    @Test
    void takesNoFileFromWhatIsSentAsText() {
        Form form = Sources.schema("{'type':'object','properties':{'a':{'type':'boolean'}},"
                        + "'if':{'properties':{'a':{'const':true}},'required':['a']},"
                        + "'then':{'properties':{'plan':{'$ref':'licet:attachment'},"
                        + "'more':{'type':'array','items':{'$ref':'licet:attachment'}}}}}")
                .ui("{'type':'VerticalLayout','elements':[" + ShowingPagesTest.controls("a", "plan", "more") + "]}")
                .form();
        Map<String, List<String>> forged = new HashMap<>(Map.of(
                "/a", List.of("true"),
                "/plan", List.of("another's"),
                "/plan/id", List.of("another's"),
                "/more:count", List.of("1"),
                "/more/0/id", List.of("another's"),
                "licet:shown", List.of("/plan", "/more/0/id")));

        assertThat(form.pages()
                        .read("form", object("{}"), forged, Sources.ENGLISH)
                        .answers()
                        .toString())
                .doesNotContain("another's");
        assertThat(form.pages()
                        .read("form", object("{'a':true}"), null, forged, Map.of(), Sources.ENGLISH)
                        .answers()
                        .toString())
                .doesNotContain("another's");

        assertThat(form.pages().files("form", object("{}"), null, Sources.ENGLISH))
                .isEmpty();
        assertThat(form.pages().files("form", object("{}"), null, forged, Sources.ENGLISH))
                .containsExactlyInAnyOrder("/plan/id", "/more/0/id");
        assertThat(form.pages()
                        .read("form", object("{}"), null, forged, Map.of("/plan/id", "own"), Sources.ENGLISH)
                        .answers()
                        .at("/plan/id")
                        .asString(""))
                .isEqualTo("own");
    }

    @Test
    void makesNoListLongerThanWhatWasSentForIt() {
        Form form = form(
                "'rows':{'type':'array','items':{'type':'array','items':{'type':'string'}}},"
                        + "'boats':{'type':'array','items':{'type':'object','properties':{'name':{'type':'string'}}}}",
                "");
        Map<String, List<String>> sent = new HashMap<>();
        sent.put("/rows:count", List.of("2000"));
        sent.put("/boats:count", List.of("99999999999999999999"));
        sent.put("/boats/1999/name", List.of("far"));
        sent.put("/boats/-1/name", List.of("x"));
        sent.put("/boats/01/name", List.of("x"));
        for (int i = 0; i < 3; i++) {
            sent.put("/rows/" + i + ":count", List.of("2000"));
        }

        ObjectNode answers =
                form.pages().read("form", object("{}"), sent, Sources.ENGLISH).answers();

        assertThat(answers.path("boats").size()).isZero();
        assertThat(answers.path("rows").size()).isLessThanOrEqualTo(3);
        assertThat(answers.toString().length()).isLessThan(100);
    }

    @Test
    void addsNothingBeyondTheGreatestLengthAndRemovesNothingThatMustStay() {
        Form form = ShowingPagesTest.boats();
        String full = "{'boats':[{'name':'A'},{'name':'B'},{'name':'C'},{'name':'D'}]}";

        assertThat(action(form, full, "add /boats")).isEqualTo(object(full));
        assertThat(action(form, full, "add /why")).isEqualTo(object(full));
        assertThat(action(form, full, "add /nowhere")).isEqualTo(object(full));
        assertThat(action(form, full, "remove /boats/9")).isEqualTo(object(full));
        assertThat(action(form, full, "remove /boats")).isEqualTo(object(full));
        assertThat(action(form, "{'boats':[{'name':'A'}]}", "remove /boats/0"))
                .isEqualTo(object("{'boats':[{'name':'A'}]}"));
    }

    @Test
    void toleratesAnswersOfTheWrongShape() {
        Form form = form(
                "'g':{'type':'object','properties':{'a':{'type':'string'}}},'boats':{'type':'array','minItems':1,"
                        + "'items':{'type':'object','properties':{'name':{'type':'string'}}}},'b':{'type':'boolean'},"
                        + "'d':{'type':'string','format':'date'},'n':{'type':'number'},'s':{'type':'string'}",
                "'g','boats'");
        for (String answers : List.of(
                "{'g':5,'boats':'x','b':'yes','d':7,'n':[],'s':{}}",
                "{'g':[],'boats':[null,5,'x',[]],'b':{},'d':null,'n':null,'s':null}",
                "{'g':{'a':{'deep':[]}},'boats':{'0':{}},'s':[1]}")) {
            for (FormPage page : form.pages().pages(object(answers), Sources.ENGLISH)) {
                Browser browser = Browser.open(form, page.id(), object(answers), Sources.ENGLISH);
                form.pages().read(page.id(), object(answers), browser.sent(), Sources.ENGLISH);
            }
            form.pages().summary(object(answers), Sources.ENGLISH);
        }
    }

    @Test
    void staysQuickWithNamesMadeToBeSlow() {
        Form form = ShowingPagesTest.boats();
        Map<String, List<String>> sent = new HashMap<>();
        for (int i = 0; i < 1_000; i++) {
            sent.put("/".repeat(1_500) + i, List.of("x"));
            sent.put("/boats/" + "0/".repeat(700) + i, List.of("x"));
        }
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            shown.add("/boats/" + i);
        }
        sent.put("licet:shown", shown);

        long start = System.nanoTime();
        form.pages().read("form", object("{}"), sent, Sources.ENGLISH);

        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    @Test
    void refusesDraftsThatWouldOverflowTheStack() {
        ObjectNode deep = Sources.JSON.createObjectNode();
        ObjectNode inner = deep;
        for (int i = 0; i < 3_000; i++) {
            inner = inner.putObject("a");
        }

        Form form = ShowingPagesTest.boats();
        assertThatThrownBy(() -> form.pages().html("form", Showing.of(deep, Sources.ENGLISH)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ObjectNode action(Form form, String answers, String action) {
        return form.pages()
                .read("form", object(answers), Map.of("action", List.of(action)), Sources.ENGLISH)
                .answers();
    }
}
