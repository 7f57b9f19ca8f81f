package org.licet.server.applicant.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.licet.engine.record.Event;
import org.licet.server.page.Page;

/** When and why the agency read the data of a file: a line a day and reason, newest first, so that they can be surveyed. */
final class Readings {

    private static final String READ = "read";

    private record Line(LocalDate day, String reason) {}

    private Readings() {}

    static boolean isOne(Event event) {
        return event.kind().equals(READ);
    }

    /** @param events oldest first */
    static List<String> of(Page page, List<Event> events) {
        Map<Line, Integer> lines = new LinkedHashMap<>();
        List<Event> newestFirst = new ArrayList<>(events);
        Collections.reverse(newestFirst);
        for (Event event : newestFirst) {
            if (isOne(event)) {
                Line line = new Line(
                        LocalDate.ofInstant(event.at(), page.zone()),
                        Objects.requireNonNullElse(event.reason(), "task"));
                lines.merge(line, 1, Integer::sum);
            }
        }
        return lines.entrySet().stream()
                .map(line -> page.text(
                        "file.reads.line",
                        page.day(line.getKey().day()),
                        reason(page, line.getKey().reason()),
                        line.getValue()))
                .toList();
    }

    private static String reason(Page page, String reason) {
        return page.hasText("reading." + reason) ? page.text("reading." + reason) : reason;
    }
}
