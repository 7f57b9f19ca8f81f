package org.licet.server.scenario;

/** A step did not go as the scenario says; what follows it makes no sense. */
final class StepFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String got;

    StepFailed(String expected, String got) {
        super("expected " + expected + ", got " + got);
        this.expected = expected;
        this.got = got;
    }

    String expected() {
        return expected;
    }

    String got() {
        return got;
    }
}
