package org.licet.engine.access;

/**
 * A person or company for whom an account may act.
 *
 * @param id {@code person:} + IDNP or {@code company:} + IDNO
 * @param kind as packages write it in {@code applicants}
 * @param name in full
 */
public record Party(String id, ApplicantKind kind, String name) {}
