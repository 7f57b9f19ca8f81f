package org.licet.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licet.forms.ShowingPagesTest.controls;
import static org.licet.forms.ShowingPagesTest.form;
import static org.licet.forms.ShowingPagesTest.object;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of what a page sends. */
class ReadingPagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en|1234.5|1234.5",
                "en|1 234.5|1234.5",
                "en|1,234.50|1234.50",
                "en|1,234,567.5|1234567.5",
                "en|1,5|1.5",
                "en|-7|-7",
                "en|\u22127|-7",
                "en|007|7",
                "en|1,234|'1,234'",
                "ro|1,234|1.234",
                "ro|1.234|'1.234'",
                "ro|1.234,5|1234.5",
                "ro|1 234,5|1234.5",
                "ru|1\u00A0234,5|1234.5",
                "ru|0.125|0.125",
                "ru|12.5|12.5",
                "en|abc|'abc'",
                "en|1e5|'1e5'",
                "en|NaN|'NaN'",
                "en|12kg|'12kg'",
                "en|1 23|'1 23'",
                "en|1..5|'1..5'"
            })
    void readsANumberThatCanOnlyBeOneAndKeepsAnythingElse(String language, String typed, String stored) {
        Form form = form("'n':{'type':'number'}", "");

        ObjectNode answers = read(form, "{}", Map.of("/n", List.of(typed)), Sources.in(language));

        assertThat(answers.get("n").toString()).isEqualTo(stored.replace('\'', '"'));
        Browser again = Browser.open(form, "form", answers, Sources.in(language));
        assertThat(form.pages()
                        .read("form", answers, again.sent(), Sources.in(language))
                        .answers())
                .isEqualTo(answers);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31|3|2026|2026-03-31",
                "01|02|2026|2026-02-01",
                " 1 | 2 |2026|2026-02-01",
                "31|2|2026|2026-2-31",
                "x||2026|2026--x",
                "1-2|3|26|26-3-1\u20112"
            })
    void keepsWhatIsNoDateAsItWasTyped(String day, String month, String year, String stored) {
        Form form = form("'d':{'type':'string','format':'date'}", "");
        Map<String, List<String>> sent = Map.of(
                "/d:day", List.of(day), "/d:month", List.of(month == null ? "" : month), "/d:year", List.of(year));

        ObjectNode answers = read(form, "{}", sent, Sources.ENGLISH);

        assertThat(answers.get("d").stringValue()).isEqualTo(stored);
        Browser again = Browser.open(form, "form", answers, Sources.ENGLISH);
        assertThat(again.named("/d:year").attr("value")).isEqualTo(year);
        assertThat(read(form, answers.toString(), again.sent(), Sources.ENGLISH))
                .isEqualTo(answers);
    }

    @Test
    void saysThatADateIsNotRealOrNotWhole() {
        Form form = form("'d':{'type':'string','format':'date','title':'Day'}", "");

        assertThat(messages(form, "{'d':'2026-2-31'}"))
                .containsExactly("Day must be a real date; check the day, the month and the year");
        assertThat(messages(form, "{'d':'2026--'}")).containsExactly("Day must have a day, a month and a year");
        assertThat(messages(form, "{'d':'2026-3-1'}")).first().asString().contains("year-month-day");
        assertThat(messages(form, "{'d':'soon'}")).first().asString().contains("year-month-day");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "iban|md24 ag00 0225 1000 1310 4168|MD24AG000225100013104168",
                "idnp|2003-0045-67896|2003004567896",
                "vehicle-plate|abc 123|ABC123",
                "hs-code|0808.10.80|08081080",
                "vin|wdb 9634031L738219|WDB9634031L738219",
                "phone|+373 (22) 12-34-56|+37322123456",
                "phone|022\u00A0123\u2011456|022123456"
            })
    void takesOutOfANumberOfADocumentWhatPeoplePutInToReadIt(String format, String typed, String stored) {
        Form form = form("'x':{'type':'string','format':'" + format + "'}", "");

        assertThat(read(form, "{}", Map.of("/x", List.of(typed)), Sources.ENGLISH)
                        .get("x")
                        .stringValue())
                .isEqualTo(stored);
    }

    @Test
    void leavesEveryOtherTextAlone() {
        Form form = form("'x':{'type':'string'},'mail':{'type':'string','format':'email'}", "");

        ObjectNode answers =
                read(form, "{}", Map.of("/x", List.of(" a - B. "), "/mail", List.of(" A@b.md ")), Sources.ENGLISH);

        assertThat(answers).isEqualTo(object("{'x':' a - B. ','mail':' A@b.md '}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AAA 999|ABC123|ABC 123|ABC 123",
                "AAA 999|ABC123|ABC 123|ABC123",
                "AAA 999|ABC123|ABC 123|ABC-123",
                "99/9999|123456|12/3456|12/3456",
                "**.**|a1b2|a1.b2|a1b2",
                "AAA 999|12|12|12"
            })
    void showsAMaskWithItsSeparatorsAndStoresItWithout(String mask, String stored, String shown, String typed) {
        Form form = Sources.schema("{'type':'object','properties':{'x':{'type':'string'}}}")
                .ui(
                        "{'type':'VerticalLayout','elements':[{'type':'Control','scope':'#/properties/x','options':{'mask':'"
                                + mask + "'}}]}")
                .form();

        ObjectNode answers = read(form, "{}", Map.of("/x", List.of(typed)), Sources.ENGLISH);

        assertThat(answers.get("x").stringValue()).isEqualTo(stored);
        assertThat(Browser.open(form, "form", answers, Sources.ENGLISH)
                        .named("/x")
                        .attr("value"))
                .isEqualTo(shown);
        assertThat(form.pages()
                        .summary(answers, Sources.ENGLISH)
                        .get(0)
                        .rows()
                        .get(0)
                        .values())
                .containsExactly(shown);
    }

    @Test
    void readsAnAmountWithItsCents() {
        Form form = form("'cost':{'$ref':'licet:money'}", "");
        Map<String, List<String>> sent = Map.of("/cost/amount", List.of("1 240,5"), "/cost/currency", List.of("MDL"));

        assertThat(read(form, "{}", sent, Sources.in("ro")))
                .isEqualTo(object("{'cost':{'amount':'1240.50','currency':'MDL'}}"));
        assertThat(read(form, "{}", Map.of("/cost/amount", List.of("1.005")), Sources.ENGLISH)
                        .at("/cost/amount")
                        .asString(""))
                .as("no cent is rounded away")
                .isEqualTo("1.005");
    }

    @Test
    void readsAMomentInTheTimeOfTheAgencies() {
        Form form = form("'t':{'type':'string','format':'date-time'},'h':{'type':'string','format':'time'}", "");
        Map<String, List<String>> sent = Map.of(
                "/t:day",
                List.of("1"),
                "/t:month",
                List.of("7"),
                "/t:year",
                List.of("2026"),
                "/t:time",
                List.of("9:05"),
                "/h",
                List.of("14:30"));

        ObjectNode answers = read(form, "{}", sent, Sources.ENGLISH);

        assertThat(answers).isEqualTo(object("{'t':'2026-07-01T09:05:00+03:00','h':'14:30:00+03:00'}"));
        assertThat(form.evaluate(answers, Sources.ENGLISH).errors()).isEmpty();
        Browser again = Browser.open(form, "form", answers, Sources.ENGLISH);
        assertThat(again.named("/t:time").attr("value")).isEqualTo("09:05");
        assertThat(again.named("/h").attr("value")).isEqualTo("14:30");
        assertThat(read(form, answers.toString(), again.sent(), Sources.ENGLISH))
                .isEqualTo(answers);
    }

    @Test
    void keepsAMomentInAnotherZoneUnlessItIsChanged() {
        Form form = form("'t':{'type':'string','format':'date-time'}", "");
        ObjectNode answers = object("{'t':'2026-03-31T10:00:00.5Z'}");

        Browser browser = Browser.open(form, "form", answers, Sources.ENGLISH);

        assertThat(browser.named("/t:time").attr("value")).startsWith("13:00");
        assertThat(read(form, answers.toString(), browser.sent(), Sources.ENGLISH))
                .isEqualTo(answers);
    }

    @Test
    void takesAnAnswerAwayWhenItsFieldIsEmptied() {
        Form form = form(
                "'a':{'type':'string'},'g':{'type':'object','properties':{'b':{'type':'string'}}},"
                        + "'c':{'type':'array','items':{'type':'string','enum':['x','y']}}",
                "");
        Browser browser = Browser.open(form, "form", object("{'a':'x','g':{'b':'y'},'c':['x']}"), Sources.ENGLISH);
        browser.type("/a", "").type("/g/b", "");
        browser.document().select("input[name=/c]").forEach(box -> box.removeAttr("checked"));

        assertThat(read(form, "{'a':'x','g':{'b':'y'},'c':['x']}", browser.sent(), Sources.ENGLISH))
                .isEqualTo(object("{}"));
    }

    @Test
    void tellsNoFromNoAnswer() {
        Form form = Sources.schema("{'type':'object','properties':{'a':{'type':'boolean'},'b':{'type':'boolean'},"
                        + "'c':{'type':'boolean','const':true}},'required':['b','c']}")
                .ui("{'type':'VerticalLayout','elements':["
                        + "{'type':'Control','scope':'#/properties/a','options':{'widget':'checkbox'}},"
                        + "{'type':'Control','scope':'#/properties/b','options':{'widget':'checkbox'}},"
                        + controls("c") + "]}")
                .form();
        Browser browser = Browser.open(form, "form", object("{}"), Sources.ENGLISH);

        assertThat(read(form, "{}", browser.sent(), Sources.ENGLISH)).isEqualTo(object("{'b':false}"));
        browser.choose("/a", "true").choose("/c", "true");
        assertThat(read(form, "{}", browser.sent(), Sources.ENGLISH))
                .isEqualTo(object("{'a':true,'b':false,'c':true}"));
    }

    @Test
    void addsAnElementWithoutJavaScript() {
        Form form = ShowingPagesTest.boats();
        Browser browser = Browser.open(form, "form", object("{}"), Sources.ENGLISH)
                .type("/boats/0/name", "Lebăda")
                .press("add /boats");

        Sent sent = form.pages().read("form", object("{}"), browser.sent(), Sources.ENGLISH);

        assertThat(sent.answers()).isEqualTo(object("{'boats':[{'name':'Lebăda'},{}]}"));
        assertThat(sent.stayAt()).isEqualTo("/boats/1");
        Browser next = Browser.open(form, "form", sent.answers(), Sources.ENGLISH);
        assertThat(next.document().getElementById(FormPages.anchor("/boats/1"))).isNotNull();
        assertThat(next.has("/boats/1/name")).isTrue();
    }

    @Test
    void removesAnElementAndShiftsTheRest() {
        Form form = ShowingPagesTest.boats();
        String three = "{'boats':[{'name':'A'},{'name':'B'},{'name':'C'}]}";
        Browser browser = Browser.open(form, "form", object(three), Sources.ENGLISH)
                .type("/boats/2/name", "changed")
                .press("remove /boats/1");

        Sent sent = form.pages().read("form", object(three), browser.sent(), Sources.ENGLISH);

        assertThat(sent.answers()).isEqualTo(object("{'boats':[{'name':'A'},{'name':'changed'}]}"));
        assertThat(sent.stayAt()).isEqualTo("/boats");
    }

    @Test
    void addsAndDropsSingleAnswers() {
        Form form = form("'tags':{'type':'array','items':{'type':'string'}}", "");
        Sent added = form.pages()
                .read(
                        "form",
                        object("{'tags':['a']}"),
                        Browser.open(form, "form", object("{'tags':['a']}"), Sources.ENGLISH)
                                .press("add /tags")
                                .sent(),
                        Sources.ENGLISH);
        assertThat(added.stayAt()).isEqualTo("/tags/1");

        Browser browser = Browser.open(form, "form", added.answers(), Sources.ENGLISH);
        assertThat(read(form, added.answers().toString(), browser.sent(), Sources.ENGLISH))
                .isEqualTo(object("{'tags':['a']}"));
        browser.type("/tags/1", "b");
        assertThat(read(form, added.answers().toString(), browser.sent(), Sources.ENGLISH))
                .isEqualTo(object("{'tags':['a','b']}"));
        browser.type("/tags/1", "").type("/tags/0", "");
        assertThat(read(form, added.answers().toString(), browser.sent(), Sources.ENGLISH))
                .isEqualTo(object("{}"));
    }

    @Test
    void staysWhenAnAnswerMadeAFieldAppear() {
        Form form = conditional();
        Browser browser =
                Browser.open(form, "form", object("{}"), Sources.ENGLISH).choose("/kind", "a");

        Sent sent = form.pages().read("form", object("{}"), browser.sent(), Sources.ENGLISH);
        assertThat(sent.stayAt()).isEqualTo("/more");
        assertThat(sent.answers()).isEqualTo(object("{'kind':'a'}"));

        Browser again = Browser.open(form, "form", sent.answers(), Sources.ENGLISH);
        assertThat(form.pages()
                        .read("form", sent.answers(), again.sent(), Sources.ENGLISH)
                        .stayAt())
                .as("seen and left empty: go on to be told what is missing")
                .isNull();
    }

    @Test
    void readsAFieldThatAScriptMadeAppear() {
        Form form = conditional();
        Map<String, List<String>> sent =
                Map.of("/kind", List.of("a"), "/more", List.of("x"), "licet:shown", List.of("/kind"));

        assertThat(read(form, "{}", sent, Sources.ENGLISH)).isEqualTo(object("{'kind':'a','more':'x'}"));
    }

    @Test
    void keepsWhatIsHiddenInTheEndAsItWas() {
        Form form = conditional();
        Browser browser = Browser.open(form, "form", object("{'kind':'a','more':'old'}"), Sources.ENGLISH)
                .choose("/kind", "b")
                .type("/more", "new");

        Sent sent = form.pages().read("form", object("{'kind':'a','more':'old'}"), browser.sent(), Sources.ENGLISH);

        assertThat(sent.answers()).isEqualTo(object("{'kind':'b','more':'old'}"));
        assertThat(form.evaluate(sent.answers(), Sources.ENGLISH).data()).isEqualTo(object("{'kind':'b'}"));
    }

    @Test
    void readsInACorrectionOnlyWhatIsOpenAndWhatItMadeAppear() {
        Form form = conditional();
        Map<String, List<String>> sent = Map.of(
                "/kind",
                List.of("a"),
                "/more",
                List.of("x"),
                "/other",
                List.of("forged"),
                "licet:shown",
                List.of("/kind"));

        Sent read =
                form.pages().read("form", object("{'kind':'b','other':'o'}"), Set.of("/kind"), sent, Sources.ENGLISH);

        assertThat(read.answers()).isEqualTo(object("{'kind':'a','other':'o','more':'x'}"));
        assertThat(form.pages()
                        .read(
                                "form",
                                object("{'kind':'b'}"),
                                Set.of("/kind"),
                                Map.of("/kind", List.of("a")),
                                Sources.ENGLISH)
                        .stayAt())
                .isEqualTo("/more");
    }

    @Test
    void keepsAFileUntilAnotherIsChosen() {
        Form form = form("'plan':{'$ref':'licet:attachment'}", "");
        ObjectNode answers = object("{'plan':{'id':'old'}}");
        Browser browser = Browser.open(form, "form", answers, Sources.ENGLISH);

        assertThat(read(form, answers.toString(), browser.sent(), Sources.ENGLISH))
                .isEqualTo(answers);
        Map<String, List<String>> other = browser.sent();
        other.put("/plan/id", List.of("new"));
        assertThat(read(form, answers.toString(), other, Sources.ENGLISH)).isEqualTo(object("{'plan':{'id':'new'}}"));
        browser.choose("/plan/id:remove", "true");
        assertThat(read(form, answers.toString(), browser.sent(), Sources.ENGLISH))
                .isEqualTo(object("{}"));
    }

    @Test
    void keepsAGroupThatMustBeThereButAsksNothing() {
        Form form = form("'g':{'type':'object','properties':{'a':{'type':'string'}}}", "'g'");

        ObjectNode answers = read(
                form,
                "{}",
                Browser.open(form, "form", object("{}"), Sources.ENGLISH).sent(),
                Sources.ENGLISH);

        assertThat(form.evaluate(answers, Sources.ENGLISH).errors()).isEmpty();
    }

    @Test
    void saysNothingOfARefreshButTakesTheAnswersIn() {
        Form form = conditional();

        Sent sent = form.pages()
                .read(
                        "form",
                        object("{}"),
                        Map.of("/kind", List.of("a"), "action", List.of("refresh")),
                        Sources.ENGLISH);

        assertThat(sent).isEqualTo(new Sent(object("{'kind':'a'}"), null));
    }

    private static Form conditional() {
        return Sources.schema("{'type':'object','properties':{'kind':{'type':'string','enum':['a','b']},"
                        + "'other':{'type':'string'}},"
                        + "'if':{'properties':{'kind':{'const':'a'}},'required':['kind']},"
                        + "'then':{'properties':{'more':{'type':'string'}},'required':['more']}}")
                .ui("{'type':'VerticalLayout','elements':[" + controls("kind", "more", "other") + "]}")
                .form();
    }

    private static List<String> messages(Form form, String answers) {
        return form.evaluate(object(answers), Sources.ENGLISH).errors().stream()
                .map(FieldError::message)
                .toList();
    }

    private static ObjectNode read(Form form, String answers, Map<String, List<String>> sent, Asking asking) {
        return form.pages().read("form", object(answers), sent, asking).answers();
    }
}
