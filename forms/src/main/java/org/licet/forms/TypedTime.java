package org.licet.forms;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Times of day as people write them, {@code 9:05}, and as they are stored, with their offset (RFC 3339).
 *
 * @param today of which a time without a date has the offset
 */
record TypedTime(LocalDate today) {
    /** Times on a page are those of the agencies, which are all in one country. */
    static final ZoneId ZONE = ZoneId.of("Europe/Chisinau");

    private static final DateTimeFormatter STORED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    /** What is typed in one field; what is no time stays as it is. */
    String stored(String typed) {
        String moment = moment(today, typed);
        return moment == null ? typed : moment.substring(moment.indexOf('T') + 1);
    }

    /** Without what {@link #stored} would add again. */
    String shown(String stored) {
        int zone = Math.max(stored.indexOf('+'), stored.indexOf('Z'));
        LocalTime clock = zone < 0 ? null : clock(stored.substring(0, zone));
        return clock != null && stored(brief(clock)).equals(stored) ? brief(clock) : stored;
    }

    /** Null without a real date and time. */
    static @Nullable String moment(@Nullable LocalDate day, String typed) {
        LocalTime clock = clock(typed);
        return day == null || clock == null
                ? null
                : day.atTime(clock).atZone(ZONE).toOffsetDateTime().format(STORED);
    }

    static String dayOf(String stored) {
        OffsetDateTime moment = read(stored);
        return moment != null
                ? moment.atZoneSameInstant(ZONE).toLocalDate().toString()
                : stored.substring(0, stored.indexOf('T') < 0 ? stored.length() : stored.indexOf('T'));
    }

    static String timeOf(String stored) {
        OffsetDateTime moment = read(stored);
        return moment != null
                ? brief(moment.atZoneSameInstant(ZONE).toLocalTime())
                : stored.indexOf('T') < 0 ? "" : stored.substring(stored.indexOf('T') + 1);
    }

    private static @Nullable OffsetDateTime read(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable LocalTime clock(String typed) {
        String text = typed.strip().replace('.', ':');
        try {
            return text.matches("[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?")
                    ? LocalTime.parse(text.indexOf(':') == 1 ? "0" + text : text)
                    : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String brief(LocalTime clock) {
        return clock.getSecond() == 0
                ? clock.toString().substring(0, 5)
                : clock.withNano(0).toString();
    }
}
