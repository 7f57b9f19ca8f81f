package org.licet.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** How each construct of a schema and UI schema looks on a page. */
class ShowingPagesTest {

    @Test
    void asksATextOnOneLineAndALongOneOnSeveral() {
        Document page = page("'a':{'type':'string','maxLength':20},'b':{'type':'string','maxLength':201}", "{}");

        assertThat(field(page, "/a").attr("type")).isEqualTo("text");
        assertThat(field(page, "/a").hasClass("govuk-input--width-20")).isTrue();
        assertThat(field(page, "/b").tagName()).isEqualTo("textarea");
        Element count = page.selectFirst("[data-module=govuk-character-count]");
        assertThat(count.attr("data-maxlength")).isEqualTo("201");
        assertThat(count.selectFirst("#f-b-info").text()).isEqualTo("At most 201 characters");
        assertThat(field(page, "/b").attr("aria-describedby")).isEqualTo("f-b-info");
    }

    @Test
    void marksWhatNeedNotBeAnswered() {
        Document page = page("'a':{'type':'string'},'b':{'type':'string'}", "{}", "'a'");

        assertThat(page.select("label[for=f-a]").text()).isEqualTo("a");
        assertThat(page.select("label[for=f-b]").text()).isEqualTo("b (optional)");
    }

    @Test
    void asksUpToSevenChoicesAtAGlanceAndMoreInASelect() {
        Document page = page(
                "'few':{'type':'string','oneOf':[{'const':'x','title':'The X'},{'const':'y','title':'The Y'}]},"
                        + "'many':{'type':'integer','enum':[1,2,3,4,5,6,7,8]}",
                "{'few':'y','many':3}");

        assertThat(page.select("input[name=/few][type=radio]")).hasSize(2);
        assertThat(page.select("label[for=f-few--2]").text()).isEqualTo("The Y");
        assertThat(page.select("input[name=/few][checked]").attr("value")).isEqualTo("y");
        assertThat(field(page, "/many").select("option[selected]").attr("value"))
                .isEqualTo("3");
    }

    @Test
    void obeysTheWidget() {
        Form form = Sources.schema("{'type':'object','properties':{'a':{'type':'string','enum':['x','y']},"
                        + "'b':{'type':'boolean'},'c':{'type':'string'},'d':{'type':'string'}}}")
                .ui("{'type':'VerticalLayout','elements':["
                        + "{'type':'Control','scope':'#/properties/a','options':{'widget':'select'}},"
                        + "{'type':'Control','scope':'#/properties/b','options':{'widget':'checkbox'}},"
                        + "{'type':'Control','scope':'#/properties/c','options':{'widget':'textarea'}},"
                        + "{'type':'Control','scope':'#/properties/d','options':{'widget':'date'}}]}")
                .form();
        Document page =
                Browser.open(form, "form", object("{}"), Sources.ENGLISH).document();

        assertThat(field(page, "/a").tagName()).isEqualTo("select");
        assertThat(field(page, "/b").attr("type")).isEqualTo("checkbox");
        assertThat(field(page, "/c").tagName()).isEqualTo("textarea");
        assertThat(field(page, "/d:year").attr("inputmode")).isEqualTo("numeric");
    }

    @Test
    void asksYesOrNoAndADeclarationByOneBox() {
        Document page = page("'a':{'type':'boolean'},'b':{'type':'boolean','const':true}", "{'a':false}");

        assertThat(page.select("input[name=/a][type=radio]")).hasSize(2);
        assertThat(page.select("input[name=/a][checked]").attr("value")).isEqualTo("false");
        assertThat(field(page, "/b").attr("type")).isEqualTo("checkbox");
    }

    @Test
    void asksSeveralChoicesByBoxes() {
        Document page = page(
                "'a':{'type':'array','uniqueItems':true,'items':{'type':'string','enum':['x','y','z']}}",
                "{'a':['x','z']}");

        assertThat(page.select("input[name=/a][type=checkbox][checked]").eachAttr("value"))
                .containsExactly("x", "z");
        assertThat(page.select("fieldset legend").text()).isEqualTo("a (optional)");
    }

