package org.licet.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.forms.FormFinding.Severity;

class LintingTest {

    @Test
    void findsNothingInTheTransportPermit() {
        assertThat(FormSet.lint(Sources.permit().build()).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'string','maxLenght':3}|unknown-keyword|/properties/a/maxLenght|did you mean \"maxLength\"?",
                "{'type':'string','definitions':{}}|unknown-keyword|/properties/a/definitions|write \"$defs\"",
                "{'type':'string','$anchor':'x'}|unknown-keyword|/properties/a/$anchor|not supported",
                "{'type':'string','$id':'x'}|unknown-keyword|/properties/a/$id|only the root",
                "{'type':'strin'}|unknown-type|/properties/a/type|did you mean \"string\"?",
                "{'type':'string','format':'idn'}|unknown-format|/properties/a/format|did you mean \"idno\"?",
                "{'$ref':'licet:persn'}|unresolved-ref|/properties/a/$ref|did you mean \"licet:person\"?",
                "{'$ref':'#/$defs/vehicel'}|unresolved-ref|/properties/a/$ref|did you mean \"#/$defs/vehicle\"?",
                "{'$ref':'othr.schema.json'}|unresolved-ref|/properties/a/$ref|did you mean \"other.schema.json\"?",
                "{'title':'A'}|no-type|/properties/a|\"type\"",
                "{'type':'object','properties':{'plate':{'type':'string'}},'required':['plat']}|undeclared-field|/properties/a/required|did you mean \"plate\"?",
                "{'type':'object','properties':{'plate-number':{'type':'string'}}}|bad-name|/properties/a/properties/plate-number|letters, digits and _",
                "{'type':'string','minLength':-1}|malformed-keyword|/properties/a/minLength|has \"minLength\" with a wrong value",
                "{'type':'string','minLength':'1'}|malformed-keyword|/properties/a/minLength|wrong value"
            })
    void findsWhatIsWrongInASchemaWithLineAndNearestName(String field, String code, String element, String message) {
        FormReport report = Sources.schema("{\n 'type':'object',\n 'properties':{\n  'a':" + field
                        + "},\n '$defs':{'vehicle':{'type':'string'}}\n}")
                .with("forms/other.schema.json", "{'type':'object','properties':{}}")
                .lint();

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.file()).isEqualTo("forms/form.schema.json");
            assertThat(finding.line()).isEqualTo(4);
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.element()).isEqualTo(element);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.message())
                    .startsWith("forms/form.schema.json:4 ")
                    .contains(message);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'Contrl','scope':'#/properties/plate'}|unknown-element|/elements/0/type|did you mean \"Control\"?",
                "{'type':'Control','scope':'#/properties/plat'}|unknown-scope|/elements/0/scope|did you mean \"#/properties/plate\"?",
                "{'type':'Control','scope':'/properties/plate'}|unknown-scope|/elements/0/scope|#/properties/name",
                "{'type':'Control','scope':'#/properties/plate','labl':'x'}|unknown-key|/elements/0/labl|did you mean \"label\"?",
                "{'type':'Control','scope':'#/properties/plate','options':{'multi':true}}|unsupported-option|/elements/0/options/multi|Allowed: compute, lookUp, mask, widget",
                "{'type':'Control','scope':'#/properties/plate','options':{'lookUp':'x'}}|malformed-look-up|/elements/0/options/lookUp|must be {",
                "{'type':'Control','scope':'#/properties/plate','options':{'lokUp':{}}}|unsupported-option|/elements/0/options/lokUp|did you mean \"lookUp\"?",
                "{'type':'Control','scope':'#/properties/plate','options':{'mask':'xx'}}|malformed-mask|/elements/0/options/mask|9 is a digit, A a letter, * either",
                "{'type':'Control','scope':'#/properties/plate','options':{'mask':'MD 9999'}}|malformed-mask|/elements/0/options/mask|separators are neither letters nor digits",
                "{'type':'Control','scope':'#/properties/plate','options':{'mask':7}}|malformed-mask|/elements/0/options/mask|must be a text",
                "{'type':'Control','scope':'#/properties/plate','options':{'widget':'textaera'}}|unsupported-option|/elements/0/options/widget|did you mean \"textarea\"?",
                "{'type':'Control','scope':'#/properties/plate','rule':{'effect':'SHOWS','condition':{'scope':'#/properties/plate','schema':{}}}}|malformed-rule|/elements/0/rule/effect|SHOW, HIDE, ENABLE, DISABLE",
                "{'type':'Control','scope':'#/properties/plate','rule':{'effect':'SHOW','condition':{'scope':'#/properties/plat','schema':{}}}}|unknown-scope|/elements/0/rule/condition/scope|did you mean \"#/properties/plate\"?",
                "{'type':'Control','scope':'#/properties/plate','rule':{'effect':'SHOW','condition':{'scope':'#/properties/plate','schema':{'cnst':1}}}}|unknown-keyword|/elements/0/rule/condition/schema/cnst|did you mean \"const\"?",
                "{'type':'Category','elements':[]}|misplaced-element|/elements/0|Categorization",
                "{'type':'Control','scope':'#/properties/plate','i18n':'form.plat'}|unknown-text|/elements/0/i18n|did you mean \"form.plate\"?",
                "{'type':'Label','text':'form.hint'}|missing-translation|/elements/0/text|missing in ro"
            })
    void findsWhatIsWrongInAUiSchemaWithLineAndNearestName(String element, String code, String place, String message) {
        FormReport report = Sources.schema(
                        "{'type':'object','properties':{'plate':{'type':'string','title':'form.plate'}}}")
                .ui("{\n 'type':'VerticalLayout',\n 'elements':[\n" + element + "]}")
                .text("en", "form.plate", "Plate")
                .text("ro", "form.plate", "Numărul")
                .text("en", "form.hint", "Hint")
                .lint();

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.file()).isEqualTo("forms/form.ui.json");
            assertThat(finding.line()).isEqualTo(4);
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.element()).isEqualTo(place);
            assertThat(finding.message()).contains(message);
        });
    }

    @Test
    void findsATextThatALanguageLacks() {
        FormReport report = Sources.schema(
                        "{'type':'object','title':'form.title','properties':{'a':{'type':'string','title':'Plain'}}}")
                .text("en", "form.title", "Form")
                .text("ru", "other", "x")
                .lint();

        assertThat(report.findings())
                .extracting(FormFinding::code, FormFinding::severity, FormFinding::element)
                .containsExactly(
                        tuple("missing-translation", Severity.ERROR, "/title"),
                        tuple("one-language", Severity.WARNING, "/properties/a/title"));
    }

    @Test
    void findsAnExampleThatTheFormRefuses() {
        FormReport report = Sources.schema(
                        "{'type':'object',\n'properties':{'a':{'type':'integer','title':'Count'}},\n'required':['a'],\n'examples':[\n{'a':1},\n{'a':'x'},\n{}]}")
                .lint();

        assertThat(report.findings())
                .extracting(FormFinding::code, FormFinding::line, FormFinding::element)
                .containsExactly(
                        tuple("refused-example", 6, "/examples/1/a"), tuple("refused-example", 7, "/examples/2/a"));
        assertThat(report.findings().get(0).message()).contains("Count must be a whole number");
    }

    @Test
    void findsMalformedJsonAndDuplicateKeysByLine() {
        assertThat(Sources.schema("{'type':'object',\n'properties':{,}}").lint().findings())
                .extracting(FormFinding::code, FormFinding::line)
                .containsExactly(tuple("malformed-json", 2));
        assertThat(Sources.schema("{'type':'object',\n'properties':{\n'a':{'type':'string'},\n'a':{'type':'string'}}}")
                        .lint()
                        .findings())
                .extracting(FormFinding::code, FormFinding::line, FormFinding::element)
                .containsExactly(tuple("duplicate-key", 4, "/properties/a"));
    }

    @Test
    void findsFilesThatDoNotBelong() {
        FormReport report = Sources.schema("{'type':'object','properties':{}}")
                .with("forms/frm.ui.json", "{'type':'VerticalLayout','elements':[]}")
                .with("forms/readme.txt", "x")
                .with("forms/register.schema.json", "{'type':'object'}")
                .lint();

        assertThat(report.findings())
                .extracting(FormFinding::file, FormFinding::code)
                .containsExactly(
                        tuple("forms/frm.ui.json", "orphan-ui"),
                        tuple("forms/readme.txt", "unknown-file"),
                        tuple("forms/register.schema.json", "reserved-name"));
        assertThat(report.findings().get(0).message()).contains("did you mean \"form\"?");
    }

    @Test
    void warnsOfUnclearAlternativesAndOfABaseClosedTooEarly() {
        FormReport report = Sources.schema(
                        "{'type':'object','properties':{'a':{'type':'string'}},'additionalProperties':false,'oneOf':[{'properties':{'b':{'type':'string'}}},{'properties':{'c':{'type':'string'}}}]}")
                .lint();

        assertThat(report.findings())
                .extracting(FormFinding::code, FormFinding::severity)
                .containsExactlyInAnyOrder(
                        tuple("closed-too-early", Severity.WARNING), tuple("no-discriminator", Severity.WARNING));
        assertThat(report.hasErrors()).isFalse();
    }

    @Test
    void warnsOfARequiredFieldThatTheUiSchemaForgets() {
        FormReport report = Sources.schema(
                        "{'type':'object','properties':{'a':{'type':'string'},'b':{'type':'string'},'g':{'type':'object','properties':{'x':{'type':'string'}},'required':['x']}},'required':['a','g']}")
                .ui("{'type':'VerticalLayout','elements':[{'type':'Control','scope':'#/properties/g/properties/x'}]}")
                .lint();

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("not-asked");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.message()).contains("\"a\"");
        });
    }

    @Test
    void inventoriesFieldsWithTheirShape() {
        var fields = FormSet.lint(Sources.permit().build()).fields();

        assertThat(fields).containsOnlyKeys("application", "vehicle");
        assertThat(fields.get("application"))
                .containsEntry("applicant", new FieldShape("applicant", "object", null, false, true))
                .containsEntry("applicant.idno", new FieldShape("applicant.idno", "string", "idno", false, true))
                .containsEntry(
                        "applicant.address.street",
                        new FieldShape("applicant.address.street", "string", null, false, false))
                .containsEntry("kind", new FieldShape("kind", "string", null, false, true))
                .containsEntry("line.from", new FieldShape("line.from", "string", null, false, false))
                .containsEntry("vehicles", new FieldShape("vehicles", "array", null, false, true))
                .containsEntry(
                        "vehicles.plate", new FieldShape("vehicles.plate", "string", "vehicle-plate", true, true))
                .containsEntry(
                        "vehicles.trailer.kind", new FieldShape("vehicles.trailer.kind", "string", null, true, false))
                .containsEntry("totalMass", new FieldShape("totalMass", "integer", null, false, true))
                .containsEntry("adviser.idnp", new FieldShape("adviser.idnp", "string", "idnp", false, false))
                .containsEntry("report.id", new FieldShape("report.id", "string", "attachment-id", false, true))
                .containsEntry("declaration", new FieldShape("declaration", "boolean", null, false, true));
    }

    @Test
    void neverCallsAFieldAlwaysThereThatSomeSubmissionLacks() {
        var fields = Sources.schema(
                        "{'type':'object','properties':{'k':{'type':'string'},'n':{'type':['string','null']},'l':{'type':'array','items':{'type':'object','properties':{'x':{'type':'string'}},'required':['x']}},'g':{'type':'object','properties':{'a':{'type':'string'}},'required':['a']},'h':{'type':'object','properties':{'a':{'type':'string'}},'required':['a']}},"
                                + "'required':['k','n','l','h'],'if':{'properties':{'k':{'const':'x'}}},'then':{'properties':{'c':{'type':'string'}},'required':['c']}}")
                .ui(
                        "{'type':'VerticalLayout','elements':[{'type':'Control','scope':'#/properties/h/properties/a','rule':{'effect':'HIDE','condition':{'scope':'#/properties/k','schema':{'const':'y'}}}}]}")
                .lint()
                .fields()
                .get("form");

        assertThat(fields.values().stream().filter(FieldShape::always).map(FieldShape::path))
                .containsExactlyInAnyOrder("k", "l");
        assertThat(fields.get("c")).isEqualTo(new FieldShape("c", "string", null, false, false));
    }

    @Test
    void refusesToCompileWhatHasErrors() {
        FormSources sources = Sources.schema("{'type':'object','properties':{'a':{'type':'strin'}}}")
                .build();

        assertThatThrownBy(() -> FormSet.compile(sources))
                .isInstanceOfSatisfying(InvalidForms.class, e -> assertThat(e.findings())
                        .extracting(FormFinding::code)
                        .containsExactly("unknown-type"));
    }

    @Test
    void namesTheNearestFormWhenAskedForAnUnknownOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormSet.compile(Sources.permit().build()).form("aplication"))
                .withMessageContaining("did you mean \"application\"?");
    }

    @Test
    void readsTheRegistersSchemaAsAForm() {
        FormSet forms = FormSet.compile(Sources.empty()
                .with(
                        "register.schema.json",
                        "{'type':'object','properties':{'plate':{'type':'string'}},'required':['plate']}")
                .build());

        assertThat(forms.names()).containsExactly("register");
        assertThat(forms.form("register")
                        .evaluate(Sources.json("{}"), Sources.ENGLISH)
                        .isOnlyIncomplete())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'integer'}|is for texts, but the field is of type integer",
                "{'type':'string','format':'date'}|cannot be used with the format date",
                "{'type':'string','minLength':7}|has 6 places, but the schema asks for at least 7 characters",
                "{'type':'string','maxLength':5}|has 6 places, but the schema allows at most 5 characters"
            })
    void refusesAMaskThatTheFieldCannotHave(String field, String message) {
        FormReport report = Sources.schema("{'type':'object','properties':{'x':" + field + "}}")
                .ui("{'type':'Control','scope':'#/properties/x','options':{'mask':'AAA 999'}}")
                .lint();

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("malformed-mask");
            assertThat(finding.message()).contains(message);
        });
    }
}
