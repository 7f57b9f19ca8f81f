package org.licet.forms;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Numbers and dates as a language writes them; what is none stays as it is. */
record Wording(Locale locale) {

    String amount(String raw) {
        if (!raw.matches("[0-9]{1,30}\\.[0-9]{2}")) {
            return raw;
        }
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(new BigDecimal(raw));
    }

    /** A year and the like is not written in groups. */
    String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setGroupingUsed(number.abs().compareTo(BigDecimal.valueOf(10_000)) >= 0);
        format.setMaximumFractionDigits(30);
        return format.format(number);
    }

    String date(String raw) {
        try {
            return LocalDate.parse(raw).format(DateTimeFormatter.ofPattern("d MMMM yyyy", locale));
        } catch (DateTimeParseException e) {
            return raw;
        }
    }

    String moment(String raw) {
        try {
            return OffsetDateTime.parse(raw)
                    .atZoneSameInstant(TypedTime.ZONE)
                    .format(DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", locale));
        } catch (DateTimeParseException e) {
            return raw;
        }
    }
}
