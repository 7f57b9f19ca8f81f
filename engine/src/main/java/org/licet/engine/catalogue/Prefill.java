package org.licet.engine.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** Where an answer comes from that stands in a draft before anybody has typed. */
public sealed interface Prefill {

    /** What is known of the party that is applied for. */
    enum Attribute {
        NAME("account.name"),
        /** State number: IDNP or IDNO. */
        ID("account.id"),
        KIND("account.kind");

        private final String key;

        Attribute(String key) {
            this.key = key;
        }

        /** As packages write it. */
        public String key() {
            return key;
        }

        static Optional<Attribute> of(String key) {
            return Arrays.stream(values())
                    .filter(attribute -> attribute.key.equals(key))
                    .findFirst();
        }
    }

    /** The attribute itself. */
    record OfAccount(Attribute attribute) implements Prefill {}

    /**
     * A field of the entry that has the attribute's value.
     *
     * @param by field of the entries that must have exactly that value
     * @param take field of the entry whose value is taken
     */
    record OfEntry(String register, String by, Attribute of, String take) implements Prefill {}
}
