package org.licet.processes;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The documents that expressions may read: {@code application.permitType}, {@code review.outcome}. */
public interface Facts {

    /** Names that are documents whatever the package: {@code application}, {@code entry}, {@code term}, ... */
    Set<String> reserved();

    /**
     * Called when an expression first asks for a name: once for each call into {@link Processes}, and again after each
     * step, since steps change documents.
     *
     * @return maps, lists and scalars (a {@code Map<String, Object>} tree), or null when there is no such document;
     *     a process variable of that name is then tried. If there is none either, a reserved name reads as null and any
     *     other name fails the expression, so that {@code review.outcome != 'refuse'} does not hold before a review.
     */
    @Nullable
    Object fact(CaseKey key, String name);
}
