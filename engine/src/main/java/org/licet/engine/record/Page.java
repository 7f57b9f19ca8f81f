package org.licet.engine.record;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a keyset-paged list.
 *
 * @param next opaque cursor of the next page, null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    /** Between 1 and {@link #MAX_LIMIT}. */
    public static int limit(int asked) {
        return Math.max(1, Math.min(asked, MAX_LIMIT));
    }

    /**
     * @param rows up to one more than {@code limit}: the one too many tells that there is a next page
     * @param cursor of a row, see {@link Cursor}
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<? super T, String> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(List.copyOf(rows), null);
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, cursor.apply(items.get(limit - 1)));
    }
}
