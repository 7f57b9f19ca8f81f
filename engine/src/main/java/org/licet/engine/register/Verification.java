package org.licet.engine.register;

import java.util.Map;
import java.util.Optional;
import org.licet.engine.register.Registers.EntryView;

/** Tells anyone who holds a code whether the act behind it is good now. */
public interface Verification {

    /** Status now, validity, issuer and public fields; empty for any code that does not exist. */
    Optional<Verified> verify(String code);

    record Verified(EntryView entry, String agency, Map<String, String> authorization, boolean validNow) {}
}
