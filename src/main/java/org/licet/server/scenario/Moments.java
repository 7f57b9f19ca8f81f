package org.licet.server.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Days and moments as scenarios write them. */
final class Moments {

    private Moments() {}

    /** The text of a day or of a moment with offset; a finding when it is neither. */
    static @Nullable String checked(YamlPart part) {
        String text = part.text();
        if (text != null && day(text) == null && moment(text) == null) {
            part.wrong("\"" + text + "\" is neither a day (2026-03-16) nor a moment (2026-03-16T23:59:59+02:00)");
        }
        return text;
    }

    /** A day; a finding when it is none. */
    static @Nullable LocalDate checkedDay(YamlPart part) {
        String text = part.text();
        LocalDate day = text == null ? null : day(text);
        if (text != null && day == null) {
            part.wrong("\"" + text + "\" is no day, like 2026-03-16");
        }
        return day;
    }

    /** How an instant reads in the notation that the expectation uses. */
    static String inNotationOf(String expected, Instant actual, ZoneId zone) {
        if (day(expected) != null) {
            return actual.atZone(zone).toLocalDate().toString();
        }
        OffsetDateTime moment = moment(expected);
        return moment != null && moment.toInstant().equals(actual)
                ? expected
                : actual.atZone(zone).toOffsetDateTime().toString();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable OffsetDateTime moment(String text) {
        try {
            return OffsetDateTime.parse(text.replace(' ', 'T'));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
