package org.licet.engine.catalogue;

import org.licet.engine.catalogue.Findings.Place;

/**
 * A properties file with line numbers, which {@code java.util.Properties} does not give: {@code key = text}, comments
 * with {@code #} or {@code !}, a line continued by a backslash at its end, {@code \n}, {@code \t} and four-digit Unicode
 * escapes.
 */
final class PropertiesText {
    private static final int MOST_LINES = 20_000;

    private final String file;
    private final Findings findings;

    PropertiesText(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** Told of each entry. */
    interface Entries {
        void entry(String key, String value, int line);
    }

    void parse(String text, Entries entries) {
        String[] lines = text.split("\r\n|\r|\n", -1);
        if (lines.length > MOST_LINES) {
            findings.error(
                    FindingCode.MALFORMED_TEXTS,
                    new Place(file, MOST_LINES + 1, ""),
                    "the file has more than " + MOST_LINES + " lines");
            return;
        }
        for (int i = 0; i < lines.length; i++) {
            int begin = i;
            StringBuilder line = new StringBuilder(lines[i].strip());
            if (line.isEmpty() || line.charAt(0) == '#' || line.charAt(0) == '!') {
                continue;
            }
            while (isContinued(line) && i + 1 < lines.length) {
                line.setLength(line.length() - 1);
                line.append(lines[++i].strip());
            }
            entry(line.toString(), begin + 1, entries);
        }
    }

    private static boolean isContinued(CharSequence line) {
        int backslashes = 0;
        for (int i = line.length() - 1; i >= 0 && line.charAt(i) == '\\'; i--) {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private void entry(String line, int number, Entries entries) {
        int separator = line.indexOf('=');
        String key = separator < 0 ? "" : line.substring(0, separator).strip();
        if (!key.matches("[A-Za-z0-9_][A-Za-z0-9_.\\-/]*")) {
            findings.error(
                    FindingCode.MALFORMED_TEXTS,
                    new Place(file, number, key),
                    "write `key = text`; a key is letters, digits, `.`, `-`, `_`");
            return;
        }
        entries.entry(key, unescaped(line.substring(separator + 1).strip(), number), number);
    }

    private String unescaped(String text, int line) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                out.append(c);
                continue;
            }
            char escaped = text.charAt(++i);
            if (escaped == 'u') {
                if (!text.substring(i + 1).matches("(?s)[0-9a-fA-F]{4}.*")) {
                    findings.error(
                            FindingCode.MALFORMED_TEXTS,
                            new Place(file, line, ""),
                            "`\\u` takes four hexadecimal digits");
                    return text;
                }
                out.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                out.append(
                        switch (escaped) {
                            case 'n' -> '\n';
                            case 't' -> '\t';
                            default -> escaped;
                        });
            }
        }
        return out.toString();
    }
}
