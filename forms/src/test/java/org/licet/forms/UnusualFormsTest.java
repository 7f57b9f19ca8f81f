package org.licet.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licet.forms.ShowingPagesTest.controls;
import static org.licet.forms.ShowingPagesTest.form;
import static org.licet.forms.ShowingPagesTest.object;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Constructs that few forms use, and how they go together. */
class UnusualFormsTest {
    private static final String FLEETS =
            "'fleets':{'type':'array','title':'Fleets','minItems':1,'items':{'type':'object',"
                    + "'title':'Fleet','properties':{'port':{'type':'string'},'boats':{'type':'array','title':'Boats',"
                    + "'items':{'type':'object','title':'Boat','properties':{'name':{'type':'string'},"
                    + "'crew':{'type':'array','items':{'type':'string'}}},'required':['name']}}},'required':['port','boats']}}";

    @Test
    void asksListsWithinLists() {
        Form form = form(FLEETS, "'fleets'");
        ObjectNode answers = object("{}");
        answers = press(form, answers, Map.of("/fleets/0/port", "Giurgiulești"), "add /fleets/0/boats");
        answers = press(form, answers, Map.of("/fleets/0/boats/0/name", "A"), "add /fleets/0/boats/0/crew");
        answers = press(form, answers, Map.of("/fleets/0/boats/0/crew/0", "Ion"), "add /fleets/0/boats/0/crew");
        answers = press(form, answers, Map.of("/fleets/0/boats/0/crew/1", "Ana"), "add /fleets");
        answers = press(form, answers, Map.of("/fleets/1/port", "Galați"), "remove /fleets/0/boats/0/crew/0");

        assertThat(answers)
                .isEqualTo(object("{'fleets':[{'port':'Giurgiulești','boats':[{'name':'A','crew':['Ana']}]},"
                        + "{'port':'Galați'}]}"));
        assertThat(press(form, answers, Map.of(), "remove /fleets/0"))
                .isEqualTo(object("{'fleets':[{'port':'Galați'}]}"));
    }

    @Test
    void asksTheFieldsOfTheChosenBranch() {
        Form form = Sources.schema("{'type':'object','properties':{'who':{'type':'object','oneOf':["
                        + "{'properties':{'kind':{'type':'string','const':'person'},'idnp':{'type':'string','format':'idnp'}},"
                        + "'required':['kind','idnp']},"
                        + "{'properties':{'kind':{'type':'string','const':'company'},'idno':{'type':'string','format':'idno'}},"
                        + "'required':['kind','idno']}]}},'required':['who']}")
                .form();
        String page = form.pages().pages(object("{}"), Sources.ENGLISH).get(0).id();

        Browser first = Browser.open(form, page, object("{}"), Sources.ENGLISH);
        assertThat(first.document().select("input[name=/who/kind]").eachAttr("value"))
                .containsExactly("person", "company");
        assertThat(first.has("/who/idnp")).isFalse();
        Sent sent = form.pages()
                .read(page, object("{}"), first.choose("/who/kind", "company").sent(), Sources.ENGLISH);
        assertThat(sent.stayAt()).isEqualTo("/who/idno");

        Browser second = Browser.open(form, page, sent.answers(), Sources.ENGLISH);
        assertThat(second.document().select("input[name=/who/kind]")).hasSize(2);
        assertThat(second.named("/who/kind").hasAttr("data-licet-live")).isTrue();
        second.type("/who/idno", "1 003600 015 876");
        assertThat(form.pages()
                        .read(page, sent.answers(), second.sent(), Sources.ENGLISH)
                        .answers())
                .isEqualTo(object("{'who':{'kind':'company','idno':'1003600015876'}}"));
    }

    @Test
    void asksWhatAnAnswerDependsOn() {
        Form form = Sources.schema("{'type':'object','properties':{'a':{'type':'string'}},"
                        + "'dependentSchemas':{'a':{'properties':{'b':{'type':'integer'}},'required':['b']}}}")
                .ui("{'type':'VerticalLayout','elements':[" + controls("a", "b") + "]}")
                .form();

        Browser browser =
                Browser.open(form, "form", object("{}"), Sources.ENGLISH).type("/a", "x");
        assertThat(browser.has("/b")).isFalse();
        assertThat(browser.named("/a").hasAttr("data-licet-live")).isTrue();
        assertThat(form.pages()
                        .read("form", object("{}"), browser.sent(), Sources.ENGLISH)
                        .stayAt())
                .isEqualTo("/b");
    }

