package org.licet.engine.catalogue;

/** No such authorization is published. */
public final class UnknownAuthorization extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownAuthorization(String id) {
        super(id);
    }
}
