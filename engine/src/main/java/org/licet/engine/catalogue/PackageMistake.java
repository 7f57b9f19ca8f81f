package org.licet.engine.catalogue;

/**
 * A package that cannot run as it is written: the analyst's to mend, never an applicant's or a clerk's. It fails the
 * step, so that the file stands still and is seen; a {@link org.licet.processes.BusinessError} would go on instead.
 */
public class PackageMistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PackageMistake(String message) {
        super(message);
    }

    public PackageMistake(String message, Throwable cause) {
        super(message, cause);
    }
}
