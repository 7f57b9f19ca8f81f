package org.licet.engine.access;

/**
 * A role held at an agency.
 *
 * @param agency id of the agency, {@code transport}
 * @param role name of a package's role ({@code examiner}) or a built-in one, see {@link Roles}
 */
public record AgencyRole(String agency, String role) {}