    @Test
    void asksADateInThreePartsAndShowsAWrongOneAgain() {
        Document page = page(
                "'a':{'type':'string','format':'date'},'b':{'type':'string','format':'date'}",
                "{'a':'2026-03-09','b':'2026-2-31'}");

        assertThat(field(page, "/a:day").attr("value")).isEqualTo("9");
        assertThat(field(page, "/a:month").attr("value")).isEqualTo("3");
        assertThat(field(page, "/a:year").attr("value")).isEqualTo("2026");
        assertThat(field(page, "/b:day").attr("value")).isEqualTo("31");
        assertThat(page.select("legend").first().text()).isEqualTo("a (optional)");
    }

    @Test
    void letsTheBrowserFillInWhatIsThePersonsOwn() {
        Document page = page("'who':{'$ref':'licet:person'},'where':{'$ref':'licet:address'}", "{}", "'who','where'");

        assertThat(field(page, "/who/givenName").attr("autocomplete")).isEqualTo("given-name");
        assertThat(field(page, "/who/surname").attr("autocomplete")).isEqualTo("family-name");
        assertThat(field(page, "/who/birthDate:day").attr("autocomplete")).isEqualTo("bday-day");
        assertThat(field(page, "/who/email").attr("type")).isEqualTo("email");
        assertThat(field(page, "/who/email").attr("autocomplete")).isEqualTo("email");
        assertThat(field(page, "/who/phone").attr("autocomplete")).isEqualTo("tel");
        assertThat(field(page, "/who/idnp").attr("inputmode")).isEqualTo("numeric");
        assertThat(field(page, "/where/country").attr("autocomplete")).isEqualTo("country");
        assertThat(field(page, "/where/postcode").attr("autocomplete")).isEqualTo("postal-code");
    }

    @Test
    void namesCountriesAndCurrenciesInTheLanguage() {
        Form form = Sources.schema("{'type':'object','properties':{'land':{'type':'string','format':'country'},"
                        + "'coin':{'type':'string','format':'currency'}}}")
                .form();
        Document romanian = Browser.open(form, "form", object("{'land':'DE'}"), Sources.in("ro"))
                .document();
        Document russian =
                Browser.open(form, "form", object("{}"), Sources.in("ru")).document();

        assertThat(field(romanian, "/land").hasAttr("data-licet-autocomplete")).isTrue();
        assertThat(field(romanian, "/land").select("option[selected]").text()).isEqualTo("Germania");
        assertThat(field(romanian, "/land").select("option[value=MD]").text()).contains("Moldova");
        assertThat(field(russian, "/land").select("option[value=DE]").text()).isEqualTo("Германия");
        assertThat(field(romanian, "/coin").select("option[value=MDL]").text()).startsWith("leu moldovenesc");
        assertThat(field(russian, "/coin").select("option[value=EUR]").text()).isEqualTo("евро (EUR)");
    }

    @Test
    void asksForAFileAndNamesTheOneThatIsThere() {
        Form form = Sources.schema("{'type':'object','properties':{'plan':{'title':'Plan','$ref':'licet:attachment'}}}")
                .form();
        ObjectNode answers = object("{'plan':{'id':'abc'}}");
        Showing showing = Showing.of(answers, Sources.ENGLISH)
                .withFiles(
                        Map.of("abc", "plan.pdf, 12 kB"), new Showing.Uploads(".pdf,.jpg", "PDF or JPEG, up to 5 MB"));
        FormPage page = form.pages().pages(answers, Sources.ENGLISH).get(0);
        Document html = new Browser(form.pages().html(page.id(), showing)).document();

        assertThat(page.hasFiles()).isTrue();
        assertThat(field(html, "/plan/id").attr("type")).isEqualTo("file");
        assertThat(field(html, "/plan/id").attr("accept")).isEqualTo(".pdf,.jpg");
        assertThat(html.text()).contains("Plan (optional)", "plan.pdf, 12 kB", "PDF or JPEG, up to 5 MB");
        assertThat(form.pages().files(page.id(), answers, null, Sources.ENGLISH))
                .containsExactly("/plan/id");
    }

