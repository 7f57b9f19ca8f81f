package org.licet.engine.catalogue;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licet.engine.catalogue.Description.ApplicationPart;
import org.licet.engine.catalogue.Description.Document;
import org.licet.forms.DataCondition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads {@code application:} of {@code package.yaml}. */
final class ApplicationPartReader {
    private static final Pattern SIZE = Pattern.compile("([1-9]\\d{0,3}) (KB|MB)");
    private static final long LARGEST = 50L * 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final LocalTexts texts;

    ApplicationPartReader(LocalTexts texts) {
        this.texts = texts;
    }

    ApplicationPart read(YamlPart root) {
        Optional<YamlPart> application = root.part("application");
        application.ifPresent(part ->
                part.allows(Set.of("form", "documents", "prefill"), Set.of()).needs("form"));
        Map<String, Document> documents = new LinkedHashMap<>();
        application.ifPresent(part -> part.parts("documents").forEach(item -> {
            Document document = document(item);
            DescriptionReader.newId(item, documents.keySet()).ifPresent(id -> documents.put(id, document));
        }));
        return new ApplicationPart(
                application.flatMap(part -> part.text("form")).orElse(""),
                documents,
                application.map(PrefillReader::read).orElse(Map.of()));
    }

    private Document document(YamlPart item) {
        item.allows(Set.of("id", "title", "required", "types", "maxSize"), Set.of())
                .needs("id", "title", "required", "types", "maxSize");
        return new Document(
                item.value("id")
                        .map(id -> id instanceof Yaml.Scalar text ? text.text() : "")
                        .orElse(""),
                texts.read(item, "title"),
                required(item),
                new LinkedHashSet<>(item.texts("types", (type, place) -> {
                    boolean known = type.matches("[a-z]+/[a-z0-9][a-z0-9.+-]*");
                    if (!known) {
                        item.error(
                                FindingCode.WRONG_VALUE,
                                place,
                                "`" + type + "` is no media type; write `application/pdf`");
                    }
                    return known;
                })),
                item.parsed("maxSize", ApplicationPartReader::bytes).orElse(LARGEST));
    }

    /** {@code 5 MB}, {@code 200 KB}. */
    static long bytes(String text) {
        Matcher size = SIZE.matcher(text);
        if (!size.matches()) {
            throw new IllegalArgumentException("`" + text + "` is no size; write `5 MB` or `200 KB`");
        }
        long bytes = Long.parseLong(size.group(1)) * (size.group(2).equals("KB") ? 1024L : 1024L * 1024L);
        if (bytes > LARGEST) {
            throw new IllegalArgumentException("`" + text + "` is more than the 50 MB that can be taken");
        }
        return bytes;
    }

    private static DataCondition required(YamlPart item) {
        Yaml value = item.value("required").orElse(null);
        if (value instanceof Yaml.Scalar scalar && scalar.value() instanceof Boolean flag) {
            return constant(flag);
        }
        if (value instanceof Yaml.Keys) {
            try {
                return DataCondition.of(json(value));
            } catch (IllegalArgumentException e) {
                item.error(FindingCode.WRONG_VALUE, item.placeOf("required"), "`required`: " + e.getMessage());
            }
        } else if (value != null) {
            item.error(
                    FindingCode.WRONG_TYPE,
                    item.placeOf("required"),
                    "`required` takes `true`, `false` or {scope: \"#/properties/...\", schema: {...}}, not "
                            + value.kind());
        }
        return constant(false);
    }

    private static DataCondition constant(boolean flag) {
        return DataCondition.of(JSON.valueToTree(flag));
    }

    static JsonNode json(@Nullable Yaml yaml) {
        if (yaml instanceof Yaml.Keys keys) {
            ObjectNode object = JSON.createObjectNode();
            keys.values().forEach((key, value) -> object.set(key, json(value)));
            return object;
        }
        if (yaml instanceof Yaml.Items items) {
            ArrayNode array = JSON.createArrayNode();
            items.values().forEach(value -> array.add(json(value)));
            return array;
        }
        return JSON.valueToTree(yaml instanceof Yaml.Scalar scalar ? scalar.value() : null);
    }
}
