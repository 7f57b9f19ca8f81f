package org.licet.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One field that is asked for these answers, with what a page must know of it.
 *
 * @param parts what the schema says of it for these answers
 * @param type JSON type; empty when the schema does not say
 * @param changeable whether the applicant may change it here and now
 * @param required whether it must be answered once the group around it is
 */
record Question(
        String pointer,
        Scope scope,
        List<SchemaPart> parts,
        String type,
        @Nullable String format,
        Kind kind,
        Choices choices,
        UiForm.Options options,
        boolean changeable,
        boolean computed,
        boolean required) {

    /** How a field is asked. */
    enum Kind {
        TEXT,
        LONG_TEXT,
        NUMBER,
        RADIOS,
        SELECT,
        CHECKBOXES,
        YES_NO,
        CHECKBOX,
        DATE,
        DATE_TIME,
        TIME,
        FILE,
        GROUP,
        LIST,
        /** Nothing that a page could ask: only shown. */
        SHOWN;

        boolean isContainer() {
            return this == GROUP || this == LIST;
        }
    }

    private static final Set<String> DECIMAL_PATTERNS =
            Set.of("^(0|[1-9][0-9]{0,14})\\.[0-9]{2}$", "^(0|[1-9][0-9]*)\\.[0-9]{2}$", "^[0-9]+\\.[0-9]{2}$");

    /** The parts with those that hold together with them. */
    static List<SchemaPart> joined(List<SchemaPart> parts) {
        List<SchemaPart> joined = new ArrayList<>();
        parts.forEach(part -> join(part, joined));
        return joined;
    }

    private static void join(SchemaPart part, List<SchemaPart> joined) {
        joined.add(part);
        part.allOf().forEach(each -> join(each, joined));
    }

    static @Nullable JsonNode keyword(List<SchemaPart> parts, String keyword) {
        for (SchemaPart part : parts) {
            JsonNode value = part.json().get(keyword);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    @Nullable
    JsonNode keyword(String keyword) {
        return keyword(parts, keyword);
    }

    /** The strictest of the limits that hold for these answers. */
    int atLeast(String keyword) {
        return parts.stream()
                .mapToInt(part -> part.json().path(keyword).asInt(0))
                .max()
                .orElse(0);
    }

    int atMost(String keyword, int otherwise) {
        return parts.stream()
                .mapToInt(part -> part.json().path(keyword).asInt(otherwise))
                .min()
                .orElse(otherwise);
    }

    /** Whether the schema wants nothing but yes: a declaration. */
    boolean isDeclaration() {
        return parts.stream().anyMatch(part -> part.json().path("const").booleanValue(false));
    }

    /** An amount is kept as a text with two decimals, so that no cent is lost. */
    boolean isAmount() {
        JsonNode pattern = keyword("pattern");
        return type.equals("string") && pattern != null && DECIMAL_PATTERNS.contains(pattern.asString(""));
    }

    boolean mayBeNull() {
        JsonNode types = keyword("type");
        return types != null
                && types.isArray()
                && types.valueStream().anyMatch(each -> each.asString("").equals("null"));
    }

    boolean isCompound() {
        return kind == Kind.DATE || kind == Kind.DATE_TIME;
    }

    /** The name under which its answer is sent: of an attachment, that of its id. */
    String name() {
        return kind == Kind.FILE && type.equals("object") ? Pointers.child(pointer, "id") : pointer;
    }
}
