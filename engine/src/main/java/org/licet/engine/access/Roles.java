package org.licet.engine.access;

/** The roles that every agency has, beside those that its packages declare. */
public final class Roles {
    /** Publishes packages of the agency. */
    public static final String ANALYST = "analyst";

    /** Sees all work of the agency, reassigns it. */
    public static final String SUPERVISOR = "supervisor";

    /** Records payments that the agency received. */
    public static final String CASHIER = "cashier";

    /**
     * Serves people at the counter and files for them. Whoever works on the agency's files may do so too: a small office
     * has no one else. The role is for those who do nothing but that.
     */
    public static final String COUNTER = "counter";

    /** Runs the installation; held at the agency {@link #INSTALLATION}. */
    public static final String OPERATOR = "operator";

    /** The agency at which operators hold their role. */
    public static final String INSTALLATION = "*";

    private Roles() {}
}
