package org.licet.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.forms.Showing.Found;
import org.licet.forms.Showing.Found.Outcome;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a form says of its look-ups; what is looked up, it does not know. */
class LookUpTest {

    private static final String SCHEMA = "{'type':'object','properties':{"
            + "'permit':{'type':'string','title':'Earlier permit'},"
            + "'carrier':{'type':'string','title':'Carrier','readOnly':true},"
            + "'seat':{'type':'object','properties':{'street':{'type':'string','title':'Street'}}},"
            + "'mass':{'type':'integer','title':'Mass'},"
            + "'sum':{'type':'integer','title':'Sum'},"
            + "'day':{'type':'string','format':'date','title':'Day'},"
            + "'vehicles':{'type':'array','items':{'type':'object','properties':{'plate':{'type':'string'}}}}}}";

    private static final String FILL =
            "{'#/properties/carrier':'holder','#/properties/seat/properties/street':'street','#/properties/mass':'mass'}";

    private static Sources sources(String options) {
        return Sources.schema(SCHEMA)
                .ui("{'type':'VerticalLayout','elements':[\n" + "{'type':'Control','scope':'#/properties/permit',\n"
                        + "'options':{'lookUp':" + options + "}},\n"
                        + "{'type':'Control','scope':'#/properties/carrier'},"
                        + "{'type':'Control','scope':'#/properties/seat/properties/street'},"
                        + "{'type':'Control','scope':'#/properties/mass'},"
                        + "{'type':'Control','scope':'#/properties/sum','options':{'compute':{'count':'#/properties/vehicles'}}},"
                        + "{'type':'Control','scope':'#/properties/vehicles'}]}");
    }

    private static Sources good() {
        return sources("{'register':'permits','by':'number','fill':" + FILL + "}");
    }

