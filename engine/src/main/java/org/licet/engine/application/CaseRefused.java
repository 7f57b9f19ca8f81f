package org.licet.engine.application;

/** What the law does not allow on a file at this moment, also when a step of its process meets it: refused, not failed. */
public abstract class CaseRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    protected CaseRefused(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Name of the refusal, as the API says it. */
    public String code() {
        return code;
    }
}
