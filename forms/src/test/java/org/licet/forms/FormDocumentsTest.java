package org.licet.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a form gives to others: its schema and its UI schema. */
class FormDocumentsTest {
    private static final Form PERMIT = FormSet.compile(Sources.permit().build()).form("application");

    @Test
    void givesASchemaThatNeedsNothingElse() {
        ObjectNode schema = PERMIT.schema();

        assertThat(schema.toString())
                .doesNotContain("$ref")
                .doesNotContain("$defs")
                .doesNotContain("licet:");
        assertThat(schema.at("/properties/applicant/title").stringValue()).isEqualTo("Carrier");
        assertThat(schema.at("/properties/vehicles/items/properties/plate/title")
                        .stringValue())
                .isEqualTo("Vehicle plate");
        assertThat(schema.at("/properties/adviser/properties/surname/title").stringValue())
                .isEqualTo("Surname");
    }

    @Test
    void givesASchemaThatAnUnconfiguredValidatorAcceptsTheExampleWith() {
        JsonNode example = PERMIT.schema().at("/examples/0");
        JsonNode data = PERMIT.evaluate(example, Sources.ENGLISH).data();
        ((ObjectNode) data).set("adviser", Sources.json("{'idnp':'2002500038415','surname':'Rusu','givenName':'Ana'}"));

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(PERMIT.schema())
                        .validate(data))
                .isEmpty();
    }

    @Test
    void keepsItsDocumentsFromChanges() {
        PERMIT.schema().removeAll();
        PERMIT.uiSchema().removeAll();

        assertThat(PERMIT.schema().has("properties")).isTrue();
        assertThat(PERMIT.uiSchema().has("elements")).isTrue();
    }

    @Test
    void derivesOneCategoryPerGroupWhenNoUiSchemaIsGiven() {
        Form form = Sources.schema(
                        "{'type':'object','properties':{'a':{'type':'string'},'who':{'$ref':'licet:person'},'l':{'type':'array','title':'List','items':{'type':'object','properties':{'x':{'type':'string'}}}},'b':{'type':'integer'}}}")
                .form();

        assertThat(form.uiSchema())
                .isEqualTo(
                        Sources.json(
                                "{'type':'Categorization','elements':["
                                        + "{'type':'Category','label':'licet.general','elements':[{'type':'Control','scope':'#/properties/a'},{'type':'Control','scope':'#/properties/b'}]},"
                                        + "{'type':'Category','label':'licet.person','elements':["
                                        + "{'type':'Control','scope':'#/properties/who/properties/idnp'},{'type':'Control','scope':'#/properties/who/properties/surname'},{'type':'Control','scope':'#/properties/who/properties/givenName'},"
                                        + "{'type':'Control','scope':'#/properties/who/properties/birthDate'},{'type':'Control','scope':'#/properties/who/properties/email'},{'type':'Control','scope':'#/properties/who/properties/phone'}]},"
                                        + "{'type':'Category','label':'List','elements':[{'type':'Control','scope':'#/properties/l'}]}]}"));
    }

    @Test
    void derivesAUiSchemaThatItsOwnLinterAccepts() {
        ObjectNode withoutExamples = (ObjectNode) Sources.json(Sources.resource("permit/application.schema.json"));
        withoutExamples.remove("examples");
        String schema = withoutExamples.toString();
        Sources sources = Sources.permit().with("forms/application.schema.json", schema);
        FormSources withoutUi = new FormSources(
                java.util.Map.of(
                        "forms/application.schema.json",
                        schema,
                        "forms/vehicle.schema.json",
                        Sources.resource("permit/vehicle.schema.json")),
                sources.build().texts());
        String derived =
                FormSet.compile(withoutUi).form("application").uiSchema().toString();

        assertThat(FormSet.lint(sources.with("forms/application.ui.json", derived)
                                .build())
                        .findings())
                .isEmpty();
    }

    @Test
    void derivesAPlainLayoutForAFormWithoutGroups() {
        Form form = Sources.schema("{'type':'object','properties':{'a':{'type':'string'}}}")
                .form();

        assertThat(form.uiSchema())
                .isEqualTo(Sources.json(
                        "{'type':'VerticalLayout','elements':[{'type':'Control','scope':'#/properties/a'}]}"));
        assertThat(form.label("/a", Locale.ENGLISH)).isEqualTo("a");
    }
}
