package org.licet.server.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import org.licet.engine.application.Attachments.Attachment;
import org.licet.server.api.Texts;

/** What kind of file it is and how large, in words. */
public final class FileWords {

    private static final Texts TEXTS = new Texts("pages");
    private static final long KB = 1024;
    private static final long MB = KB * KB;

    private FileWords() {}

    public static String size(long bytes, Locale language) {
        long unit = bytes >= MB ? MB : KB;
        BigDecimal amount =
                BigDecimal.valueOf(Math.max(bytes, KB)).divide(BigDecimal.valueOf(unit), 1, RoundingMode.HALF_UP);
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(unit == MB ? 1 : 0);
        return TEXTS.get(language, unit == MB ? "file.megabytes" : "file.kilobytes", format.format(amount));
    }

    public static String name(Attachment file, Locale language) {
        return file.fileName() + " (" + kind(file.type()) + ", " + size(file.size(), language) + ")";
    }

    public static String kind(String type) {
        String end = type.substring(type.indexOf('/') + 1);
        return end.equals("jpeg") ? "JPG" : end.toUpperCase(Locale.ROOT);
    }
}
