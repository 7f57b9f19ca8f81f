package org.licet.engine.application;

import org.jspecify.annotations.Nullable;

/** A document of a file that other packages keep: what {@code opinions}, {@code term} or {@code reserve} read as. */
public interface CaseFact {

    /** The root by which expressions read it. */
    String name();

    /** A tree of maps, lists and scalars; null when there is nothing yet. */
    @Nullable
    Object of(ApplicationReference reference);
}
