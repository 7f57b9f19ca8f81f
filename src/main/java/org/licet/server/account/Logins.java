package org.licet.server.account;

import java.util.regex.Pattern;
import org.licet.engine.access.Actor;

/** Which logins can exist at all. */
final class Logins {

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private Logins() {}

    /** The engine's own name is nobody's login, whatever a token or the table of accounts says. */
    static boolean canExist(String login) {
        return FORM.matcher(login).matches() && !login.equals(Actor.SYSTEM.login());
    }
}
