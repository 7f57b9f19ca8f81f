package org.licet.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.engine.access.Actor;
import org.licet.engine.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What is looked up and filled in before, held against the registers that are published, and the package's own. */
@EngineTest
class LookUpLinterTest {

    private static final String YAML = "package.yaml";
    private static final String UI = "forms/application.ui.json";
    private static final String SCHEMA = "forms/application.schema.json";
    private static final String FILL = "\"#/properties/boat\": \"boat\"";

    @Autowired
    private Publishing publishing;

    private final String id = "mooring-" + UUID.randomUUID().toString().substring(0, 8);
    private final String other = id + "-old";

    @BeforeEach
    void publishTheOther() {
        assertThat(publishing
                        .publish(
                                TestPackage.mooringPermit()
                                        .as(other, other + "-entries", "ports")
                                        .source(),
                                Actor.SYSTEM,
                                false)
                        .findings())
                .isEmpty();
    }

    @Test
    void takesPublicFieldsOfARegisterOfTheSameAgency() {
        assertThat(
                        lint(
                                asking("number")
                                        .replace(
                                                UI,
                                                FILL,
                                                FILL + ", \"#/properties/length\": \"length\","
                                                        + " \"#/properties/remarks\": \"holder\", \"#/properties/from\": \"validFrom\"")))
                .isEmpty();
        assertThat(lint(asking("boat"))).isEmpty();
    }

    @Test
    void takesTheOwnRegister() {
        assertThat(lint(asking("boat").replace(UI, other + "-entries", id + "-entries")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "boat|boet|unknown-register-field|did you mean `boat`?",
                "boat|phone|not-public|is not public",
                "boat|length|unsearchable-field|search: true"
            })
    void refusesWhatNothingCanBeLookedUpBy(String was, String by, String code, String says) {
        assertOnly(asking(was).replace(UI, "\"by\": \"" + was, "\"by\": \"" + by), code, "\"by\"", says);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "boet|unknown-register-field|did you mean `boat`?",
                "phone|not-public|is not public",
                "length|wrong-field-type|is number, but the form takes string"
            })
    void refusesWhatCannotBeTaken(String field, String code, String says) {
        TestPackage spoilt = asking("boat").replace(UI, FILL, "\"#/properties/boat\": \"" + field + "\"");

        assertOnly(spoilt, code, "\"#/properties/boat\":", says);
    }

