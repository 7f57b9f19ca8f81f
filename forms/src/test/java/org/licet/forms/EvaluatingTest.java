package org.licet.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One rule of evaluation at a time, on the smallest form that shows it. */
class EvaluatingTest {

    @Test
    void requiresNothingInsideAnOptionalGroupThatIsNotAnswered() {
        Form form = form(
                "'g':{'type':'object','properties':{'a':{'type':'string'},'b':{'type':'string'}},'required':['a']}");

        assertThat(evaluate(form, "{}").errors()).isEmpty();
        assertThat(pointers(form, "{'g':{}}")).containsExactly("/g/a required");
        assertThat(evaluate(form, "{'g':{}}").required()).containsExactly("/g/a");
    }

    @Test
    void keepsAnEmptyTextAsAnAnswer() {
        Form form = schema(
                "'properties':{'a':{'type':'string'},'b':{'type':'string','minLength':1,'title':'Name'}},'required':['a']");

        assertThat(evaluate(form, "{'a':''}").errors()).isEmpty();
        assertThat(evaluate(form, "{'a':'','b':''}").errors())
                .containsExactly(new FieldError("/b", "minLength", "Enter name"));
        assertThat(pointers(form, "{'a':null}")).containsExactly("/a type");
    }

    @Test
    void followsDependentRequiredAndDependentSchemas() {
        Form form = schema("'properties':{'card':{'type':'string'},'holder':{'type':'string'}},"
                + "'dependentRequired':{'card':['holder']},"
                + "'dependentSchemas':{'card':{'properties':{'bank':{'type':'string'}},'required':['bank']}}");

        assertThat(evaluate(form, "{}").visible()).containsExactly("/card", "/holder");
        assertThat(evaluate(form, "{'bank':'x'}").data()).isEmpty();
        assertThat(evaluate(form, "{'card':'1'}").visible()).containsExactly("/card", "/holder", "/bank");
        assertThat(pointers(form, "{'card':'1'}")).containsExactly("/holder required", "/bank required");
        assertThat(evaluate(form, "{'card':'1','holder':'h','bank':'b'}").isValid())
                .isTrue();
    }

    @Test
    void followsConditionsInsideAllOf() {
        Form form = schema(
                "'properties':{'k':{'type':'string','enum':['a','b','c']}},'allOf':["
                        + "{'if':{'properties':{'k':{'const':'a'}},'required':['k']},'then':{'properties':{'x':{'type':'integer'}},'required':['x']}},"
                        + "{'if':{'properties':{'k':{'const':'b'}},'required':['k']},'then':{'properties':{'y':{'type':'integer'},'x':{'type':'string'}},'required':['y']}}]");

        assertThat(evaluate(form, "{'k':'a'}").visible()).containsExactly("/k", "/x");
        assertThat(evaluate(form, "{'k':'b'}").visible()).containsExactly("/k", "/y", "/x");
        assertThat(evaluate(form, "{'k':'c','x':1,'y':2}").data()).isEqualTo(Sources.json("{'k':'c'}"));
        assertThat(pointers(form, "{'k':'a','x':'1'}")).containsExactly("/x type");
        assertThat(evaluate(form, "{'k':'b','x':'1','y':1}").isValid()).isTrue();
    }

    @Test
    void showsEveryBranchThatNoFieldTellsApart() {
        Form form = schema(
                "'properties':{},'anyOf':[{'properties':{'a':{'type':'string'}},'required':['a']},{'properties':{'b':{'type':'string'}},'required':['b']}]");

        assertThat(evaluate(form, "{}").visible()).containsExactly("/a", "/b");
        assertThat(evaluate(form, "{}").required()).isEmpty();
        assertThat(evaluate(form, "{'a':'1','b':'2'}").data()).hasSize(2);
        assertThat(evaluate(form, "{'a':'1','b':'2'}").isValid()).isTrue();
        assertThat(pointers(form, "{}")).containsExactly(" anyOf");
    }

