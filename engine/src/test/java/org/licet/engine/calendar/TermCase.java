package org.licet.engine.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A block of {@code term-cases.txt}, which says how they are written.
 *
 * @param end null when the suspension is refused
 */
record TermCase(
        String calendar,
        LocalDateTime trigger,
        Span length,
        List<Stop> stops,
        @Nullable LocalDateTime end,
        String working) {
    private static final Pattern HEAD = Pattern.compile("([a-z-]+): (.+) \\+ (.+)");
    private static final Pattern STOP = Pattern.compile("from (.+) to (.+) leaves (.+)");

    record Stop(LocalDateTime from, LocalDateTime to, Remainder leaves) {}

    static Stream<TermCase> all() {
        try (InputStream file = Objects.requireNonNull(TermCase.class.getResourceAsStream("term-cases.txt"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n\\s*\n"))
                    .filter(block -> !block.startsWith("#"))
                    .map(TermCase::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TermCase read(String block) {
        List<String> lines = block.lines().map(String::strip).toList();
        Matcher head = matched(HEAD, lines.get(0));
        List<Stop> stops = new ArrayList<>();
        int at = 1;
        for (; lines.get(at).startsWith("from "); at++) {
            Matcher stop = matched(STOP, lines.get(at));
            stops.add(new Stop(time(stop.group(1)), time(stop.group(2)), Remainder.parse(stop.group(3))));
        }
        String end = lines.get(at);
        return new TermCase(
                head.group(1),
                time(head.group(2)),
                Span.parse(head.group(3)),
                stops,
                end.equals("refused") ? null : end(end.substring("= ".length())),
                String.join(" ", lines.subList(at + 1, lines.size())));
    }

    private static Matcher matched(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("`" + line + "` is not written as " + pattern);
        }
        return matcher;
    }

    private static LocalDateTime time(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T'));
    }

    private static LocalDateTime end(String text) {
        return text.contains(":") ? time(text) : LocalDate.parse(text).atTime(23, 59, 59);
    }

    @Override
    public String toString() {
        return calendar + " " + trigger + " + " + length + (stops.isEmpty() ? "" : " with " + stops) + " = " + end;
    }
}
