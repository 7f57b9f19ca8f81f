package org.licet.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The transport permit of the test resources, asked as a whole. */
class EvaluatingPermitTest {
    private static final FormSet FORMS = FormSet.compile(Sources.permit().build());
    private static final Form FORM = FORMS.form("application");

    @Test
    void acceptsItsOwnExample() {
        Evaluation evaluation = FORM.evaluate(example(), Sources.ENGLISH);

        assertThat(evaluation.errors()).isEmpty();
        assertThat(evaluation.isValid()).isTrue();
    }

    @Test
    void asksForEverythingRequiredWhenNothingIsAnswered() {
        Evaluation evaluation = FORM.evaluate(Sources.json("{}"), Sources.ENGLISH);

        assertThat(evaluation.errors())
                .extracting(FieldError::pointer, FieldError::code, FieldError::message)
                .containsExactly(
                        tuple("/applicant/idno", "required", "Enter state number of the company (IDNO)"),
                        tuple("/applicant/name", "required", "Enter name of the company"),
                        tuple("/kind", "required", "Choose kind of permit"),
                        tuple("/vehicles", "required", "Add at least one: vehicles"),
                        tuple("/carriesDangerousGoods", "required", "Choose dangerous goods"),
                        tuple("/report", "required", "Attach the file: inspection report"),
                        tuple("/declaration", "required", "Confirm: the answers are true"));
        assertThat(evaluation.isOnlyIncomplete()).isTrue();
        assertThat(evaluation.visible())
                .contains("/applicant/address/street", "/kind", "/vehicles")
                .doesNotContain("/line", "/adviser", "/adviser/idnp");
        assertThat(evaluation.required())
                .contains("/applicant", "/applicant/idno", "/kind")
                .doesNotContain("/applicant/address/street", "/adviser");
    }

    @Test
    void computesAndWritesTheSum() {
        ObjectNode answers = example();
        answers.put("totalMass", 1);

        Evaluation evaluation = FORM.evaluate(answers, Sources.ENGLISH);

        assertThat(evaluation.data().get("totalMass").intValue()).isEqualTo(60_000);
        assertThat(evaluation.computed()).containsEntry("/totalMass", Sources.json("60000"));
        assertThat(evaluation.enabled()).contains("/kind").doesNotContain("/totalMass");
    }

    @Test
    void prunesWhatRulesAndConditionsHide() {
        ObjectNode answers = example();
        answers.set("line", Sources.json("{'from':'Chișinău','to':'Iași'}"));
        answers.set("adviser", Sources.json("{'idnp':'junk'}"));

        Evaluation evaluation = FORM.evaluate(answers, Sources.ENGLISH);

        assertThat(evaluation.errors()).isEmpty();
        assertThat(evaluation.data().has("line")).isFalse();
        assertThat(evaluation.data().has("adviser")).isFalse();
    }

    @Test
    void asksForTheLineOfARegularLine() {
        ObjectNode answers = example();
        answers.put("kind", "line");

        Evaluation evaluation = FORM.evaluate(answers, Sources.ENGLISH);

        assertThat(evaluation.visible()).contains("/line", "/line/from");
        assertThat(evaluation.errors()).extracting(FieldError::pointer).containsExactly("/line/from", "/line/to");
    }

    @Test
    void requiresTheAdviserOfDangerousGoods() {
        ObjectNode answers = example();
        answers.put("carriesDangerousGoods", true);

        Evaluation evaluation = FORM.evaluate(answers, Sources.ENGLISH);

        assertThat(evaluation.errors())
                .extracting(FieldError::pointer, FieldError::message)
                .containsExactly(
                        tuple("/adviser/idnp", "Enter personal number (IDNP)"),
                        tuple("/adviser/surname", "Enter surname"),
                        tuple("/adviser/givenName", "Enter given name"));
    }

