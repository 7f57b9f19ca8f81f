package org.licet.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Says of one field what is to be put right, by its label and in the asked language. */
final class Sentences {
    private static final int MAX_CHOICES = 12;

    private final Labels labels;

    Sentences(Labels labels) {
        this.labels = labels;
    }

    static boolean isAttachment(Survey.Asked field) {
        return field.inside.stream()
                .flatMap(inside -> inside.parts.stream())
                .anyMatch(part -> part.json().path("format").asString("").equals("attachment-id"));
    }

    String plain(String key, String language, Map<String, String> values) {
        return Messages.say(key, language, values);
    }

    String missing(Survey.@Nullable Asked field, Scope scope, JsonNode answers, String language) {
        String key = field == null ? "required" : missingKey(field);
        return say("required", key, scope, field == null ? "" : field.pointer, answers, language, Map.of());
    }

    String notFound(Scope scope, String pointer, String language) {
        return say("not-found", "not-found", scope, pointer, MissingNode.getInstance(), language, Map.of());
    }

    String choice(@Nullable JsonNode choices, Scope scope, String pointer, JsonNode answers, String language) {
        List<String> words = choices == null ? List.of() : labels.choices(choices, scope, language);
        String list = String.join(", ", words.subList(0, Math.min(MAX_CHOICES, words.size())));
        String shown = words.size() > MAX_CHOICES ? list + ", ..." : list;
        return say("enum", "enum", scope, pointer, answers, language, Map.of("choices", shown));
    }

    String oneOfThese(String key, List<Scope> scopes, String language) {
        List<String> names = scopes.stream()
                .map(scope -> Messages.inside(labels.label(scope, language)))
                .toList();
        return Messages.say(key, language, Map.of("choices", String.join(", ", names)));
    }

    /** @param value what stands under the failed keyword in the schema */
    String of(String code, Scope scope, String pointer, JsonNode value, JsonNode answers, String language) {
        return switch (code) {
            case "type" -> {
                String key = typeKey(value);
                JsonNode answer = Pointers.find(answers, pointer);
                boolean typed = answer != null && answer.isString() && Messages.knows(key + ".typed");
                yield say(code, typed ? key + ".typed" : key, scope, pointer, answers, language, Map.of());
            }
            case "format.date" ->
                say(code, dateKey(Pointers.find(answers, pointer)), scope, pointer, answers, language, Map.of());
            case "const" -> constant(value, scope, pointer, answers, language);
            case "minLength" ->
                say(
                        code,
                        value.asInt(0) == 1 ? "required" : code,
                        scope,
                        pointer,
                        answers,
                        language,
                        Map.of("limit", Messages.number(value, language)));
            default ->
                say(
                        code,
                        Messages.knows(code) ? code : "invalid",
                        scope,
                        pointer,
                        answers,
                        language,
                        Map.of("limit", Messages.number(value, language)));
        };
    }

    private String constant(JsonNode value, Scope scope, String pointer, JsonNode answers, String language) {
        boolean confirms = value.isBoolean() && value.booleanValue();
        String shown = value.isString() ? value.stringValue() : value.toString();
        return say(
                "const",
                confirms ? "required.confirm" : "const",
                scope,
                pointer,
                answers,
                language,
                Map.of("limit", shown));
    }

    private static String typeKey(JsonNode type) {
        String name = type.isArray() ? type.path(0).asString("") : type.asString("");
        String key = "type." + name;
        return Messages.knows(key) ? key : "invalid";
    }

    /** What was typed in three parts is not to be told how dates are written. */
    private static String dateKey(@Nullable JsonNode value) {
        String text = value == null ? "" : value.asString("");
        TypedDate date = TypedDate.of(text);
        boolean isOnlyWrittenWrongly = date.date() != null || text.split("-", -1).length != 3;
        if (isOnlyWrittenWrongly) {
            return "format.date";
        }
        boolean isWhole =
                !date.day().isBlank() && !date.month().isBlank() && !date.year().isBlank();
        return isWhole ? "format.date.real" : "format.date.parts";
    }

    private static String missingKey(Survey.Asked field) {
        if (isAttachment(field)) {
            return "required.file";
        }
        for (SchemaPart part : field.parts) {
            JsonNode json = part.json();
            String type = json.path("type").asString("");
            if (json.path("const").booleanValue(false)) {
                return "required.confirm";
            }
            if (type.equals("array")) {
                return "required.array";
            }
            boolean choices =
                    json.has("enum") || (part.oneOf() != null && part.oneOf().areChoices());
            if (choices || type.equals("boolean")) {
                return "required.choice";
            }
        }
        return "required";
    }

    private String say(
            String code,
            String key,
            Scope scope,
            String pointer,
            JsonNode answers,
            String language,
            Map<String, String> more) {
        String label = labels.label(scope, language) + row(scope, pointer, language);
        Map<String, String> values = new HashMap<>(more);
        values.put("Label", label);
        values.put("label", Messages.inside(label));
        String own = labels.error(scope, code.startsWith("format.") ? "format" : code, language);
        return own == null ? Messages.say(key, language, values) : Messages.fill(own, values);
    }

    /** Which element of which list, so that ten plates do not all read alike: {@code  (Vehicles 2)}. */
    private String row(Scope scope, String pointer, String language) {
        int each = scope.steps().lastIndexOf(Scope.EACH);
        List<String> tokens = new ArrayList<>(Pointers.tokens(pointer));
        if (each < 0 || each >= tokens.size()) {
            return "";
        }
        String array = labels.label(new Scope(scope.steps().subList(0, each)), language);
        try {
            return " (" + array + " " + (Integer.parseInt(tokens.get(each)) + 1) + ")";
        } catch (NumberFormatException e) {
            return "";
        }
    }
}
