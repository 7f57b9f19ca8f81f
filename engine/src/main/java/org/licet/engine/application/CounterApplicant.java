package org.licet.engine.application;

/**
 * The person or company that stands at the counter of an agency, as a clerk types it.
 *
 * @param kind as packages write it in {@code applicants}
 * @param id IDNP or IDNO, digits only
 * @param name in full, as on the identity document
 * @param confirmed the clerk has seen the document: the name counts for this file although another is known for the
 *     number. The name that is known stays
 */
public record CounterApplicant(String kind, String id, String name, boolean confirmed) {}
