package org.licet.server.publicregister.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licet.engine.register.EntryStatus;
import org.licet.engine.register.Registers.EntryQuery;
import org.licet.server.page.Page;

/** What somebody asks of a register by its search form, checked field by field, with what they typed kept. */
final class RegisterSearch {

    private static final Set<String> OTHERS = Set.of("lang", "after");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int LONGEST = 200;

    private final Page page;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Map<String, String> equal = new HashMap<>();
    private final Map<String, String> from = new HashMap<>();
    private final Map<String, String> to = new HashMap<>();
    private @Nullable LocalDate asOf;

    RegisterSearch(Map<String, List<String>> parameters, List<SearchField> fields, Page page) {
        this.page = page;
        parameters.forEach((name, values) -> {
            String value = values.get(0).strip();
            if (!value.isEmpty() && !OTHERS.contains(name)) {
                typed.put(name, value);
            }
        });
        checkCommon();
        fields.forEach(this::check);
        refuseOthers(fields);
    }

    private void checkCommon() {
        if (value("q").length() > LONGEST) {
            errors.put("q", page.text("register.wrong.long", LONGEST));
        }
        String status = value("status");
        if (!status.isEmpty() && statuses().stream().noneMatch(status::equals)) {
            errors.put("status", page.text("register.wrong.choice"));
        }
        String day = date("asOf", page.text("register.as-of"));
        asOf = day == null ? null : LocalDate.parse(day);
    }

    private void check(SearchField field) {
        switch (field.kind()) {
            case NUMBER -> {
                put(from, field, number(field.name() + ".from", field.label()));
                put(to, field, number(field.name() + ".to", field.label()));
            }
            case DATE -> {
                put(from, field, date(field.name() + ".from", field.label()));
                put(to, field, date(field.name() + ".to", field.label()));
            }
            case CHOICE, TEXT -> put(equal, field, plain(field));
        }
    }

    private static void put(Map<String, String> into, SearchField field, @Nullable String value) {
        if (value != null) {
            into.put(field.name(), value);
        }
    }

    private @Nullable String plain(SearchField field) {
        String value = value(field.name());
        boolean known = field.choices().isEmpty()
                || field.choices().stream().anyMatch(choice -> value.equals(choice.get("value")));
        if (!value.isEmpty() && !known) {
            errors.put(field.name(), page.text("register.wrong.choice"));
        }
        if (value.length() > LONGEST) {
            errors.put(field.name(), page.text("register.wrong.long", LONGEST));
        }
        return value.isEmpty() ? null : value;
    }

    /** As people write it: with spaces between thousands, or a comma. */
    private @Nullable String number(String name, String label) {
        String value = value(name).replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
        if (value.isEmpty() || NUMBER.matcher(value).matches()) {
            return value.isEmpty() ? null : value;
        }
        errors.put(name, page.text("register.wrong.number", label));
        return null;
    }

    private @Nullable String date(String name, String label) {
        String value = value(name);
        if (value.isEmpty()) {
            return null;
        }
        try {
            if (DATE.matcher(value).matches()) {
                return LocalDate.parse(value).toString();
            }
        } catch (DateTimeException wrong) {
            // said below
        }
        errors.put(name, page.text("register.wrong.date", label));
        return null;
    }

    /** What this reader may not search by is refused, never left out in silence: the answer would be another's. */
    private void refuseOthers(List<SearchField> fields) {
        Set<String> known = new java.util.HashSet<>(Set.of("q", "status", "asOf"));
        for (SearchField field : fields) {
            if (field.kind().isRange()) {
                known.add(field.name() + ".from");
                known.add(field.name() + ".to");
            } else {
                known.add(field.name());
            }
        }
        for (String name : List.copyOf(typed.keySet())) {
            if (!known.contains(name)) {
                typed.remove(name);
                errors.put(name, page.text("register.wrong.field", name));
            }
        }
    }

    EntryQuery query() {
        String q = value("q");
        String status = value("status");
        return new EntryQuery(equal, from, to, q.isEmpty() ? null : q, status.isEmpty() ? null : status, asOf);
    }

    static List<String> statuses() {
        List<String> statuses = new ArrayList<>();
        for (EntryStatus status : EntryStatus.values()) {
            statuses.add(status.key());
        }
        return statuses;
    }

    String value(String name) {
        return typed.getOrDefault(name, "");
    }

    /** Empty when there is none. */
    String error(String name) {
        return errors.getOrDefault(name, "");
    }

    /** Parameter to what is wrong with it. */
    Map<String, String> errors() {
        return errors;
    }

    /** What was asked, for links to the same search. */
    Map<String, String> parameters() {
        return typed;
    }
}