    @Test
    void asksForOneOfSeveralFields() {
        Form form = schema(
                "'properties':{'email':{'type':'string','title':'E-mail'},'phone':{'type':'string','title':'Telephone'}},'anyOf':[{'required':['email']},{'required':['phone']}]");

        assertThat(evaluate(form, "{}").errors())
                .containsExactly(new FieldError("/email", "required", "Answer at least one of: E-mail, telephone"));
        assertThat(evaluate(form, "{'phone':'1'}").isValid()).isTrue();
    }

    @Test
    void refusesBothOfTwoExclusiveFields() {
        Form form = schema(
                "'properties':{'a':{'type':'string'},'b':{'type':'string'}},'oneOf':[{'required':['a']},{'required':['b']}]");

        assertThat(evaluate(form, "{'a':'1','b':'2'}").errors())
                .containsExactly(new FieldError("/a", "oneOf", "Answer only one of: a, b"));
        assertThat(pointers(form, "{}")).containsExactly("/a required");
        assertThat(evaluate(form, "{'a':'1'}").isValid()).isTrue();
    }

    @Test
    void takesTitledConstantsAsChoices() {
        Form form = form(
                "'colour':{'title':'Colour','type':'string','oneOf':[{'const':'r','title':'Red'},{'const':'g','title':'Green'}]}");

        assertThat(evaluate(form, "{'colour':'g'}").isValid()).isTrue();
        assertThat(evaluate(form, "{'colour':'b'}").errors())
                .containsExactly(new FieldError("/colour", "enum", "Colour: choose one of: Red, Green"));
    }

    @Test
    void reportsUnknownFieldsAtEveryDepthAndOnlyWhereNamesAreDeclared() {
        Form form = form(
                "'g':{'type':'object','properties':{'a':{'type':'string'}}},"
                        + "'l':{'type':'array','items':{'type':'object','properties':{'a':{'type':'string'}}}},"
                        + "'free':{'type':'object'},"
                        + "'map':{'type':'object','properties':{'a':{'type':'string'}},'additionalProperties':{'type':'integer'}},"
                        + "'pattern':{'type':'object','properties':{'a':{'type':'string'}},'patternProperties':{'^x_':{'type':'integer'}}}");

        assertThat(
                        pointers(
                                form,
                                "{'h':1,'g':{'b':1},'l':[{'a':'1'},{'c':1}],'free':{'z':1},'map':{'z':1},'pattern':{'x_1':1,'y':2}}"))
                .containsExactlyInAnyOrder("/h unknown", "/g/b unknown", "/l/1/c unknown", "/pattern/y unknown");
        assertThat(pointers(form, "{'map':{'z':'1'},'pattern':{'x_1':'1'}}"))
                .containsExactlyInAnyOrder("/map/z type", "/pattern/x_1 type");
    }

    @Test
    void reportsAFieldOnceWhenTheSchemaRefusesUnknownOnesToo() {
        Form form = schema("'properties':{'a':{'type':'string'}},'additionalProperties':false");

        assertThat(pointers(form, "{'b':1}")).containsExactly("/b unknown");
        assertThat(pointers(schema("'properties':{'a':{'type':'string'}},'unevaluatedProperties':false"), "{'b':1}"))
                .containsExactly("/b unknown");
    }

    @Test
    void hidesAndPrunesByRuleEvenWhatIsRequired() {
        Form form = schemaAndUi(
                "'properties':{'has':{'type':'boolean'},'what':{'type':'string'}},'required':['has','what']",
                "{'type':'Control','scope':'#/properties/has'},"
                        + "{'type':'Control','scope':'#/properties/what','rule':{'effect':'SHOW','condition':{'scope':'#/properties/has','schema':{'const':true}}}}");

        assertThat(evaluate(form, "{'has':false,'what':'x'}").data()).isEqualTo(Sources.json("{'has':false}"));
        assertThat(evaluate(form, "{'has':false,'what':'x'}").isValid()).isTrue();
        assertThat(evaluate(form, "{'has':false}").visible()).containsExactly("/has");
        assertThat(pointers(form, "{'has':true}")).containsExactly("/what required");
        assertThat(pointers(form, "{}")).containsExactly("/has required");
    }

