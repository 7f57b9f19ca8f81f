package org.licet.server.publicregister;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.engine.register.Registers.EntryQuery;
import org.licet.server.api.Refusal;

/** The parameters of a register search, sorted into ours and those that name fields. */
record SearchParameters(EntryQuery query, @Nullable String after, @Nullable Integer limit) {

    private static final Set<String> OURS = Set.of("q", "status", "asOf", "after", "limit");

    static SearchParameters of(Map<String, List<String>> parameters) {
        Map<String, String> equal = new HashMap<>();
        Map<String, String> from = new HashMap<>();
        Map<String, String> to = new HashMap<>();
        Map<String, String> ours = new HashMap<>();
        parameters.forEach((name, values) -> {
            if (values.size() > 1) {
                throw Refusal.parameter(name, String.join(", ", values), "1");
            }
            if (OURS.contains(name)) {
                ours.put(name, values.get(0));
            } else if (name.endsWith(".from")) {
                from.put(name.substring(0, name.length() - 5), values.get(0));
            } else if (name.endsWith(".to")) {
                to.put(name.substring(0, name.length() - 3), values.get(0));
            } else {
                equal.put(name, values.get(0));
            }
        });
        EntryQuery query = new EntryQuery(equal, from, to, ours.get("q"), ours.get("status"), date(ours.get("asOf")));
        return new SearchParameters(query, ours.get("after"), number(ours.get("limit")));
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw Refusal.parameter("asOf", text, "YYYY-MM-DD");
        }
    }

    private static @Nullable Integer number(@Nullable String text) {
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException wrong) {
            throw Refusal.parameter("limit", text, "integer");
        }
    }
}
