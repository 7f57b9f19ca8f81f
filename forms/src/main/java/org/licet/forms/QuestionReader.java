package org.licet.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Works out how a field is asked: by its widget, else by its schema, else by the answer that is there. */
final class QuestionReader {
    private static final int MOST_RADIOS = 7;
    private static final int LONGEST_LINE = 200;
    private static final Map<String, Question.Kind> FORMATS = Map.of(
            "date", Question.Kind.DATE,
            "date-time", Question.Kind.DATE_TIME,
            "time", Question.Kind.TIME,
            "attachment-id", Question.Kind.FILE,
            "country", Question.Kind.SELECT,
            "currency", Question.Kind.SELECT);

    private final FormPlan plan;
    private final CompiledForm.Settled settled;
    private final Set<String> disabled;
    private final @Nullable Set<String> open;

    QuestionReader(FormPlan plan, CompiledForm.Settled settled, @Nullable Set<String> open) {
        this.plan = plan;
        this.settled = settled;
        this.disabled = plan.ui.disabled(settled.data(), settled.data());
        this.open = open;
    }

    Question read(Survey.Asked asked, boolean required) {
        Scope scope = Scope.of(asked.pointer, settled.data());
        List<SchemaPart> parts = Question.joined(asked.parts);
        FormIndex.Entry entry = plan.index.get(scope);
        String type = type(scope, parts, entry);
        UiForm.Control control = plan.ui.control(scope.key());
        UiForm.Options options = control == null ? UiForm.Options.NONE : control.options();
        boolean computed = plan.ui.isComputed(scope.key());
        Choices choices = choices(scope, parts, type);
        String format = text(parts, "format");
        Question.Kind kind = kind(asked, type, format, parts, choices, options.widget());
        boolean changeable = kind != Question.Kind.SHOWN
                && !computed
                && !asked.is("readOnly")
                && !HiddenPlaces.covers(disabled, asked.pointer)
                && isOpen(asked.pointer, kind);
        return new Question(
                asked.pointer, scope, parts, type, format, kind, choices, options, changeable, computed, required);
    }

    /** An attachment is one thing to give: its id may be what was marked. */
    private boolean isOpen(String pointer, Question.Kind kind) {
        return open == null
                || HiddenPlaces.covers(open, pointer)
                || open.contains("")
                || (kind == Question.Kind.FILE && open.contains(Pointers.child(pointer, "id")));
    }

    private static String type(Scope scope, List<SchemaPart> parts, FormIndex.@Nullable Entry entry) {
        String type = new FormIndex.Entry(scope, parts, List.of(), false).type();
        type = type == null && entry != null ? entry.type() : type;
        return type == null ? "" : type;
    }

    private Choices choices(Scope scope, List<SchemaPart> parts, String type) {
        if (type.equals("object")) {
            return Choices.NONE;
        }
        if (type.equals("array")) {
            return parts.stream().anyMatch(part -> !part.prefixItems().isEmpty())
                    ? Choices.NONE
                    : choicesOfElements(parts);
        }
        List<String> steps = scope.steps();
        return Choices.of(parts, plan.index.get(scope.parent()), steps.get(steps.size() - 1));
    }

    /** A list of choices is asked as one question. */
    static Choices choicesOfElements(List<SchemaPart> list) {
        List<SchemaPart> items = new ArrayList<>();
        for (SchemaPart part : list) {
            if (part.items() != null) {
                items.add(part.items());
            }
        }
        return Choices.of(Question.joined(items), null, "");
    }

    private Question.Kind kind(
            Survey.Asked asked,
            String type,
            @Nullable String format,
            List<SchemaPart> parts,
            Choices choices,
            @Nullable String widget) {
        return switch (type) {
            case "object" -> isAttachment(asked) ? Question.Kind.FILE : Question.Kind.GROUP;
            case "array" -> choices.isEmpty() ? Question.Kind.LIST : Question.Kind.CHECKBOXES;
            case "boolean" -> booleanKind(parts, widget);
            case "number", "integer" -> choices.isEmpty() ? Question.Kind.NUMBER : choiceKind(choices, widget);
            case "string" ->
                choices.isEmpty() ? textKind(asked.pointer, format, parts, widget) : choiceKind(choices, widget);
            default -> choices.isEmpty() ? Question.Kind.SHOWN : choiceKind(choices, widget);
        };
    }

    /** {@code licet:attachment}, or a group like it: an id and nothing else. */
    private static boolean isAttachment(Survey.Asked asked) {
        return asked.inside.size() == 1 && asked.inside.get(0).pointer.endsWith("/id") && Sentences.isAttachment(asked);
    }

    private static Question.Kind booleanKind(List<SchemaPart> parts, @Nullable String widget) {
        boolean declaration =
                parts.stream().anyMatch(part -> part.json().path("const").booleanValue(false));
        return "checkbox".equals(widget) || (declaration && !"radio".equals(widget))
                ? Question.Kind.CHECKBOX
                : Question.Kind.YES_NO;
    }

    private static Question.Kind choiceKind(Choices choices, @Nullable String widget) {
        if ("select".equals(widget)) {
            return Question.Kind.SELECT;
        }
        return "radio".equals(widget) || choices.size() <= MOST_RADIOS ? Question.Kind.RADIOS : Question.Kind.SELECT;
    }

    private Question.Kind textKind(
            String pointer, @Nullable String format, List<SchemaPart> parts, @Nullable String widget) {
        if ("file".equals(widget)) {
            return Question.Kind.FILE;
        }
        if ("date".equals(widget)) {
            return Question.Kind.DATE;
        }
        Question.Kind byFormat = format == null ? null : FORMATS.get(format);
        if (byFormat != null && !"text".equals(widget)) {
            return byFormat;
        }
        JsonNode answer = Pointers.find(settled.data(), pointer);
        if (answer != null && answer.isString() && answer.stringValue().matches("(?s).*[\\r\\n].*")) {
            return Question.Kind.LONG_TEXT; // a line of input would lose the line breaks
        }
        JsonNode longest = Question.keyword(parts, "maxLength");
        boolean isLong = longest != null && longest.asInt(0) > LONGEST_LINE && format == null && !"text".equals(widget);
        return isLong || "textarea".equals(widget) ? Question.Kind.LONG_TEXT : Question.Kind.TEXT;
    }

    private static @Nullable String text(List<SchemaPart> parts, String keyword) {
        JsonNode value = Question.keyword(parts, keyword);
        return value == null || !value.isString() ? null : value.stringValue();
    }
}
