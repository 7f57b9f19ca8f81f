package org.licet.engine.register;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Finds one entry for forms that look something up. The only place where they read registers: it asks each time what the
 * owner of the register allows today, whatever a linter said before.
 */
public interface PublicEntries {

    /**
     * The newest entry in force that has exactly this value. Nothing when the register is unknown or not shared with
     * the agency, or the field is not public, cannot be searched by or is not there.
     *
     * @param agency whose form looks it up
     * @param by field, or {@code number}
     */
    Optional<InForce> find(String agency, String register, String by, String value);

    /** @param values single values that everybody may see, with number, holder and validity; masked ones are left out */
    record InForce(String number, Map<String, JsonNode> values) {}
}
