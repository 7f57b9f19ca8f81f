package org.licet.processes.lint;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licet.processes.ModelInventory.Place;
import org.licet.processes.model.XmlNode;

/** Timers of a model are reminders: a date, a duration, or a bounded pace. */
final class Timers {
    private static final Pattern CYCLE = Pattern.compile("R(\\d{0,4})/(P.+)");
    private static final Duration PACE = Duration.ofMinutes(1);

    private Timers() {}

    static void check(Place place, XmlNode timer, Findings findings, BiConsumer<XmlNode, String> expression) {
        String text = timer.text();
        if (Expressions.isExpression(text)) {
            if (timer.is("timeCycle")) {
                findings.error(place, "bad-timer", "A cycle must be written out, like R3/PT24H, not computed.");
            } else {
                expression.accept(timer, text);
            }
            return;
        }
        boolean right =
                switch (timer.tag()) {
                    case "timeDate" -> isDate(text);
                    case "timeDuration" -> isDuration(text);
                    default -> {
                        Matcher cycle = CYCLE.matcher(text);
                        yield cycle.matches() && isDuration(cycle.group(2)) && isSlow(cycle.group(2));
                    }
                };
        if (!right) {
            findings.error(
                    place,
                    "bad-timer",
                    "`" + text + "` is not a " + timer.tag() + ": "
                            + switch (timer.tag()) {
                                case "timeDate" -> "write 2026-12-31T12:00:00Z.";
                                case "timeDuration" -> "write PT72H or P10D.";
                                default -> "write R3/PT24H (three times, a day apart; at least a minute).";
                            });
        }
    }

    private static boolean isDate(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isDuration(String text) {
        return duration(text) != null || period(text) != null;
    }

    private static boolean isSlow(String text) {
        Duration duration = duration(text);
        Period period = period(text);
        return duration != null
                ? duration.compareTo(PACE) >= 0
                : period != null && period.toTotalMonths() * 30 + period.getDays() > 0;
    }

    private static @Nullable Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable Period period(String text) {
        try {
            return Period.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
