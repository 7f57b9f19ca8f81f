package org.licet.server.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.licet.engine.step.StepLibrary;
import org.licet.engine.step.SupportedSteps;
import org.licet.processes.StepSignature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What analysts read of steps is what the linter holds models against. */
class StepLibraryTest {

    private static final Path PAGE = Path.of("src/docs/steps.md");

    @Test
    void everyStepIsDescribed() {
        assertThat(StepLibrary.all())
                .extracting(StepLibrary.StepEntry::name)
                .containsExactlyInAnyOrderElementsOf(SupportedSteps.signatures().stream()
                        .map(StepSignature::name)
                        .toList());
    }

    /** Write it again with {@code -Dlicet.write=true}. */
    @Test
    void thePageIsTheOneThatTheLibraryWrites() throws IOException {
        if (Boolean.getBoolean("licet.write")) {
            Files.writeString(PAGE, StepReference.markdown());
        }

        assertThat(Files.readString(PAGE)).isEqualTo(StepReference.markdown());
    }

    @Test
    void eachTemplateSetsTheStepAndItsInputsWhereTheLinterLooksForThem() {
        JsonNode templates = JsonMapper.shared().valueToTree(ElementTemplates.all());

        for (StepSignature step : SupportedSteps.signatures()) {
            JsonNode template = named(templates, "org.licet." + step.name());
            assertThat(template.at("/properties/0/value").asString()).isEqualTo("${" + step.name() + "}");
            assertThat(template.at("/properties/0/binding/name").asString()).isEqualTo("camunda:delegateExpression");
            step.required()
                    .forEach(input -> assertThat(template.get("properties").toString())
                            .as(step.name())
                            .contains("\"name\":\"" + input + "\""));
        }
    }

    private static JsonNode named(JsonNode templates, String id) {
        for (JsonNode template : templates) {
            if (template.get("id").asString().equals(id)) {
                return template;
            }
        }
        throw new AssertionError("no template " + id);
    }
}
