package org.licet.engine.application;

import java.util.List;

/** Nobody can be applied for at the counter like that. */
public final class CounterRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Wrong> wrong;

    private CounterRefused(String code, List<Wrong> wrong) {
        super(code + " " + wrong);
        this.code = code;
        this.wrong = List.copyOf(wrong);
    }

    /** The actor does not work at the agency that decides. */
    static CounterRefused notYourCounter() {
        return new CounterRefused("not-your-counter", List.of());
    }

    static CounterRefused wrong(List<Wrong> wrong) {
        return new CounterRefused("wrong-counter", wrong);
    }

    /** {@code not-your-counter} or {@code wrong-counter}. */
    public String code() {
        return code;
    }

    /** What is wrong with who is named; empty for {@code not-your-counter}. */
    public List<Wrong> wrong() {
        return wrong;
    }

    /**
     * @param field {@code kind}, {@code id}, {@code name}, or {@code applicant} beside them
     * @param code {@code required}, {@code too-long}, {@code kind} (none, or not admitted), {@code state-number} (not
     *     one of that kind), {@code other-kind}, {@code other-name} (another is known for the number), {@code both}
     */
    public record Wrong(String field, String code) {}
}
