package org.licet.engine.catalogue;

import java.time.Instant;

/** What can be applied for: the description of the current version, and since when it holds. */
public record Passport(PackageVersion version, Description description, Instant publishedAt) {}
