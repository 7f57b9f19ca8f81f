package org.licet.engine.access;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may act for whom, until when. Ownership is a predicate inside the SQL of other packages, written once as a
 * fragment of the mapper here and included with the column that names the party:
 *
 * <pre>{@code
 * where <include refid="org.licet.engine.access.MandateMapper.mayActFor">
 *         <property name="party" value="a.applicant"/>
 *       </include>
 * }</pre>
 *
 * The statement's parameters must have {@code actor} (the login) and {@code today} ({@link #today()}).
 */
public interface Mandates {

    /** The date that decides which mandates still hold, in the time zone of the installation. */
    LocalDate today();

    /** The parties for whom this account may act today, its own first. */
    List<Party> of(String login);

    /**
     * Creates or replaces the mandate, and the party's kind and name.
     *
     * @param until last day, or null for open-ended
     */
    void grant(String login, Party party, @Nullable LocalDate until);

    /** Ends the mandate at once. */
    void revoke(String login, String partyId);
}
