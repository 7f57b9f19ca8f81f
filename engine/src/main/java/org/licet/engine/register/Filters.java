package org.licet.engine.register;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.licet.engine.catalogue.Description.Field;
import org.licet.engine.catalogue.Description.Visibility;
import org.licet.engine.register.Criterion.OfStatus;
import org.licet.engine.register.Criterion.OfValue;
import org.licet.engine.register.Criterion.OfWord;
import org.licet.engine.register.Registers.EntryQuery;
import org.licet.engine.register.Registers.UnsearchableField;

/**
 * Turns a query into criteria that its reader may use. Who may not see a field may not filter by it either: a filter
 * tells the value as surely as a column does.
 */
final class Filters {

    private final Map<String, Field> usable = new TreeMap<>();
    private final boolean insider;

    /** @param insider whether the reader works at the agency of the register */
    Filters(Map<String, Field> fields, boolean insider) {
        this.insider = insider;
        fields.forEach((name, field) -> {
            boolean projected = insider && field.list();
            if ((field.search() || projected) && (insider || field.visibility() == Visibility.PUBLIC)) {
                usable.put(name, field);
            }
        });
    }

    List<Criterion> criteria(EntryQuery query, LocalDate day) {
        List<Criterion> criteria = new ArrayList<>();
        for (String name : names(query)) {
            Field field = usable.get(name);
            if (field == null) {
                throw new UnsearchableField(
                        "`" + name + "` cannot be searched by; these can: " + String.join(", ", usable.keySet()));
            }
            criteria.add(value(
                    field,
                    query.equal().get(name),
                    query.from().get(name),
                    query.to().get(name)));
        }
        if (query.q() != null) {
            Words.asked(query.q()).forEach(word -> criteria.add(new OfWord(word, !insider)));
        }
        if (query.status() != null) {
            EntryStatus status = EntryStatus.of(query.status())
                    .orElseThrow(() -> new UnsearchableField("`" + query.status() + "` is no status; these are: "
                            + String.join(", ", EntryStatus.keys())));
            criteria.add(new OfStatus(status.key(), day));
        }
        return criteria;
    }

    private static TreeSet<String> names(EntryQuery query) {
        TreeSet<String> names = new TreeSet<>(query.equal().keySet());
        names.addAll(query.from().keySet());
        names.addAll(query.to().keySet());
        return names;
    }

    private static Criterion value(Field field, @Nullable String equal, @Nullable String from, @Nullable String to) {
        return switch (field.type()) {
            case "integer", "number" ->
                new OfValue(field.name(), "number_value", number(field, equal), number(field, from), number(field, to));
            case "date" ->
                new OfValue(field.name(), "date_value", date(field, equal), date(field, from), date(field, to));
            default -> new OfValue(field.name(), "text_value", text(equal), text(from), text(to));
        };
    }

    private static @Nullable Object text(@Nullable String text) {
        return text == null ? null : Projection.searchable(text);
    }

    private static @Nullable Object number(Field field, @Nullable String text) {
        try {
            return text == null ? null : checked(field, new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            throw new UnsearchableField("`" + field.name() + "` is a number, `" + text + "` is not");
        }
    }

    /** {@code 1e999999999} is a number too, and would fill the memory when it is written out. */
    private static BigDecimal checked(Field field, BigDecimal number) {
        if (Math.abs((long) number.scale()) > 100 || number.precision() > 100) {
            throw new UnsearchableField("the number for `" + field.name() + "` is too long");
        }
        return number;
    }

    private static @Nullable Object date(Field field, @Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new UnsearchableField("`" + field.name() + "` is a date like 2026-03-31, `" + text + "` is not");
        }
    }
}
