package org.licet.engine.record;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an application, an entry or a day of a calendar.
 *
 * @param chain which chain it is linked into: the package id (applications), register id (entries) or {@code calendar:<id>}
 * @param subject reference of the application, number of the entry or the day
 * @param kind {@code filed}, {@code task-completed}, {@code granted}, {@code entry-issued} ...
 * @param at when
 * @param actor login of who did it, {@code system} for the engine
 * @param reason why, where one was given
 * @param taskId from which task, if any
 * @param detail field to value, all strings; digested per field with its own salt so that one may be erased
 */
public record Event(
        String chain,
        String subject,
        String kind,
        Instant at,
        String actor,
        @Nullable String reason,
        @Nullable String taskId,
        Map<String, String> detail) {}
