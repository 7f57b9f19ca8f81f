package org.licet.engine.catalogue;

/** Published versions that are compiled already, and kept because a version never changes. */
public interface CompiledVersions {

    /** Forgets them all: for scenarios, whose database is put back to what it was before; a server's never is. */
    void forget();
}
