package org.licet.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Uploads are found in answers by the schema, never by how they look. */
class HeldFilesTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String SCHEMA =
            """
            {"type": "object", "title": "t", "properties": {
              "photo": {"title": "Photo", "$ref": "licet:attachment"},
              "text": {"type": "string"},
              "id": {"type": "string"},
              "vehicles": {"type": "array", "items": {"type": "object", "properties": {
                "papers": {"type": "array", "items": {"$ref": "licet:attachment"}}}}}}}""";

    private final Form form = FormSet.compile(
                    new FormSources(Map.of("forms/a.schema.json", SCHEMA), Map.of("en", Map.of("t", "T"))))
            .form("a");

    @Test
    void findsThemInGroupsAndLists() {
        assertThat(
                        form.attachments(
                                json(
                                        """
                        {"photo": {"id": "A"}, "text": "B", "id": "C",
                         "vehicles": [{}, {"papers": [{"id": "D"}, {"id": "E"}]}]}""")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "/photo/id", "A",
                        "/vehicles/1/papers/0/id", "D",
                        "/vehicles/1/papers/1/id", "E"));
    }

    @Test
    void takesNoneFromAnswersOfAnotherShape() {
        assertThat(form.attachments(json("{\"photo\": \"A\", \"vehicles\": {\"papers\": 1}}")))
                .isEmpty();
        assertThat(form.attachments(json("{\"photo\": {\"id\": 7}}"))).isEmpty();
        assertThat(form.attachments(json("[]"))).isEmpty();
    }

    @Test
    void areCalledAsWhatIsAttached() {
        assertThat(form.label("/photo/id", Locale.ENGLISH)).isEqualTo(form.label("/photo", Locale.ENGLISH));
        assertThat(form.label("/id", Locale.ENGLISH)).isEqualTo("id");
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
