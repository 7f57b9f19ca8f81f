package org.licet.processes.run;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Results of decisions as documents hold values: text, numbers, truth values, maps and lists; dates are ISO text. */
final class Plain {

    private Plain() {}

    static @Nullable Object of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((name, member) -> copy.put(String.valueOf(name), of(member)));
            return copy;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Plain::of).toList();
        }
        if (value instanceof Date date) {
            return date.toInstant().toString();
        }
        if (value instanceof ZonedDateTime moment) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
        }
        if (value instanceof LocalDateTime moment) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
        }
        if (value instanceof Temporal || value instanceof TemporalAmount) {
            return value.toString();
        }
        return value instanceof Integer number ? (Object) number.longValue() : value;
    }
}