    @Test
    void enablesAFieldByARule() {
        Form form = Sources.schema("{'type':'object','properties':{'a':{'type':'boolean'},'b':{'type':'string'}}}")
                .ui("{'type':'VerticalLayout','elements':[" + controls("a")
                        + ",{'type':'Control','scope':'#/properties/b','rule':{'effect':'ENABLE','condition':"
                        + "{'scope':'#/properties/a','schema':{'const':true}}}}]}")
                .form();

        assertThat(Browser.open(form, "form", object("{}"), Sources.ENGLISH).has("/b"))
                .isFalse();
        assertThat(Browser.open(form, "form", object("{'a':true}"), Sources.ENGLISH)
                        .has("/b"))
                .isTrue();
        assertThat(form.pages()
                        .read("form", object("{}"), Map.of("/a", List.of("true"), "/b", List.of("x")), Sources.ENGLISH)
                        .answers())
                .as("enabled by what is sent with it")
                .isEqualTo(object("{'a':true,'b':'x'}"));
    }

    @Test
    void rulesAFieldOfEachElementByItself() {
        Form form = Sources.schema("{'type':'object','properties':{'boats':{'type':'array','items':{'type':'object',"
                        + "'properties':{'big':{'type':'boolean'},'mass':{'type':'integer'}}}}}}")
                .ui("{'type':'VerticalLayout','elements':[" + controls("boats")
                        + ",{'type':'Control','scope':'#/properties/boats/items/properties/mass','label':'Weight',"
                        + "'rule':{'effect':'SHOW','condition':{'scope':'#/properties/boats/items/properties/big',"
                        + "'schema':{'const':true}}}}]}")
                .form();
        Document page = Browser.open(form, "form", object("{'boats':[{'big':true},{'big':false}]}"), Sources.ENGLISH)
                .document();

        assertThat(page.select("[name$=mass]").eachAttr("name")).containsExactly("/boats/0/mass");
        assertThat(page.select("label[for=f-boats-0-mass]").text()).isEqualTo("Weight (optional)");
        assertThat(page.select("[name=/boats/1/big]").first().hasAttr("data-licet-live"))
                .isTrue();
    }

    @Test
    void asksAListWhoseFieldsAloneArePlaced() {
        Form form = Sources.schema("{'type':'object','properties':{'boats':{'type':'array','minItems':1,'items':{"
                        + "'type':'object','properties':{'a':{'type':'string'},'b':{'type':'string'}}}}},"
                        + "'required':['boats']}")
                .ui("{'type':'VerticalLayout','elements':["
                        + "{'type':'Control','scope':'#/properties/boats/items/properties/b'},"
                        + "{'type':'Control','scope':'#/properties/boats/items/properties/a'}]}")
                .form();

        assertThat(Browser.open(form, "form", object("{}"), Sources.ENGLISH)
                        .document()
                        .select("[name^=/boats/0]")
                        .eachAttr("name"))
                .containsExactly("/boats/0/b", "/boats/0/a");
    }

    @Test
    void asksAFieldOnceWhereverItIsShownFirst() {
        String control = "{'type':'Control','scope':'#/properties/b','rule':{'effect':'%s','condition':"
                + "{'scope':'#/properties/a','schema':{'const':'x'}}}}";
        Form form = Sources.schema("{'type':'object','properties':{'a':{'type':'string'},'b':{'type':'string'}}}")
                .ui("{'type':'Categorization','elements':[{'type':'Category','label':'One','elements':[" + controls("a")
                        + "," + control.formatted("SHOW") + "]},{'type':'Category','label':'Two','elements':["
                        + control.formatted("HIDE") + "]}]}")
                .form();

        assertThat(form.pages()
                        .pageOf("/b", object("{'a':'x'}"), Sources.ENGLISH)
                        .orElseThrow()
                        .id())
                .isEqualTo("one");
        assertThat(form.pages().pages(object("{'a':'x'}"), Sources.ENGLISH)).hasSize(1);
        assertThat(form.pages()
                        .pageOf("/b", object("{'a':'y'}"), Sources.ENGLISH)
                        .orElseThrow()
                        .id())
                .isEqualTo("two");
    }

