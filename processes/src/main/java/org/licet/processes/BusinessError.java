package org.licet.processes;

/** Raised by a step to take the error path of the model. */
public class BusinessError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    public BusinessError(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
