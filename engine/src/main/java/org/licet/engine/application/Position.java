package org.licet.engine.application;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.licet.engine.record.BadCursor;
import org.licet.engine.record.Cursor;
import org.licet.engine.record.Page;

/**
 * A place in a list that is ordered by a time and an id.
 *
 * @param at time of the last row shown
 * @param id its id, for rows of the same time
 */
public record Position(Instant at, String id) {

    /**
     * @param list name of the list and its order, so that no list takes the cursor of another
     * @throws BadCursor
     */
    public static @Nullable Position decode(String list, @Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        List<String> values = Cursor.read(cursor, 3);
        if (!values.get(0).equals(list)) {
            throw new BadCursor(cursor);
        }
        return new Position(Instant.ofEpochMilli(Long.parseLong(values.get(1))), values.get(2));
    }

    public String encode(String list) {
        return Cursor.of(list, at.toEpochMilli(), id);
    }

    /** Cuts one row more than the page holds, which only says that there is a next page. */
    public static <R, T> Page<T> page(
            String list, List<R> rows, int limit, Function<R, Position> position, Function<R, T> item) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        String next = more ? position.apply(shown.get(limit - 1)).encode(list) : null;
        return new Page<>(shown.stream().map(item).toList(), next);
    }

    public static int limit(int asked) {
        return Math.max(1, Math.min(asked, Page.MAX_LIMIT));
    }
}