    @Test
    void asksForSeveralFiles() {
        Form form = form(
                "'plans':{'type':'array','title':'Plans','maxItems':3,'items':{'title':'Plan','$ref':'licet:attachment'}},"
                        + "'ids':{'type':'array','items':{'type':'string','format':'attachment-id'}}",
                "");
        ObjectNode answers = object("{'plans':[{'id':'p1'},{}],'ids':['i1',null]}");
        Browser browser = Browser.open(form, "form", answers, Sources.ENGLISH);
        ExamplePackagesTest.checkAccessible(browser);

        assertThat(form.pages().files("form", answers, null, Sources.ENGLISH))
                .containsExactlyInAnyOrder("/plans/0/id", "/plans/1/id", "/ids/0", "/ids/1");
        assertThat(browser.document().select("input[name=/plans/1/id][type=file]"))
                .hasSize(1);
        Map<String, List<String>> sent = browser.sent();
        sent.put("/plans/1/id", List.of("p2"));
        sent.put("/ids/1", List.of("i2"));
        Sent read = form.pages().read("form", answers, sent, Sources.ENGLISH);
        assertThat(read.answers()).isEqualTo(object("{'plans':[{'id':'p1'},{'id':'p2'}],'ids':['i1','i2']}"));
        assertThat(form.pages()
                        .summary(read.answers(), Sources.ENGLISH)
                        .get(0)
                        .rows()
                        .get(0)
                        .rows())
                .extracting(SummaryRow::file)
                .containsExactly("p1", "p2");
    }

    @Test
    void saysThatAFileIsMissingWhereItIsChosen() {
        Form form = form("'plan':{'title':'Plan','$ref':'licet:attachment'}", "'plan'");
        FormPage page = form.pages().pages(object("{}"), Sources.ENGLISH).get(0);

        Document html = new Browser(form.pages()
                        .html(
                                page.id(),
                                Showing.of(object("{}"), Sources.ENGLISH).withErrors(page.errors())))
                .document();

        assertThat(html.getElementById(FormPages.anchor("/plan")).attr("type")).isEqualTo("file");
        assertThat(html.select(".govuk-error-message").text()).isEqualTo("Error: Attach the file: plan");
    }

    @Test
    void marksWhatAnApplicantIsToRemedy() {
        Form form = form("'marks':{'$ref':'licet:marks'}", "'marks'");
        Browser browser = Browser.open(form, "form", object("{}"), Sources.ENGLISH)
                .type("/marks/0/requirement", "r1")
                .type("/marks/0/pointer", "/boats/0")
                .type("/marks/0/message", "a\r\nb");

        ObjectNode answers = form.pages()
                .read("form", object("{}"), browser.sent(), Sources.ENGLISH)
                .answers();

        assertThat(answers)
                .isEqualTo(object("{'marks':[{'requirement':'r1','pointer':'/boats/0','message':'a\\nb'}]}"));
        assertThat(form.evaluate(answers, Sources.ENGLISH).errors()).isEmpty();
    }

    @Test
    void showsAndKeepsWhatTheSchemaAllowsWithoutAskingIt() {
        Form form = form(
                "'g':{'type':'object','properties':{'a':{'type':'string'}},'additionalProperties':{'type':'string'}},"
                        + "'p':{'type':'object','patternProperties':{'^x':{'type':'integer'}}}",
                "");
        ObjectNode answers = object("{'g':{'a':'A','extra':'E<b>'},'p':{'x1':5}}");
        Browser browser = Browser.open(form, "form", answers, Sources.ENGLISH);

        assertThat(browser.document().text()).contains("extra E<b>", "x1 5");
        assertThat(form.pages()
                        .read("form", answers, browser.sent(), Sources.ENGLISH)
                        .answers())
                .isEqualTo(answers);
    }

    @Test
    void keepsANullThatTheSchemaAllows() {
        Form form = form("'a':{'type':['string','null']},'b':{'type':['integer','null']}", "'a','b'");
        ObjectNode answers = object("{'a':null,'b':null}");

        assertThat(form.pages()
                        .read(
                                "form",
                                answers,
                                Browser.open(form, "form", answers, Sources.ENGLISH)
                                        .sent(),
                                Sources.ENGLISH)
                        .answers())
                .isEqualTo(answers);
    }

    @Test
    void tellsHowANumberIsTyped() {
        Form form = form("'n':{'type':'number','title':'Mass'}", "");

        assertThat(form.evaluate(object("{'n':'1,234'}"), Sources.ENGLISH)
                        .errors()
                        .get(0)
                        .message())
                .isEqualTo("Mass must be a number in digits, for example 1250 or 12.5");
        assertThat(form.evaluate(object("{'n':true}"), Sources.ENGLISH)
                        .errors()
                        .get(0)
                        .message())
                .isEqualTo("Mass must be a number");
    }

    private static ObjectNode press(Form form, ObjectNode answers, Map<String, String> typed, String action) {
        Browser browser = Browser.open(form, "form", answers, Sources.ENGLISH);
        ExamplePackagesTest.checkAccessible(browser);
        typed.forEach(browser::type);
        return form.pages()
                .read("form", answers, browser.press(action).sent(), Sources.ENGLISH)
                .answers();
    }
}