    @Test
    void showsAListFromItsLeastLengthWithAButtonToAddOne() {
        Document page = page(
                "'boats':{'type':'array','title':'Boats','minItems':2,'maxItems':3,'items':{'type':'object',"
                        + "'title':'Boat','properties':{'name':{'type':'string'}},'required':['name']}}",
                "{}",
                "'boats'");

        assertThat(page.select("legend").eachText()).containsExactly("Boats", "Boat 1", "Boat 2");
        assertThat(page.select("button[value='add /boats']").text()).isEqualTo("Add another: Boats");
        assertThat(page.select("button[value^=remove]")).isEmpty();
        assertThat(page.select("button").first().attr("name"))
                .as("the Enter key")
                .isEmpty();
    }

    @Test
    void stopsAddingAtTheGreatestLength() {
        String boats = "'boats':{'type':'array','maxItems':2,'items':{'type':'string'}}";

        assertThat(page(boats, "{'boats':['a']}").select("button[value^=add]")).hasSize(1);
        assertThat(page(boats, "{'boats':['a','b']}").select("button[value^=add]"))
                .isEmpty();
        assertThat(page(boats, "{'boats':['a','b']}").select("button[value^=remove]"))
                .hasSize(2);
    }

    @Test
    void asksTheFixedBeginningOfAList() {
        Document page = page(
                "'pair':{'type':'array','prefixItems':[{'type':'string','title':'From'},{'type':'number','title':'Mass'}],"
                        + "'items':false}",
                "{}",
                "'pair'");

        assertThat(field(page, "/pair/0").attr("value")).isEmpty();
        assertThat(field(page, "/pair/1").attr("class")).contains("govuk-input--width-10");
        assertThat(page.select("button[value^=add], button[value^=remove]")).isEmpty();
    }

    @Test
    void showsWhatIsComputedOrLockedWithoutAnInput() {
        Form form = Sources.schema("{'type':'object','properties':{'n':{'type':'number'},'sum':{'type':'number'},"
                        + "'fixed':{'type':'string','readOnly':true},'late':{'type':'string'}}}")
                .ui("{'type':'VerticalLayout','elements':[{'type':'Control','scope':'#/properties/n'},"
                        + "{'type':'Control','scope':'#/properties/sum','options':{'compute':{'sum':'#/properties/n'}}},"
                        + "{'type':'Control','scope':'#/properties/fixed'},"
                        + "{'type':'Control','scope':'#/properties/late','rule':{'effect':'DISABLE',"
                        + "'condition':{'scope':'#/properties/n','schema':{'const':3}}}}]}")
                .form();
        Document page = Browser.open(form, "form", object("{'n':3,'fixed':'F','late':'L'}"), Sources.ENGLISH)
                .document();

        assertThat(page.select("output").text()).isEqualTo("3");
        assertThat(page.text()).contains("F", "L");
        assertThat(page.select("input[name^=/]").eachAttr("name")).containsExactly("/n");
        assertThat(field(page, "/n").hasAttr("data-licet-live")).isTrue();
    }

    @Test
    void showsOnlyWhatTheAnswersAsk() {
        String schema = "{'type':'object','properties':{'kind':{'type':'string','enum':['a','b']}},"
                + "'if':{'properties':{'kind':{'const':'a'}},'required':['kind']},"
                + "'then':{'properties':{'more':{'type':'string'}}},'else':{'properties':{'less':{'type':'string'}}}}";
        Form form = Sources.schema(schema).form();

        Document page = Browser.open(form, "form", object("{'kind':'a','less':'x'}"), Sources.ENGLISH)
                .document();
        assertThat(page.select("[name=/more]")).hasSize(1);
        assertThat(page.select("[name=/less]")).isEmpty();
        assertThat(page.select("[name=/kind]").first().hasAttr("data-licet-live"))
                .isTrue();
        assertThat(page.select("[name=/more]").first().hasAttr("data-licet-live"))
                .isFalse();
    }

