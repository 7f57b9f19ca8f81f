package org.licet.processes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step or timer that failed after its retries.
 *
 * @param id of the incident
 * @param key which case stands still
 * @param elementId where in the model
 * @param message of the failure, without stack trace
 * @param at since when
 */
public record Incident(String id, CaseKey key, @Nullable String elementId, @Nullable String message, Instant at) {}