    @Test
    void namesWhatIsWrongInEachLanguage() {
        ObjectNode answers = example();
        ObjectNode second = (ObjectNode) answers.at("/vehicles/1");
        second.put("grossMass", 61_000);
        second.put("plate", "ckl 12");

        assertThat(messages(answers, "en"))
                .containsExactly(
                        "/vehicles/1/plate format.vehicle-plate Vehicle plate (Vehicles 2) must be a plate in capital letters and digits without spaces, for example ABC123",
                        "/vehicles/1/grossMass maximum Gross mass (kg) (Vehicles 2) must be at most 60,000");
        assertThat(messages(answers, "ro"))
                .containsExactly(
                        "/vehicles/1/plate format.vehicle-plate Numărul de înmatriculare (Vehicule 2): introduceți numărul cu majuscule și cifre, fără spații, de exemplu ABC123",
                        "/vehicles/1/grossMass maximum Masa brută (kg) (Vehicule 2): valoarea trebuie să fie cel mult 60.000");
        assertThat(messages(answers, "ru").get(1))
                .isEqualTo(
                        "/vehicles/1/grossMass maximum Полная масса (кг) (Транспортные средства 2): значение должно быть не больше 60\u00a0000");
        assertThat(messages(answers, "de")).isEqualTo(messages(answers, "en"));
    }

    @Test
    void reportsUnknownFieldsWithTheNearestNameAndKeepsThem() {
        ObjectNode answers = example();
        ((ObjectNode) answers.at("/vehicles/0")).put("plat", "X1");

        Evaluation evaluation = FORM.evaluate(answers, Sources.ENGLISH);

        assertThat(evaluation.errors())
                .containsExactly(new FieldError(
                        "/vehicles/0/plat",
                        "unknown",
                        "The field \"plat\" is not part of this form; did you mean \"plate\"?"));
        assertThat(evaluation.data().at("/vehicles/0/plat").stringValue()).isEqualTo("X1");
        assertThat(evaluation.isOnlyIncomplete()).isFalse();
    }

    @Test
    void choosesTheBranchByItsDiscriminatingField() {
        ObjectNode answers = example();
        ((ObjectNode) answers.at("/vehicles/0/trailer")).put("kind", "box");

        Evaluation evaluation = FORM.evaluate(answers, Sources.ENGLISH);

        assertThat(evaluation.data().at("/vehicles/0/trailer/volume").isMissingNode())
                .isTrue();
        assertThat(evaluation.errors())
                .extracting(FieldError::pointer, FieldError::code, FieldError::message)
                .containsExactly(tuple("/vehicles/0/trailer/pallets", "required", "Enter pallets (Vehicles 1)"));
    }

    @Test
    void asksOnlyForTheChoosingFieldWhileNoBranchIsChosen() {
        ObjectNode answers = example();
        ((ObjectNode) answers.at("/vehicles/1")).set("trailer", Sources.json("{}"));
        ((ObjectNode) answers.at("/vehicles/0/trailer")).put("kind", "boat");

        Evaluation evaluation = FORM.evaluate(answers, Sources.ENGLISH);

        assertThat(evaluation.visible())
                .contains("/vehicles/1/trailer/kind")
                .doesNotContain("/vehicles/1/trailer/pallets", "/vehicles/1/trailer/volume");
        assertThat(evaluation.errors())
                .extracting(FieldError::pointer, FieldError::code, FieldError::message)
                .contains(tuple("/vehicles/1/trailer/kind", "required", "Enter kind of trailer (Vehicles 2)"))
                .anySatisfy(error ->
                        assertThat(error.toList().subList(0, 2)).containsExactly("/vehicles/0/trailer/kind", "enum"));
    }

    @Test
    void changesNothingInWhatWasSent() {
        ObjectNode answers = example();
        answers.put("kind", "annual");
        answers.set("line", Sources.json("{}"));
        JsonNode before = answers.deepCopy();

        FORM.evaluate(answers, Sources.ENGLISH);

        assertThat(answers).isEqualTo(before);
    }

    @Test
    void labelsFieldsInEachLanguage() {
        assertThat(FORM.label("/vehicles/3/plate", Locale.ENGLISH)).isEqualTo("Vehicle plate");
        assertThat(FORM.label("/applicant", Locale.forLanguageTag("ro"))).isEqualTo("Transportatorul");
        assertThat(FORM.label("/applicant/idno", Locale.forLanguageTag("ru")))
                .isEqualTo("Государственный идентификационный номер (IDNO)");
        assertThat(FORM.label("/nothing", Locale.ENGLISH)).isEqualTo("nothing");
    }

    private static java.util.List<String> messages(JsonNode answers, String language) {
        return FORM.evaluate(answers, Sources.in(language)).errors().stream()
                .map(error -> error.pointer() + " " + error.code() + " " + error.message())
                .toList();
    }

    private static ObjectNode example() {
        return (ObjectNode) Sources.json(Sources.resource("permit/application.schema.json"))
                .at("/examples/0")
                .deepCopy();
    }
}
