package org.licet.engine.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the clerks' task lists show of the files of an authorization, and can be narrowed by.
 *
 * @param columns in the order of the package
 * @param filters in the order of the package
 */
public record WorkPart(List<Answer> columns, List<Answer> filters) {

    public static final int MOST_COLUMNS = 6;

    public static final int MOST_FILTERS = 4;

    /** What begins each path. */
    public static final String APPLICATION = "application.";

    static final WorkPart NOTHING = new WorkPart(List.of(), List.of());

    public WorkPart {
        columns = List.copyOf(columns);
        filters = List.copyOf(filters);
    }

    /** Each answer that is a column or a filter, once. */
    public List<Answer> kept() {
        Map<String, Answer> kept = new LinkedHashMap<>();
        columns.forEach(answer -> kept.put(answer.path(), answer));
        filters.forEach(answer -> kept.putIfAbsent(answer.path(), answer));
        return List.copyOf(kept.values());
    }

    public Optional<Answer> filter(String path) {
        return filters.stream().filter(answer -> answer.path().equals(path)).findFirst();
    }

    /**
     * A single answer of the application.
     *
     * @param path {@code application.permitType}
     * @param type JSON type of the form, {@code date} for strings of that format
     * @param title label of the form
     * @param choices what the values are called, in the order of the form; empty when they are free
     */
    public record Answer(String path, String type, LocalText title, Map<String, LocalText> choices) {

        public Answer {
            choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        }

        /** As it is read, before the form is looked at. */
        static Answer at(String path) {
            return new Answer(path, "string", new LocalText(Map.of()), Map.of());
        }

        /** Path inside the answers. */
        public String inForm() {
            return path.substring(APPLICATION.length());
        }
    }
}
