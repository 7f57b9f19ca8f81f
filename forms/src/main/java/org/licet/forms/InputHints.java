package org.licet.forms;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Tells the browser what is typed where: which keyboard, how wide, whether to check spelling, and of the applicant's
 * own data what it may fill in (WCAG 2.2, 1.3.5). Elements of lists are about other people and things.
 */
final class InputHints {
    private static final Map<String, String> BY_TITLE = Map.ofEntries(
            Map.entry("licet.person.surname", "family-name"),
            Map.entry("licet.person.givenName", "given-name"),
            Map.entry("licet.person.birthDate", "bday"),
            Map.entry("licet.company.name", "organization"),
            Map.entry("licet.address.country", "country"),
            Map.entry("licet.address.district", "address-level1"),
            Map.entry("licet.address.locality", "address-level2"),
            Map.entry("licet.address.street", "address-line1"),
            Map.entry("licet.address.house", "address-line2"),
            Map.entry("licet.address.postcode", "postal-code"));
    private static final Map<String, String> BY_FORMAT = Map.of("email", "email", "phone", "tel");
    private static final Map<String, Integer> WIDTHS = Map.of(
            "iban", 30, "idnp", 20, "idno", 20, "vehicle-plate", 10, "hs-code", 10, "vin", 20, "phone", 20, "uuid", 30);
    private static final Set<String> DIGITS = Set.of("idnp", "idno", "hs-code");

    private final FormIndex index;

    InputHints(FormIndex index) {
        this.index = index;
    }

    void add(Map<String, Object> item, Question question) {
        String format = question.format() == null ? "" : question.format();
        String autocomplete = autocomplete(question, format);
        if (autocomplete != null) {
            item.put("autocomplete", autocomplete);
        }
        item.put("type", format.equals("email") ? "email" : format.equals("phone") ? "tel" : "text");
        String inputmode = inputmode(question, format);
        if (inputmode != null) {
            item.put("inputmode", inputmode);
        }
        if (Tidying.concerns(format) || format.equals("email") || format.equals("uuid") || format.equals("uri")) {
            item.put("verbatim", true);
        }
        if (Tidying.isUpperCase(format)) {
            item.put("capitals", true);
        }
        int width = width(question, format);
        if (width > 0) {
            item.put("width", String.valueOf(width));
        }
    }

    private @Nullable String autocomplete(Question question, String format) {
        if (question.scope().isRepeated()) {
            return null;
        }
        FormIndex.Entry entry = index.get(question.scope());
        String title = entry == null ? null : entry.text("title");
        String known = title == null ? null : BY_TITLE.get(title);
        return known == null ? BY_FORMAT.get(format) : known;
    }

    private static @Nullable String inputmode(Question question, String format) {
        if (question.kind() == Question.Kind.NUMBER) {
            JsonNode least = question.keyword("minimum");
            boolean mayBeNegative = least == null || least.decimalValue().signum() < 0;
            boolean isWhole = question.type().equals("integer");
            return mayBeNegative ? null : isWhole ? "numeric" : "decimal";
        }
        if (question.isAmount()) {
            return "decimal";
        }
        Mask mask = question.options().mask();
        boolean digits = DIGITS.contains(format)
                || "number".equals(question.options().widget())
                || (mask != null && mask.isDigits());
        return digits ? "numeric" : format.equals("uri") ? "url" : null;
    }

    private static int width(Question question, String format) {
        if (question.kind() == Question.Kind.NUMBER || question.isAmount()) {
            return 10;
        }
        if (question.kind() == Question.Kind.TIME) {
            return 5;
        }
        Mask mask = question.options().mask();
        int length =
                mask != null ? mask.length() : question.type().equals("string") ? question.atMost("maxLength", 0) : 0;
        int known = WIDTHS.getOrDefault(format, 0);
        if (known > 0 || length == 0 || length > 30) {
            return known;
        }
        return length <= 5 ? 5 : length <= 10 ? 10 : length <= 20 ? 20 : 30;
    }
}
