package org.licet.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date in the three parts in which it is typed. What is not a real date is kept as {@code year-month-day} with each
 * part as it was typed ({@code 2026-2-31}, {@code 2026--}), so that it can be shown again.
 */
record TypedDate(String day, String month, String year) {
    /** Stands for a hyphen inside a part, so that the parts can be told apart again. */
    private static final char INNER_HYPHEN = '\u2011';

    static TypedDate of(String stored) {
        List<String> parts = List.of(stored.split("-", -1));
        if (parts.size() != 3) {
            return new TypedDate(stored, "", "");
        }
        return new TypedDate(bare(parts.get(2)), bare(parts.get(1)), parts.get(0));
    }

    /** The text to keep; null when nothing was typed. */
    @Nullable
    String stored() {
        if (day.isBlank() && month.isBlank() && year.isBlank()) {
            return null;
        }
        LocalDate date = date();
        return date != null ? date.toString() : kept(year) + "-" + kept(month) + "-" + kept(day);
    }

    @Nullable
    LocalDate date() {
        try {
            return year.strip().matches("[0-9]{4}")
                    ? LocalDate.of(Integer.parseInt(year.strip()), number(month), number(day))
                    : null;
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static int number(String part) {
        if (!part.strip().matches("[0-9]{1,2}")) {
            throw new NumberFormatException(part);
        }
        return Integer.parseInt(part.strip());
    }

    private static String kept(String part) {
        return part.strip().replace('-', INNER_HYPHEN);
    }

    /** {@code 03} is shown as 3, as people write it. */
    private static String bare(String part) {
        return part.matches("0[1-9]") ? part.substring(1) : part;
    }
}
