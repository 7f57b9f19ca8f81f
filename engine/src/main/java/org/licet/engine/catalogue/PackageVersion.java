package org.licet.engine.catalogue;

/** An immutable version of a package; numbers begin at 1. */
public record PackageVersion(String packageId, int version) {}
