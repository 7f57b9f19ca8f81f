package org.licet.engine.application;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What clerks are warned of, whatever the stage of the file. Lists of tasks look for the same in their SQL. */
public enum Alert {
    DUE_SOON,
    OVERDUE,
    SUSPENDED,
    OPINION_LATE,
    UNPAID_LATE;

    /** A term that ends within this time is due soon. */
    public static final Duration SOON = Duration.ofDays(3);

    /** As the API writes it: {@code due-soon}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** No term runs in a file that is over or whose clock stands still. */
    public static List<Alert> of(Standing file, Instant now) {
        List<Alert> alerts = new ArrayList<>();
        boolean runs = !file.over() && file.suspendedAt() == null;
        if (runs && file.due().isAfter(now) && file.due().isBefore(now.plus(SOON))) {
            alerts.add(DUE_SOON);
        }
        if (runs && !file.due().isAfter(now)) {
            alerts.add(OVERDUE);
        }
        if (file.suspendedAt() != null) {
            alerts.add(SUSPENDED);
        }
        if (file.opinionLate()) {
            alerts.add(OPINION_LATE);
        }
        if (file.feeDue() != null && !file.feeDue().isAfter(now)) {
            alerts.add(UNPAID_LATE);
        }
        return List.copyOf(alerts);
    }

    /**
     * What the alerts of a file depend on.
     *
     * @param over decided, withdrawn or lapsed
     * @param opinionLate whether an opinion is awaited after its term
     * @param feeDue null when nothing is owed
     */
    public record Standing(
            Instant due, boolean over, @Nullable Instant suspendedAt, boolean opinionLate, @Nullable Instant feeDue) {}
}
