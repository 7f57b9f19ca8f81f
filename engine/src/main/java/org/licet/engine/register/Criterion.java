package org.licet.engine.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One condition of a search, as the SQL reads it. */
sealed interface Criterion {

    /** Which fragment of the SQL it is: {@code value}, {@code word} or {@code status}. */
    String kind();

    /** Whether the index gives its matches newest first. */
    boolean isOrdered();

    /**
     * A field of the projection.
     *
     * @param column of {@code entry_value}; never from a request
     */
    record OfValue(String field, String column, @Nullable Object equal, @Nullable Object from, @Nullable Object to)
            implements Criterion {
        @Override
        public String kind() {
            return "value";
        }

        @Override
        public boolean isOrdered() {
            return equal != null;
        }
    }

    /** The beginning of a word. */
    record OfWord(String prefix, boolean publicOnly) implements Criterion {
        @Override
        public String kind() {
            return "word";
        }

        @Override
        public boolean isOrdered() {
            return false;
        }

        public String pattern() {
            return prefix + "%";
        }
    }

    /** The status as it is shown on a day. */
    record OfStatus(String status, LocalDate day) implements Criterion {
        @Override
        public String kind() {
            return "status";
        }

        @Override
        public boolean isOrdered() {
            return false;
        }

        public boolean isExpired() {
            return status.equals(EntryStatus.EXPIRED.key());
        }

        public boolean canExpire() {
            return status.equals(EntryStatus.VALID.key()) || status.equals(EntryStatus.SUSPENDED.key());
        }
    }
}
