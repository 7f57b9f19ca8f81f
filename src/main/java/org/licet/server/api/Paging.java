package org.licet.server.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.licet.engine.record.Page;

/** Lists as the API gives them: {@code {items, next}}. */
public final class Paging {

    private Paging() {}

    /**
     * @param items of this page
     * @param next cursor for {@code ?after=}, null on the last page
     */
    public record Listed<T>(List<T> items, @Nullable String next) {

        public static <S, T> Listed<T> of(Page<S> page, Function<? super S, ? extends T> shape) {
            return new Listed<>(page.items().stream().<T>map(shape).toList(), page.next());
        }
    }

    /** @param limit as asked, null for the default */
    public static int limit(@Nullable Integer limit) {
        if (limit == null) {
            return Page.DEFAULT_LIMIT;
        }
        if (limit < 1 || limit > Page.MAX_LIMIT) {
            throw Refusal.parameter("limit", limit.toString(), "1 - " + Page.MAX_LIMIT);
        }
        return limit;
    }

    /** @param allowed the words that may be used */
    public static @Nullable String oneOf(String parameter, @Nullable String value, List<String> allowed) {
        if (value != null && !allowed.contains(value)) {
            throw Refusal.parameter(parameter, value, String.join(", ", allowed));
        }
        return value;
    }
}
