package org.licet.engine.access;

/**
 * A role held for somebody else.
 *
 * @param principal login of the one whose role it is
 * @param absence whether the principal is away, so that what they had begun is theirs to finish too
 */
public record ActingRole(String principal, AgencyRole role, boolean absence) {}
