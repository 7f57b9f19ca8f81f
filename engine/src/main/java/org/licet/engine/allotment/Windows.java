package org.licet.engine.allotment;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.regex.Pattern;
import org.licet.engine.catalogue.LegalLife.Window;

/** Names of windows: those of the calendar follow from a day, calls are named by people. */
final class Windows {

    private static final Pattern CALL = Pattern.compile("[a-z0-9][a-z0-9-]{0,38}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern QUARTER = Pattern.compile("\\d{4}-Q[1-4]");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

    private Windows() {}

    /** @param kind none but a call */
    static String of(Window kind, LocalDate day) {
        return switch (kind) {
            case YEAR -> "%04d".formatted(day.getYear());
            case QUARTER -> "%04d-Q%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
            case MONTH -> "%04d-%02d".formatted(day.getYear(), day.getMonthValue());
            case CALL -> throw new IllegalArgumentException("a call has no calendar");
        };
    }

    static boolean fits(Window kind, String name) {
        Pattern notation =
                switch (kind) {
                    case YEAR -> YEAR;
                    case QUARTER -> QUARTER;
                    case MONTH -> MONTH;
                    case CALL -> CALL;
                };
        return notation.matcher(name).matches();
    }

    static String notation(Window kind) {
        return switch (kind) {
            case YEAR -> "2026";
            case QUARTER -> "2026-Q1";
            case MONTH -> "2026-03";
            case CALL -> "up to 39 of a-z, 0-9 and -, autumn-2026";
        };
    }
}
