package org.licet.engine.register;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a register writes its numbers: {@code TC-{year}-{sequence:6}}. */
record NumberPattern(String text) {

    private static final Pattern SEQUENCE = Pattern.compile("\\{sequence:(\\d{1,2})\\}");
    private static final String YEAR = "{year}";

    /** The counter that a year's numbers come from; 0 when the sequence never restarts. */
    int period(int year) {
        return text.contains(YEAR) ? year : 0;
    }

    /** A sequence that outgrows its width is written in full. */
    String format(int year, long sequence) {
        Matcher matcher = SEQUENCE.matcher(text.replace(YEAR, Integer.toString(year)));
        return matcher.replaceAll(
                match -> String.format(java.util.Locale.ROOT, "%0" + Integer.parseInt(match.group(1)) + "d", sequence));
    }
}
