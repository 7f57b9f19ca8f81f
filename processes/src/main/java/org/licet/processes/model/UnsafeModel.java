package org.licet.processes.model;

/** A file that no XML parser of the engine may see. */
public final class UnsafeModel extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String code;

    UnsafeModel(int line, String code, String message) {
        super(message);
        this.line = line;
        this.code = code;
    }

    /** 1-based, 0 when the whole file is meant. */
    public int line() {
        return line;
    }

    public String code() {
        return code;
    }
}
