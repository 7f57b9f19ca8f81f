package org.licet.engine.application;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of uploads as they may be shown: without folders and without characters that hide or reorder others. */
final class FileNames {

    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern INVISIBLE = Pattern.compile("\\p{C}");
    private static final int LONGEST = 255;

    private FileNames() {}

    static String shown(@Nullable String asSent) {
        String name = asSent == null ? "" : FOLDERS.matcher(asSent).replaceFirst("");
        name = INVISIBLE.matcher(name).replaceAll("").strip();
        if (name.length() > LONGEST) {
            name = name.substring(name.length() - LONGEST);
        }
        return name.isEmpty() ? "file" : name;
    }
}