    @Test
    void leavesOutAPageOfWhichEverythingIsHidden() {
        Form form = Sources.schema("{'type':'object','properties':{'a':{'type':'string'},'b':{'type':'string'}}}")
                .ui("{'type':'Categorization','elements':["
                        + "{'type':'Category','label':'About','elements':[" + controls("a") + "]},"
                        + "{'type':'Category','label':'More of it','rule':{'effect':'SHOW','condition':"
                        + "{'scope':'#/properties/a','schema':{'const':'x'}}},'elements':[" + controls("b") + "]}]}")
                .form();

        assertThat(form.pages().pages(object("{'a':'x'}"), Sources.ENGLISH))
                .extracting(FormPage::id)
                .containsExactly("about", "more-of-it");
        assertThat(form.pages().pages(object("{}"), Sources.ENGLISH))
                .extracting(FormPage::id)
                .containsExactly("about");
        assertThat(form.pages().pageOf("/b", object("{'a':'x'}"), Sources.ENGLISH))
                .hasValueSatisfying(page -> assertThat(page.title()).isEqualTo("More of it"));
    }

    @Test
    void losesNoFieldThatThePagesForgot() {
        Document last = Browser.open(paged(), "more-of-it", object("{'a':'x'}"), Sources.ENGLISH)
                .document();

        assertThat(last.select("[name=/forgotten]")).hasSize(1);
        assertThat(last.select("[name=/group/half]")).hasSize(1);
        assertThat(last.select("[name=/group/other]")).isEmpty();
    }

    @Test
    void arrangesGroupsRowsAndParagraphs() {
        Document page =
                Browser.open(paged(), "about", object("{}"), Sources.ENGLISH).document();

        assertThat(page.select("fieldset > legend").text()).isEqualTo("Together");
        assertThat(page.select(".licet-row [name=/a], .licet-row [name=/group/other]"))
                .hasSize(2);
        assertThat(page.select("p.govuk-body").text()).isEqualTo("Read this first.");
    }

    @Test
    void tellsHowFarEachPageIs() {
        Form form = Sources.schema("{'type':'object','properties':{'g':{'type':'object','properties':{"
                        + "'a':{'type':'string'},'n':{'type':'integer'}},'required':['a','n']}},'required':['g']}")
                .form();

        assertThat(state(form, "{}")).isEqualTo(FormPage.State.EMPTY);
        assertThat(state(form, "{'g':{'a':'x'}}")).isEqualTo(FormPage.State.INCOMPLETE);
        assertThat(state(form, "{'g':{'a':'x','n':'abc'}}")).isEqualTo(FormPage.State.WRONG);
        assertThat(state(form, "{'g':{'a':'x','n':1}}")).isEqualTo(FormPage.State.COMPLETE);
    }

    @Test
    void saysAnErrorAtItsFieldForEyesAndEars() {
        Form form = Sources.schema(
                        "{'type':'object','properties':{'a':{'type':'string','title':'Name'}},'required':['a']}")
                .form();
        FormPage page = form.pages().pages(object("{}"), Sources.in("ro")).get(0);
        Document html = new Browser(form.pages()
                        .html(
                                page.id(),
                                Showing.of(object("{}"), Sources.in("ro")).withErrors(page.errors())))
                .document();

        Element input = field(html, "/a");
        assertThat(input.id()).isEqualTo(FormPages.anchor("/a"));
        assertThat(input.attr("aria-invalid")).isEqualTo("true");
        assertThat(html.getElementById(input.attr("aria-describedby")).text())
                .startsWith("Eroare: Completați câmpul: name");
    }

    @Test
    void showsAnErrorThatNoFieldHasAboveTheFields() {
        Form form = Sources.schema("{'type':'object','properties':{'a':{'type':'string'}}}")
                .form();
        FormPage page =
                form.pages().pages(object("{'strange':1}"), Sources.ENGLISH).get(0);

        Document html = new Browser(form.pages()
                        .html(
                                "form",
                                Showing.of(object("{'strange':1}"), Sources.ENGLISH)
                                        .withErrors(page.errors())))
                .document();
        assertThat(html.getElementById(FormPages.anchor("/strange")).text()).contains("strange");
    }

