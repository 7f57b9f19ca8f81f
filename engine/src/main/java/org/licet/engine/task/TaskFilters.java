package org.licet.engine.task;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.WorkPart;
import org.licet.engine.catalogue.WorkPart.Answer;
import org.licet.engine.task.TaskMapper.ValueFilter;
import org.licet.engine.task.Tasks.TaskQuery;
import org.licet.engine.task.Tasks.WrongFilter;
import org.springframework.stereotype.Component;

/** Turns filters by declared answers into what the SQL compares; only what the package declares can be filtered by. */
@Component
class TaskFilters {

    private static final String FROM = ".from";
    private static final String TO = ".to";

    private final Catalogue catalogue;

    TaskFilters(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @throws WrongFilter */
    List<ValueFilter> of(TaskQuery query) {
        List<ValueFilter> filters = new ArrayList<>();
        if (query.filters().isEmpty()) {
            return filters;
        }
        if (query.authorization() == null) {
            throw new WrongFilter(
                    "no-authorization", query.filters().keySet().iterator().next(), "");
        }
        WorkPart work = catalogue.current(query.authorization()).description().work();
        new TreeMap<>(query.filters()).forEach((name, value) -> filters.add(filter(work, name, value)));
        return filters;
    }

    private static ValueFilter filter(WorkPart work, String name, String value) {
        Answer exact = work.filter(name).orElse(null);
        if (exact != null) {
            return new ValueFilter(exact.path(), column(exact), "=", typed(exact, name, value));
        }
        Answer from = bound(work, name, FROM);
        if (from != null) {
            return new ValueFilter(from.path(), column(from), ">=", typed(from, name, value));
        }
        Answer to = bound(work, name, TO);
        if (to != null) {
            return new ValueFilter(to.path(), column(to), "<=", typed(to, name, value));
        }
        throw new WrongFilter(
                "unknown",
                name,
                String.join(", ", work.filters().stream().map(Answer::path).toList()));
    }

    /** Texts have no order that people would agree on. */
    private static @Nullable Answer bound(WorkPart work, String name, String end) {
        return name.endsWith(end)
                ? work.filter(name.substring(0, name.length() - end.length()))
                        .filter(answer -> !column(answer).equals("text_value"))
                        .orElse(null)
                : null;
    }

    private static String column(Answer answer) {
        return switch (answer.type()) {
            case "integer", "number" -> "number_value";
            case "date" -> "date_value";
            default -> "text_value";
        };
    }

    private static Object typed(Answer answer, String name, String value) {
        Object typed =
                switch (column(answer)) {
                    case "number_value" -> number(value);
                    case "date_value" -> TypedAnswer.date(value);
                    default -> TypedAnswer.text(value);
                };
        if (typed == null) {
            throw new WrongFilter(answer.type().equals("date") ? "no-date" : "no-number", name, value);
        }
        return typed;
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return TypedAnswer.number(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