    @Test
    void readsWhatIsLookedUpAndWhatIsFilled() {
        assertThat(good().lint().findings()).isEmpty();
        assertThat(good().form().lookUps()).singleElement().satisfies(lookUp -> {
            assertThat(lookUp.pointer()).isEqualTo("/permit");
            assertThat(lookUp.register()).isEqualTo("permits");
            assertThat(lookUp.by()).isEqualTo(LookUp.NUMBER);
            assertThat(lookUp.fill())
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of("/carrier", "holder", "/seat/street", "street", "/mass", "mass"));
            assertThat(lookUp.fixed()).containsExactly("/carrier");
        });
    }

    @Test
    void tellsWhoKnowsTheRegistersWhereEachPartStands() {
        FormReport report = sources("{\n'register':'permits',\n'by':'plate',\n'fill':{\n'#/properties/mass':'mass'}}")
                .lint();

        assertThat(report.lookUps().get("form")).singleElement().satisfies(use -> {
            assertThat(use.file()).isEqualTo("forms/form.ui.json");
            assertThat(use.element()).isEqualTo("/elements/0/options/lookUp");
            assertThat(use.line("/register")).isEqualTo(4);
            assertThat(use.line("/by")).isEqualTo(5);
            assertThat(use.fields().get("/mass").line()).isEqualTo(7);
            assertThat(use.fields().get("/mass").type()).isEqualTo("integer");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'register':'permits','by':'number'}|malformed-look-up|must be {",
                "{'register':'permits','by':'number','fill':{}}|malformed-look-up|must be {",
                "{'register':'permits','by':'number','fill':{'#/properties/mass':'m'},'wehre':1}|malformed-look-up|Allowed: by, fill, register",
                "{'register':'permits','by':'number','fill':{'#/properties/mas':'m'}}|unknown-scope|did you mean \"#/properties/mass\"?",
                "{'register':'permits','by':'number','fill':{'mass':'m'}}|unknown-scope|which the form does not have",
                "{'register':'permits','by':'number','fill':{'#/properties/mass':3}}|malformed-look-up|not the name of a field",
                "{'register':'permits','by':'number','fill':{'#/properties/permit':'m'}}|malformed-look-up|the very field",
                "{'register':'permits','by':'number','fill':{'#/properties/sum':'m'}}|malformed-look-up|computes itself",
                "{'register':'permits','by':'number','fill':{'#/properties/seat':'m'}}|malformed-look-up|no single answer",
                "{'register':'permits','by':'number','fill':{'#/properties/vehicles/items/properties/plate':'m'}}|malformed-look-up|stands in a list"
            })
    void findsWhatIsWrongInALookUp(String options, String code, String message) {
        assertThat(sources(options).lint().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.line()).isEqualTo(3);
            assertThat(finding.message()).contains(message);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#/properties/mass|for texts that are typed",
                "#/properties/day|for texts that are typed",
                "#/properties/vehicles/items/properties/plate|stands in a list"
            })
    void looksUpOnlyTextsThatAreAskedOnce(String scope, String message) {
        FormReport report = Sources.schema(SCHEMA)
                .ui(
                        "{'type':'VerticalLayout','elements':[{'type':'Control','scope':'" + scope
                                + "','options':{'lookUp':{'register':'permits','by':'number','fill':{'#/properties/carrier':'holder'}}}}]}")
                .lint();

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("malformed-look-up");
            assertThat(finding.message()).contains(message);
        });
    }

    @Test
    void refusesARequiredAnswerThatOnlyAnOptionalLookUpGives() {
        FormReport report = good().replacing(
                        "forms/form.schema.json",
                        "{'type':'object','properties':{'permit'",
                        "{'type':'object','required':['carrier'],'properties':{'permit'")
                .lint();

        assertThat(report.findings()).singleElement().satisfies(finding -> assertThat(finding.message())
                .contains("\"permit\" must be required, too"));
    }

    @Test
    void asksForNothingWithoutAnAnswer() {
        LookUp lookUp = good().form().lookUps().get(0);

        assertThat(lookUp.asked(Sources.json("{'permit':'  '}"))).isEmpty();
        assertThat(lookUp.asked(Sources.json("{'permit':7}"))).isEmpty();
        assertThat(lookUp.asked(Sources.json("{}"))).isEmpty();
        assertThat(lookUp.asked(Sources.json("{'permit':' P-1 '}"))).contains("P-1");
    }

    @Test
    void putsValuesInTheirPlacesAndTakesAwayWhatHasNone() {
        ObjectNode answers = (ObjectNode) Sources.json("{'seat':{'street':'Old'},'mass':3}");
        ObjectNode filled = LookUp.with(
                answers,
                Map.of(
                        "/seat/street",
                        Optional.empty(),
                        "/carrier",
                        Optional.of(JsonNodeFactory.instance.stringNode("Trans Nistru SRL"))));

        assertThat(filled).isEqualTo(Sources.json("{'mass':3,'carrier':'Trans Nistru SRL'}"));
        assertThat(answers.path("seat").path("street").stringValue()).isEqualTo("Old");
    }

    @Test
    void offersToFindOnThePageInEveryLanguage() {
        assertThat(button("en").text()).isEqualTo("Find: Earlier permit");
        assertThat(button("ro").text()).isEqualTo("Căutați: Earlier permit");
        assertThat(button("ru").text()).isEqualTo("Найти: Earlier permit");
        assertThat(button("en").attr("name")).isEqualTo("action");
        assertThat(button("en").attr("value")).isEqualTo("find /permit");
    }

    @Test
    void doesNotOfferItWhereNothingMayBeChanged() {
        Showing locked = Showing.of((ObjectNode) Sources.json("{'permit':'P-1'}"), Sources.ENGLISH)
                .withOpen(java.util.Set.of("/mass"));

        assertThat(page(good().form(), locked).select("button[value^=find]")).isEmpty();
    }

    @Test
    void tellsBesideTheFieldWhatWasFound() {
        Document page = page(
                good().form(), found("en", new Found("/permit", Outcome.FOUND, "P-1", List.of("/carrier", "/mass"))));

        Element told = page.getElementById("f-permit-found");
        assertThat(told.text()).isEqualTo("Found: P-1. Filled in: Carrier, Mass. Check what was filled in.");
        assertThat(told.attr("role")).isEqualTo("status");
        assertThat(page.getElementById("f-permit").attr("aria-describedby")).isEqualTo("f-permit-found");
    }

    @ParameterizedTest
    @CsvSource({
        "en,NONE,Nothing in force is registered",
        "ro,NONE,Nu este înregistrat nimic în vigoare",
        "ru,NONE,Под этим значением нет ничего действующего",
        "en,EMPTY,Enter what is to be found",
        "ro,LATER,Ați căutat de multe ori",
        "ru,FOUND,Там нет ничего"
    })
    void tellsHowItEndedInEveryLanguage(String language, Outcome outcome, String text) {
        Document page = page(good().form(), found(language, new Found("/permit", outcome, "P-1", List.of())));

        assertThat(page.getElementById("f-permit-found").text()).contains(text);
    }

    @Test
    void keepsBlankElementsWhenThePageOnlyFinds() {
        Form form = good().form();
        Sent sent = form.pages()
                .read(
                        "form",
                        (ObjectNode) Sources.json("{'vehicles':[{}]}"),
                        Map.of(
                                "/permit", List.of("P-1"),
                                "/vehicles:count", List.of("1"),
                                "/vehicles/0/plate", List.of(""),
                                "action", List.of("find /permit")),
                        Sources.ENGLISH);

        assertThat(sent.answers()).isEqualTo(Sources.json("{'vehicles':[{}],'permit':'P-1'}"));
        assertThat(sent.stayAt()).isNull();
    }

    @Test
    void saysOfTheFieldThatNothingWasFound() {
        Form form = good().form();
        Form worded = good().text("en", "form.permit.error.not-found", "No such permit")
                .form();

        assertThat(form.notFound(form.lookUps().get(0), Sources.in("ro").language()))
                .isEqualTo(new FieldError(
                        "/permit",
                        "not-found",
                        "Earlier permit: nu este înregistrat nimic în vigoare cu această valoare; verificați-o"));
        assertThat(worded.notFound(worded.lookUps().get(0), Locale.ENGLISH).message())
                .isEqualTo("No such permit");
    }

    @Test
    void evaluationItselfLooksNothingUp() {
        Evaluation evaluation = good().form().evaluate(Sources.json("{'permit':'P-1'}"), Sources.ENGLISH);

        assertThat(evaluation.data()).isEqualTo(Sources.json("{'permit':'P-1','sum':0}"));
        assertThat(evaluation.enabled()).contains("/permit", "/mass").doesNotContain("/carrier");
    }

    private static Showing found(String language, Found found) {
        return Showing.of((ObjectNode) Sources.json("{'permit':'P-1'}"), Sources.in(language))
                .withFound(found);
    }

    private static Element button(String language) {
        Showing showing = Showing.of(JsonNodeFactory.instance.objectNode(), Sources.in(language));
        return page(good().form(), showing).selectFirst("button[value^=find]");
    }

    private static Document page(Form form, Showing showing) {
        return Jsoup.parse(form.pages().html("form", showing));
    }
}