    @Test
    void hidesAGroupWhoseFieldsAreAllHidden() {
        Form form = schemaAndUi(
                "'properties':{'has':{'type':'boolean'},'g':{'type':'object','properties':{'a':{'type':'string'},'b':{'type':'string'}},'required':['a']}},'required':['g']",
                "{'type':'Control','scope':'#/properties/has'},{'type':'Group','label':'G','elements':["
                        + "{'type':'Control','scope':'#/properties/g/properties/a'},{'type':'Control','scope':'#/properties/g/properties/b'}],"
                        + "'rule':{'effect':'HIDE','condition':{'scope':'#/properties/has','schema':{'const':false}}}}");

        assertThat(evaluate(form, "{'has':false,'g':{'a':'1'}}").data()).isEqualTo(Sources.json("{'has':false}"));
        assertThat(evaluate(form, "{'has':false}").isValid()).isTrue();
        assertThat(pointers(form, "{'has':true}")).containsExactly("/g/a required");
    }

    @Test
    void showsAFieldThatOneOfItsTwoControlsShows() {
        Form form = schemaAndUi(
                "'properties':{'k':{'type':'string'},'x':{'type':'string'}}",
                "{'type':'Control','scope':'#/properties/k'},"
                        + "{'type':'Control','scope':'#/properties/x','rule':{'effect':'SHOW','condition':{'scope':'#/properties/k','schema':{'const':'a'}}}},"
                        + "{'type':'Control','scope':'#/properties/x','rule':{'effect':'SHOW','condition':{'scope':'#/properties/k','schema':{'const':'b'}}}}");

        assertThat(evaluate(form, "{'k':'a'}").visible()).contains("/x");
        assertThat(evaluate(form, "{'k':'b'}").visible()).contains("/x");
        assertThat(evaluate(form, "{'k':'c'}").visible()).containsExactly("/k");
    }

    @Test
    void bringsBackWhatOnlyAHiddenAnswerHid() {
        String hiddenBy =
                "'rule':{'effect':'HIDE','condition':{'scope':'#/properties/%s','schema':{'const':1},'failWhenUndefined':true}}";
        Form form = schemaAndUi(
                "'properties':{'a':{'type':'integer'},'b':{'type':'integer'},'c':{'type':'integer'},'d':{'type':'integer'}}",
                "{'type':'Control','scope':'#/properties/b'," + hiddenBy.formatted("a") + "},"
                        + "{'type':'Control','scope':'#/properties/c'," + hiddenBy.formatted("b") + "},"
                        + "{'type':'Control','scope':'#/properties/d'," + hiddenBy.formatted("c") + "}");

        assertThat(evaluate(form, "{'a':1,'b':1,'c':1,'d':1}").data()).isEqualTo(Sources.json("{'a':1,'c':1}"));
        assertThat(evaluate(form, "{'a':2,'b':1,'c':1,'d':1}").data()).isEqualTo(Sources.json("{'a':2,'b':1,'d':1}"));
    }