    @Test
    void warnsOfARegisterThatIsNotPublishedYet() {
        List<Finding> findings = lint(asking("boat").replace(UI, other + "-entries", other + "-entris"));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("unknown-register");
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
            assertThat(finding.message()).contains("`" + other + "-entries`");
        });
    }

    @Test
    void refusesARegisterOfAnotherAgencyUnlessItsOwnerSharesIt() {
        TestPackage foreign = TestPackage.mooringPermit().as(other + "-f", other + "-foreign", "fisheries");
        publish(foreign);
        TestPackage asking = asking("boat").replace(UI, other + "-entries", other + "-foreign");

        assertOnly(asking, "register-not-shared", "\"register\"", "sharedWith: [ports]");

        publish(foreign.replace(YAML, "  fields:\n", "  sharedWith: [customs, ports]\n  fields:\n"));
        assertThat(lint(asking)).isEmpty();

        publish(foreign.replace(YAML, "  fields:\n", "  sharedWith: [customs]\n  fields:\n"));
        assertOnly(asking, "register-not-shared", "\"register\"", "`fisheries`");
    }

    @Test
    void thatAnotherMayStartItDoesNotShareItsRegister() {
        TestPackage foreign = TestPackage.mooringPermit().as(other + "-f", other + "-foreign", "fisheries");
        publish(foreign.with(YAML, foreign.text(YAML) + "sharedWith: [ports]\n"));

        assertOnly(
                asking("boat").replace(UI, other + "-entries", other + "-foreign"),
                "register-not-shared",
                "\"register\"",
                "register: {sharedWith: [ports]}");
    }

    @Test
    void refusesAGrantToNobody() {
        TestPackage own = own();

        assertThat(lint(own.replace(YAML, "  fields:\n", "  sharedWith: [ports]\n  fields:\n")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("own agency need not be named"));
    }

    @Test
    void refusesALookUpOutsideTheApplicationsForm() {
        TestPackage own = own().with(
                        "forms/review.ui.json",
                        """
                        {"type": "VerticalLayout", "elements": [
                          {"type": "Control", "scope": "#/properties/outcome"},
                          {"type": "Control", "scope": "#/properties/note", "options": {"lookUp":
                            {"register": "%s-entries", "by": "number", "fill": {"#/properties/other": "boat"}}}}]}"""
                                .formatted(other));
        String schema = own.text("forms/review.schema.json")
                .replaceFirst(
                        "\"properties\": \\{",
                        "\"properties\": {\"note\": {\"type\": \"string\", \"title\": \"application.boat\"},"
                                + " \"other\": {\"type\": \"string\", \"title\": \"application.boat\"},");

        assertThat(lint(own.with("forms/review.schema.json", schema)))
                .filteredOn(finding -> finding.severity() == Finding.Severity.ERROR)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("misplaced-look-up");
                    assertThat(finding.file()).isEqualTo("forms/review.ui.json");
                    assertThat(finding.line()).isEqualTo(4);
                });
    }

    @Test
    void takesWhatIsFilledInBefore() {
        assertThat(lint(prefilled("boat: account.name\n    owner.phone: account.id\n    remarks: account.kind")))
                .isEmpty();
        assertThat(lint(prefilled("remarks: {lookUp: " + other + "-entries, by: boat, of: account.name, take: berth}")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "boat: account.nam|wrong-value|did you mean `account.name`?",
                "boet: account.name|unknown-path|did you mean `boat`?",
                "length: account.name|wrong-field-type|takes number",
                "owner: account.name|not-a-single-answer|is no single answer",
                "boat: {lookUp: OTHER, by: boat, of: account.id}|missing-key|`take`",
                "boat: {lookUp: OTHER, by: boat, of: account.x, take: boat}|wrong-value|`account.id`",
                "boat: {lookUp: OTHER, by: phone, of: account.id, take: boat}|not-public|`phone`",
                "boat: {lookUp: OTHER, by: boat, of: account.id, take: phone}|not-public|`phone`",
                "boat: {lookUp: OTHER, by: boat, of: account.id, take: length}|wrong-field-type|is number",
                "boat: {lookUp: OTHER, by: boat, of: account.id, tak: boat, take: boat}|unknown-key|`take`"
            })
    void refusesWhatCannotBeFilledInBefore(String line, String code, String says) {
        TestPackage spoilt = prefilled(line.replace("OTHER", other + "-entries"));

        assertThat(lint(spoilt)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.file()).isEqualTo(YAML);
            assertThat(finding.line()).isEqualTo(spoilt.lineOf(YAML, "  prefill:") + 1);
            assertThat(finding.message()).contains(says);
        });
    }

    @Test
    void refusesToFillInBeforeWhatNobodyMayChange() {
        TestPackage spoilt = prefilled("remarks: account.name")
                .replace(SCHEMA, "\"remarks\": {", "\"remarks\": { \"readOnly\": true,");

        assertThat(lint(spoilt)).singleElement().satisfies(finding -> assertThat(finding.code())
                .isEqualTo("not-changeable"));
    }

    private TestPackage own() {
        return TestPackage.mooringPermit().as(id, id + "-entries", "ports");
    }

    private TestPackage prefilled(String lines) {
        return own().replace(YAML, "  form: application\n", "  form: application\n  prefill:\n    " + lines + "\n");
    }

    /** Looks a mooring permit up in the register of the other package. */
    private TestPackage asking(String by) {
        return own().replace(
                        SCHEMA,
                        "\"properties\": {\n    \"boat\"",
                        "\"properties\": {\n    \"earlier\": { \"title\": \"application.boat\", \"type\": \"string\" },\n    \"boat\"")
                .with(
                        UI,
                        """
                        {"type": "VerticalLayout", "elements": [
                          {"type": "Control", "scope": "#/properties/earlier", "options": {"lookUp": {
                            "register": "%s-entries",
                            "by": "%s",
                            "fill": {
                              %s
                            }}}},
                          {"type": "Control", "scope": "#/properties/boat"},
                          {"type": "Control", "scope": "#/properties/kind"},
                          {"type": "Control", "scope": "#/properties/length"},
                          {"type": "Control", "scope": "#/properties/from"},
                          {"type": "Control", "scope": "#/properties/remarks"},
                          {"type": "Control", "scope": "#/properties/owner"}]}"""
                                .formatted(other, by, FILL));
    }

    private void assertOnly(TestPackage spoilt, String code, String at, String says) {
        assertThat(lint(spoilt)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
            assertThat(finding.file()).isEqualTo(UI);
            assertThat(finding.line()).isEqualTo(spoilt.lineOf(UI, at));
            assertThat(finding.message()).contains(says);
        });
    }

    private List<Finding> lint(TestPackage wanted) {
        return publishing.lint(wanted.source());
    }

    private void publish(TestPackage wanted) {
        assertThat(publishing.publish(wanted.source(), Actor.SYSTEM, false).version())
                .isNotNull();
    }
}
