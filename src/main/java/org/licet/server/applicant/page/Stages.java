package org.licet.server.applicant.page;

import org.jspecify.annotations.Nullable;
import org.licet.engine.application.Stage;

/** How stages look; the words come first. */
final class Stages {

    private Stages() {}

    static String colour(Stage stage) {
        return switch (stage) {
            case GRANTED -> "green";
            case REFUSED -> "red";
            case AWAITING_APPLICANT, AWAITING_PAYMENT -> "orange";
            case WITHDRAWN, LAPSED, ARCHIVED -> "grey";
            default -> "blue";
        };
    }

    static boolean isOver(Stage stage, @Nullable String outcome) {
        return outcome != null || isClosed(stage);
    }

    /** Closed without a decision, or after it. */
    static boolean isClosed(Stage stage) {
        return switch (stage) {
            case GRANTED, REFUSED, WITHDRAWN, LAPSED, ARCHIVED -> true;
            default -> false;
        };
    }
}