    @Test
    void opensOnlyWhatIsToBeCorrected() {
        Document page = new Browser(boats().pages()
                        .html(
                                "form",
                                Showing.of(object("{'boats':[{'name':'A'},{'name':'B'}],'why':'x'}"), Sources.ENGLISH)
                                        .withOpen(Set.of("/boats/1"))))
                .document();

        assertThat(page.select("input[name^=/]").eachAttr("name")).containsExactly("/boats/1/name");
        assertThat(page.select("button[value^=add], button[value^=remove]")).isEmpty();
        assertThat(page.text()).contains("A", "x");
    }

    @Test
    void leavesToTheCallerWhatItShowsItself() {
        ObjectNode answers = object("{'boats':[{'name':'A'}]}");
        Document page = new Browser(boats().pages()
                        .html("form", Showing.of(answers, Sources.ENGLISH).without("/boats")))
                .document();

        assertThat(page.select("[name^=/]").eachAttr("name")).containsExactly("/why");
        assertThat(boats().pages()
                        .read(
                                "form",
                                object("{}"),
                                Map.of(
                                        "/boats:count",
                                        List.of("1"),
                                        "/boats/0/name",
                                        List.of("B"),
                                        "/why",
                                        List.of("")),
                                Sources.ENGLISH))
                .isEqualTo(new Sent(object("{'boats':[{'name':'B'}]}"), null));
    }

    @Test
    void opensWhatACorrectedAnswerMadeAppear() {
        Form form = Sources.schema("{'type':'object','properties':{'kind':{'type':'string','enum':['a','b']}},"
                        + "'if':{'properties':{'kind':{'const':'a'}},'required':['kind']},"
                        + "'then':{'properties':{'more':{'type':'string'}}}}")
                .form();

        assertThat(form.pages().open(Set.of("/kind"), object("{'kind':'b'}"), object("{'kind':'a'}"), Sources.ENGLISH))
                .containsExactlyInAnyOrder("/kind", "/more");
    }

    @Test
    void saysAnswersInWords() {
        Form form = Sources.schema("{'type':'object','properties':{"
                        + "'when':{'type':'string','format':'date'},'ok':{'type':'boolean'},'n':{'type':'number'},"
                        + "'cost':{'$ref':'licet:money'},'land':{'type':'string','format':'country'},"
                        + "'boats':{'type':'array','title':'Boats','items':{'type':'object','title':'Boat','properties':{"
                        + "'name':{'type':'string'}}}},'tags':{'type':'array','items':{'type':'string'}},"
                        + "'file':{'$ref':'licet:attachment'}}}")
                .ui("{'type':'VerticalLayout','elements':["
                        + controls("when", "ok", "n", "cost", "land", "boats", "tags", "file") + "]}")
                .form();
        ObjectNode answers = object("{'when':'2026-03-09','ok':true,'n':1234.5,"
                + "'cost':{'amount':'1240.00','currency':'MDL'},'land':'DE','boats':[{'name':'A'},{'name':'B'}],"
                + "'tags':['x','y'],'file':{'id':'abc'}}");

        List<SummaryRow> rows =
                form.pages().summary(answers, Sources.in("ro")).get(0).rows();

        assertThat(rows.get(0).values()).containsExactly("9 martie 2026");
        assertThat(rows.get(1).values()).containsExactly("Da");
        assertThat(rows.get(2).values()).containsExactly("1234,5");
        assertThat(rows.get(3).values()).containsExactly("1.240,00 MDL");
        assertThat(rows.get(4).values()).containsExactly("Germania");
        assertThat(rows.get(5).rows()).extracting(SummaryRow::label).containsExactly("Boat 1", "Boat 2");
        assertThat(rows.get(5).rows().get(1).rows().get(0).values()).containsExactly("B");
        assertThat(rows.get(6).values()).containsExactly("x", "y");
        assertThat(rows.get(7).file()).isEqualTo("abc");
    }

