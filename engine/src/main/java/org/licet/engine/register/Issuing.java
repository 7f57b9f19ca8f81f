package org.licet.engine.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Party;
import org.licet.engine.catalogue.PackageVersion;
import tools.jackson.databind.node.ObjectNode;

/** Writes a new entry with the next number, in the caller's transaction, which must exist. */
public interface Issuing {

    /** @throws InvalidEntry when the data do not fit the register's schema: a mistake of the package */
    Issued issue(Order order);

    /** @param validTo last day, null for unlimited; @param by login of who decided; @param marks {@code tacit} */
    record Order(
            PackageVersion version,
            String application,
            Party holder,
            ObjectNode data,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String by,
            List<String> marks) {

        public Order(
                PackageVersion version,
                String application,
                Party holder,
                ObjectNode data,
                LocalDate validFrom,
                @Nullable LocalDate validTo,
                String by) {
            this(version, application, holder, data, validFrom, validTo, by, List.of());
        }
    }

    record Issued(String registerId, String number, String verificationCode) {}

    /** The mapped data do not fit the register's schema. */
    final class InvalidEntry extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public InvalidEntry(String message) {
            super(message);
        }
    }
}
