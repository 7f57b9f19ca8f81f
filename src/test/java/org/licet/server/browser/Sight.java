package org.licet.server.browser;

/**
 * A page that was looked at.
 *
 * @param route {@code GET /my/files/{reference}}; empty where no controller answered
 * @param view the template
 * @param wrong whether it told of errors in what was sent
 * @param empty whether it told that there is nothing yet
 */
record Sight(String route, String view, Window window, boolean wrong, boolean empty, String title, String picture) {

    /** Axe needs scripts. */
    boolean isExamined() {
        return window.scripts();
    }

    String language() {
        return window.language();
    }

    boolean isNarrow() {
        return window.isNarrow();
    }
}
