package org.licet.engine.catalogue;

/** No package has such a register. */
public final class UnknownRegister extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownRegister(String id) {
        super(id);
    }
}
