package org.licet.server.scenario;

/** A failure of the engine, told in one line. */
final class Told {

    private Told() {}

    static String of(Throwable failure) {
        StringBuilder text = new StringBuilder("a failure: ").append(one(failure));
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        if (root != failure) {
            text.append(" because of ").append(one(root));
        }
        return text.toString();
    }

    private static String one(Throwable failure) {
        String message = failure.getMessage();
        return failure.getClass().getSimpleName()
                + (message == null ? "" : ": " + message.replaceAll("\\s*\\R\\s*", " "));
    }
}
