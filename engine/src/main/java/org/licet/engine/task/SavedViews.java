package org.licet.engine.task;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;

/** The filters of the work basket that somebody keeps under a name; nobody else sees them. */
public interface SavedViews {

    /** How many one person keeps at most. */
    int MOST = 20;

    int LONGEST_NAME = 60;

    int LONGEST_QUERY = 2000;

    /** By name. */
    List<View> list(Actor by);

    /**
     * Keeps a new one, or another query under a name that is there. With an id, that one gets this name and query.
     *
     * @param query parameters as in an address; what narrows or sorts the basket is kept in a fixed order, what only says
     *     where in it one was is left out
     * @throws UnknownView also when it is somebody else's
     * @throws ViewRefused
     */
    View save(Actor by, @Nullable String id, String name, String query);

    /** @throws UnknownView also when it is somebody else's */
    void delete(Actor by, String id);

    /** @param query canonical, for an address: {@code queue=team&sort=-due} */
    record View(String id, String name, String query, Instant savedAt) {}

    /** No such view for this person. */
    final class UnknownView extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UnknownView(String id) {
            super(id);
        }
    }

    /**
     * {@code field} is {@code name} or {@code query}; {@code code} is {@code view-name}, {@code view-name-taken},
     * {@code too-many-views} or {@code view-query}.
     */
    final class ViewRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String field;
        private final String code;

        public ViewRefused(String field, String code) {
            super(field + ": " + code);
            this.field = field;
            this.code = code;
        }

        public String field() {
            return field;
        }

        public String code() {
            return code;
        }
    }
}
