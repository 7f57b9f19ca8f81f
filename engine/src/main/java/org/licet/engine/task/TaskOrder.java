package org.licet.engine.task;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.licet.engine.record.BadCursor;
import org.licet.engine.record.Cursor;

/** By what a list of tasks is sorted; rows of the same value follow in the order of their ids. */
enum TaskOrder {
    DUE("due", "due", "task_due", TaskRecord::due),
    CREATED("created", "created_at", "task_created", TaskRecord::createdAt),
    REFERENCE("reference", "application", "task_reference", TaskRecord::application),
    APPLICANT("applicant", "applicant_key", "task_applicant", TaskRecord::applicantKey);

    private final String key;
    private final String column;
    private final String index;
    private final Function<TaskRecord, Object> value;

    TaskOrder(String key, String column, String index, Function<TaskRecord, Object> value) {
        this.key = key;
        this.column = column;
        this.index = index;
        this.value = value;
    }

    /** @param sort with {@code -} descending; null for {@code due} */
    static TaskOrder of(@Nullable String sort) {
        String key = sort == null ? DUE.key : sort.replaceFirst("^-", "");
        return Arrays.stream(values())
                .filter(order -> order.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("tasks are not sorted by " + sort));
    }

    static List<String> keys() {
        return Arrays.stream(values())
                .flatMap(order -> List.of(order.key, "-" + order.key).stream())
                .toList();
    }

    /** Of {@code task}; never from a request. */
    String column() {
        return column;
    }

    /** That has the rows of an agency in this order. */
    String index() {
        return index;
    }

    /**
     * Where a page ended.
     *
     * @param value of the column
     */
    record Place(Object value, String id) {}

    @Nullable
    Place read(String list, @Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        List<String> values = Cursor.read(cursor, 3);
        if (!values.get(0).equals(list)) {
            throw new BadCursor(cursor);
        }
        boolean time = this == DUE || this == CREATED;
        return new Place(time ? Instant.ofEpochMilli(Long.parseLong(values.get(1))) : values.get(1), values.get(2));
    }

    String cursor(String list, TaskRecord last) {
        Object at = value.apply(last);
        return Cursor.of(list, at instanceof Instant time ? time.toEpochMilli() : at, last.id());
    }
}