    @Test
    void settlesRulesThatHideEachOther() {
        String hiddenBy = "'rule':{'effect':'HIDE','condition':{'scope':'#/properties/%s','schema':{'const':1}}}";
        Form form = schemaAndUi(
                "'properties':{'a':{'type':'integer'},'b':{'type':'integer'},'s':{'type':'integer'}}",
                "{'type':'Control','scope':'#/properties/a'," + hiddenBy.formatted("b") + "},"
                        + "{'type':'Control','scope':'#/properties/b'," + hiddenBy.formatted("a") + "},"
                        + "{'type':'Control','scope':'#/properties/s'," + hiddenBy.formatted("s") + "}");

        assertThat(evaluate(form, "{'a':1,'b':1,'s':1}").data()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DISABLE,true,false", "DISABLE,false,true", "ENABLE,true,true", "ENABLE,false,false"})
    void disablesWithoutPruning(String effect, boolean locked, boolean enabled) {
        Form form = schemaAndUi(
                "'properties':{'locked':{'type':'boolean'},'x':{'type':'object','properties':{'y':{'type':'string'}}}}",
                "{'type':'Control','scope':'#/properties/x','rule':{'effect':'" + effect
                        + "','condition':{'scope':'#/properties/locked','schema':{'const':true}}}}");

        Evaluation evaluation = evaluate(form, "{'locked':" + locked + ",'x':{'y':'1'}}");

        assertThat(evaluation.visible()).contains("/x/y");
        assertThat(evaluation.enabled().contains("/x/y")).isEqualTo(enabled);
        assertThat(evaluation.data().has("x")).isTrue();
    }

    @Test
    void judgesARuleInsideAListByTheSameElement() {
        Form form = schemaAndUi(
                "'properties':{'l':{'type':'array','items':{'type':'object','properties':{'k':{'type':'string'},'x':{'type':'string'}},'required':['x']}}}",
                "{'type':'Control','scope':'#/properties/l'},{'type':'Control','scope':'#/properties/l/items/properties/x','rule':{'effect':'SHOW','condition':{'scope':'#/properties/l/items/properties/k','schema':{'const':'a'}}}}");

        Evaluation evaluation = evaluate(form, "{'l':[{'k':'a'},{'k':'b','x':'1'},{'k':'a','x':'2'}]}");

        assertThat(evaluation.data()).isEqualTo(Sources.json("{'l':[{'k':'a'},{'k':'b'},{'k':'a','x':'2'}]}"));
        assertThat(evaluation.errors()).extracting(FieldError::pointer).containsExactly("/l/0/x");
    }

    @Test
    void hidesARequiredFieldOfAChosenBranch() {
        Form form = schemaAndUi(
                "'properties':{'deep':{'type':'boolean'}},'oneOf':[{'properties':{'k':{'const':'a'},'x':{'type':'string'}},'required':['k','x']},{'properties':{'k':{'const':'b'}},'required':['k']}]",
                "{'type':'Control','scope':'#/properties/x','rule':{'effect':'HIDE','condition':{'scope':'#/properties/deep','schema':{'const':false}}}}");

        assertThat(evaluate(form, "{'deep':false,'k':'a'}").isValid()).isTrue();
        assertThat(pointers(form, "{'deep':true,'k':'a'}")).containsExactly("/x required");
        assertThat(evaluate(form, "{'deep':true,'k':'b'}").isValid()).isTrue();
    }

    @Test
    void reportsOnlyTheTypeOfAMistypedField() {
        Form form = form("'n':{'type':'integer','minimum':3,'enum':[5,6],'title':'Count'}");

        assertThat(evaluate(form, "{'n':'x'}").errors())
                .containsExactly(
                        new FieldError("/n", "type", "Count must be a whole number in digits, for example 1250"));
    }

    @Test
    void marksReadOnlyFieldsAsNotEnabled() {
        Form form = form("'a':{'type':'string','readOnly':true},'b':{'type':'string'}");

        assertThat(evaluate(form, "{}").enabled()).containsExactly("/b");
    }

    @Test
    void ordersErrorsAsTheFormAsks() {
        Form form = schemaAndUi(
                "'properties':{'a':{'type':'string'},'b':{'type':'string'},'c':{'type':'string'}},'required':['a','b','c']",
                "{'type':'Control','scope':'#/properties/c'},{'type':'Control','scope':'#/properties/a'}");

        assertThat(pointers(form, "{}")).containsExactly("/c required", "/a required", "/b required");
    }

    @Test
    void speaksThePackagesOwnWordsForAnError() {
        Form form = Sources.schema(
                        "{'type':'object','properties':{'code':{'title':'code.title','type':'string','pattern':'^[A-Z]{2}$'}}}")
                .text("en", "code.title", "Code")
                .text("en", "code.title.error.pattern", "{Label} has two capital letters")
                .form();

        assertThat(evaluate(form, "{'code':'x'}").errors())
                .containsExactly(new FieldError("/code", "pattern", "Code has two capital letters"));
    }

    @Test
    void explainsEveryOtherKeyword() {
        Form form = form(
                "'n':{'type':'number','title':'N','exclusiveMinimum':0,'multipleOf':0.5},"
                        + "'s':{'type':'string','title':'S','minLength':2,'maxLength':3},"
                        + "'l':{'type':'array','title':'L','minItems':2,'maxItems':3,'uniqueItems':true,'items':{'type':'integer'}},"
                        + "'c':{'type':'array','title':'C','contains':{'const':1},'items':{'type':'integer'}},"
                        + "'x':{'type':'string','title':'X','not':{'const':'no'}},"
                        + "'k':{'type':'string','title':'K','const':'k'},"
                        + "'m':{'type':'object','title':'M','maxProperties':1,'propertyNames':{'pattern':'^[a-z]+$'},'additionalProperties':{'type':'integer'}}");

        assertThat(evaluate(form, "{'n':-0.3,'s':'1','l':[1],'c':[2],'x':'no','k':'z','m':{'a':1,'B':2}}")
                        .errors())
                .extracting(FieldError::pointer, FieldError::code, FieldError::message)
                .containsExactlyInAnyOrder(
                        tuple("/n", "exclusiveMinimum", "N must be more than 0"),
                        tuple("/n", "multipleOf", "N must be a multiple of 0.5"),
                        tuple("/s", "minLength", "S must have at least 2 characters"),
                        tuple("/l", "minItems", "L: give at least 2"),
                        tuple("/c", "contains", "C: the list lacks an entry of the expected kind; add one"),
                        tuple("/x", "not", "X has a value that is not allowed; choose another"),
                        tuple("/k", "const", "K must be k"),
                        tuple("/m", "maxProperties", "M: answer at most 1 of the questions"),
                        tuple("/m", "propertyNames", "M: a name is not written as expected; check the names"));
        assertThat(pointers(form, "{'l':[1,1,2,3]}")).containsExactlyInAnyOrder("/l maxItems", "/l uniqueItems");
    }

    static Form form(String properties) {
        return schema("'properties':{" + properties + "}");
    }

    static Form schema(String keywords) {
        return Sources.schema("{'type':'object'," + keywords + "}").form();
    }

    static Form schemaAndUi(String keywords, String elements) {
        return Sources.schema("{'type':'object'," + keywords + "}")
                .ui("{'type':'VerticalLayout','elements':[" + elements + "]}")
                .form();
    }

    static Evaluation evaluate(Form form, String answers) {
        return form.evaluate(Sources.json(answers), Sources.ENGLISH);
    }

    static List<String> pointers(Form form, String answers) {
        return evaluate(form, answers).errors().stream()
                .map(error -> error.pointer() + " " + error.code())
                .toList();
    }

    @Test
    void aMarkNamesEitherAFieldOrADocument() {
        Form form = Sources.schema("{'type':'object','properties':{'marks':{'$ref':'licet:marks'}}}")
                .form();

        assertThat(marked(form, "{'requirement':'law','pointer':'/a','message':'x'}"))
                .isEmpty();
        assertThat(marked(form, "{'requirement':'law','document':'a','message':'x'}"))
                .isEmpty();
        assertThat(marked(form, "{'requirement':'law','message':'x'}")).isNotEmpty();
        assertThat(marked(form, "{'requirement':'law','pointer':'/a','document':'a','message':'x'}"))
                .isNotEmpty();
        assertThat(marked(form, "{'pointer':'/a','message':'x'}"))
                .extracting(FieldError::pointer)
                .containsExactly("/marks/0/requirement");
        assertThat(form.fields()).containsKeys("marks", "marks.pointer");
    }

    private static java.util.List<FieldError> marked(Form form, String mark) {
        return form.evaluate(Sources.json("{'marks':[" + mark + "]}"), Sources.ENGLISH)
                .errors();
    }
}
