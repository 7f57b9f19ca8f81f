package org.licet.engine.catalogue;

import java.util.Set;
import org.licet.engine.calendar.Span;
import org.licet.engine.calendar.Span.Unit;

/** Spans of {@code package.yaml} where not every one will do. Refusals are for analysts. */
final class Spans {
    private static final int SUSPENDED_TERM_DAYS = 30;
    private static final int SUSPENDED_ACT_MONTHS = 2;

    /** February and the month beside it, in the shortest year. */
    private static final int SUSPENDED_ACT_DAYS = 59;

    private static final int HOURS_A_DAY = 24;

    private Spans() {}

    /** Not a day of the year: a length counted from some moment. */
    static Span counted(String text) {
        Span span = Span.parse(text);
        if (span.unit() == Unit.UNTIL) {
            throw new IllegalArgumentException(
                    "`" + text + "` is a day of the year; write a length as `10 working days`");
        }
        return span;
    }

    static Span toPay(String text) {
        Span span = Span.parse(text);
        if (!Set.of(Unit.HOURS, Unit.DAYS, Unit.WORKING_DAYS).contains(span.unit())) {
            throw new IllegalArgumentException(
                    "`" + text + "`: write hours, days or working days, as in `72 hours` or `5 working days`");
        }
        return span;
    }

    /** The law stops a term for at most 30 calendar days. */
    static Span ofSuspendedTerm(String text) {
        Span span = Span.parse(text);
        boolean fits =
                switch (span.unit()) {
                    case DAYS -> span.amount() <= SUSPENDED_TERM_DAYS;
                    case HOURS -> span.amount() <= SUSPENDED_TERM_DAYS * HOURS_A_DAY;
                    default -> false;
                };
        if (!fits) {
            throw new IllegalArgumentException("`" + text
                    + "`: the law stops a term for at most 30 days; write `30 days` or less, in days or hours");
        }
        return span;
    }

    /** The law suspends an act for at most 2 months. */
    static Span ofSuspendedAct(String text) {
        Span span = Span.parse(text);
        boolean fits =
                switch (span.unit()) {
                    case MONTHS -> span.amount() <= SUSPENDED_ACT_MONTHS;
                    case DAYS -> span.amount() <= SUSPENDED_ACT_DAYS;
                    case HOURS -> span.amount() <= SUSPENDED_ACT_DAYS * HOURS_A_DAY;
                    default -> false;
                };
        if (!fits) {
            throw new IllegalArgumentException("`" + text
                    + "`: the law suspends an act for at most 2 months; write `2 months` or less, or up to 59 days");
        }
        return span;
    }
}