    @Test
    void namesAnElementByItsOwnTextWhenThereIsOne() {
        Form form = Sources.schema("{'type':'object','properties':{'boats':{'type':'array','title':'form.boats',"
                        + "'minItems':1,'items':{'type':'string'}}},'required':['boats']}")
                .text("en", "form.boats", "Boats")
                .text("en", "form.boats.item", "Boat")
                .form();

        assertThat(Browser.open(
                                form,
                                form.pages()
                                        .pages(object("{}"), Sources.ENGLISH)
                                        .get(0)
                                        .id(),
                                object("{}"),
                                Sources.ENGLISH)
                        .document()
                        .select("label")
                        .text())
                .isEqualTo("Boat 1");
    }

    @Test
    void makesIdsThatAreNeverTwoAlike() {
        assertThat(FormPages.anchor("/a/b")).isEqualTo("f-a-b").isNotEqualTo(FormPages.anchor("/a-b"));
        assertThat(FormPages.anchor("/a b")).doesNotContain(" ");
    }

    @Test
    void refusesAPageThatTheFormDoesNotHave() {
        Form form = boats();

        assertThatThrownBy(() -> form.pages().html("x", Showing.of(object("{}"), Sources.ENGLISH)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> form.pages().read("x", object("{}"), Map.of(), Sources.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static FormPage.State state(Form form, String answers) {
        return form.pages().pages(object(answers), Sources.ENGLISH).get(0).state();
    }

    static Form boats() {
        return Sources.schema("{'type':'object','properties':{'boats':{'type':'array','minItems':1,'maxItems':4,"
                        + "'items':{'type':'object','properties':{'name':{'type':'string'}},'required':['name']}},"
                        + "'why':{'type':'string'}},'required':['boats']}")
                .ui("{'type':'VerticalLayout','elements':[" + controls("boats", "why") + "]}")
                .form();
    }

    private static Form paged() {
        return Sources.schema("{'type':'object','properties':{'a':{'type':'string'},'b':{'type':'string'},"
                        + "'forgotten':{'type':'string'},'group':{'type':'object','properties':{"
                        + "'half':{'type':'string'},'other':{'type':'string'}}}}}")
                .ui("{'type':'Categorization','elements':["
                        + "{'type':'Category','label':'About','elements':["
                        + "{'type':'Label','text':'Read this first.'},"
                        + "{'type':'Group','label':'Together','elements':[{'type':'HorizontalLayout','elements':["
                        + "{'type':'Control','scope':'#/properties/a'},"
                        + "{'type':'Control','scope':'#/properties/group/properties/other'}]}]}]},"
                        + "{'type':'Category','label':'More of it','rule':{'effect':'SHOW','condition':"
                        + "{'scope':'#/properties/a','schema':{'const':'x'}}},'elements':["
                        + "{'type':'Control','scope':'#/properties/b'}]}]}")
                .form();
    }

    static String controls(String... names) {
        return String.join(
                ",",
                java.util.Arrays.stream(names)
                        .map(name -> "{'type':'Control','scope':'#/properties/" + name + "'}")
                        .toList());
    }

    private static Document page(String properties, String answers) {
        return page(properties, answers, "");
    }

    /** All fields on one page. */
    private static Document page(String properties, String answers, String required) {
        Form form = form(properties, required);
        Browser browser = Browser.open(form, "form", object(answers), Sources.ENGLISH);
        ExamplePackagesTest.checkAccessible(browser);
        return browser.document();
    }

    static Form form(String properties, String required) {
        String schema = "{'type':'object','properties':{" + properties + "},'required':[" + required + "]}";
        String[] names = Sources.json("{" + properties + "}").propertyNames().toArray(new String[0]);
        return Sources.schema(schema)
                .ui("{'type':'VerticalLayout','elements':[" + controls(names) + "]}")
                .form();
    }

    static ObjectNode object(String json) {
        return (ObjectNode) Sources.json(json);
    }

    private static Element field(Document page, String name) {
        return page.getElementsByAttributeValue("name", name).first();
    }
}
