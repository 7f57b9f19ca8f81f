package org.licet.engine.operation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.FilingApplication.DocumentRef;
import org.licet.engine.application.FilingApplication.Receipt;
import org.licet.engine.catalogue.LegalLife.Ground;
import org.licet.forms.Form;
import tools.jackson.databind.JsonNode;

/** Asks for operations on entries. Each request is a file of its own; at most one is open on an entry. */
public interface Operations {

    /**
     * Files the request. Where the package declares no process, it is granted and done in the same transaction.
     *
     * @throws org.licet.engine.catalogue.UnknownRegister
     * @throws UnknownOperation when the package does not declare it
     * @throws UnknownEntry also when the actor may not ask this of that entry
     * @throws WrongEntryState
     * @throws OperationRunning when another one is open on the entry
     * @throws RenewalNotOpen
     * @throws UndeclaredGround
     * @throws org.licet.engine.register.EntryChanges.NothingLeft when more is to be used than is left
     * @throws org.licet.engine.application.WrongAnswers with pointers relative to the data
     * @throws org.licet.engine.application.ApplicantUnidentified when somebody else than the holder is named
     */
    Receipt ask(Asked asked);

    /** What this actor may ask of an entry by their rights, each with why not now; empty for others. */
    List<Offer> offers(Actor by, String registerId, String number);

    /** What the engine itself asks where the package declares no form; empty when a ground and a note are all. */
    Optional<Form> ownForm(String operation);

    /**
     * @param ground id of a declared ground; null where none are declared
     * @param applicant id of the holder, if it is named at all
     */
    record Asked(
            Actor by,
            String registerId,
            String number,
            String operation,
            JsonNode data,
            @Nullable String ground,
            @Nullable String note,
            List<DocumentRef> documents,
            @Nullable String applicant,
            Locale language) {}

    /**
     * @param why code of what stands against it now: {@code entry-state}, {@code operation-running}, {@code
     *     renewal-not-open}; null when nothing does
     * @param form of the package; null for the engine's own: {@link #ownForm}, a ground and a note
     * @param from renewal: from which day it may be asked for; null when at any time
     */
    record Offer(
            String operation,
            @Nullable String why,
            @Nullable String form,
            Map<String, Ground> grounds,
            @Nullable LocalDate from) {}

    /** The package declares no such operation. */
    final class UnknownOperation extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient List<String> declared;

        public UnknownOperation(String operation, List<String> declared) {
            super(operation);
            this.declared = List.copyOf(declared);
        }

        public List<String> declared() {
            return declared;
        }
    }

    /** No such entry for this actor. */
    final class UnknownEntry extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public UnknownEntry(String number) {
            super(number);
        }
    }

    /** The entry is not in a state that the operation is for. */
    final class WrongEntryState extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final String status;
        private final transient Set<String> allowed;

        public WrongEntryState(String status, Set<String> allowed) {
            super(status);
            this.status = status;
            this.allowed = Set.copyOf(allowed);
        }

        public String status() {
            return status;
        }

        public Set<String> allowed() {
            return allowed;
        }
    }

    /** Another operation is open on the entry. */
    final class OperationRunning extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public OperationRunning(ApplicationReference other) {
            super(other.value());
        }
    }

    /** It is too early to renew, or the entry never ends. */
    final class RenewalNotOpen extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient @Nullable LocalDate from;

        public RenewalNotOpen(@Nullable LocalDate from) {
            super(String.valueOf(from));
            this.from = from;
        }

        /** From which day on; null when the entry never ends. */
        public @Nullable LocalDate from() {
            return from;
        }
    }

    /** No ground that the package declares for the operation, or none where one is needed. */
    final class UndeclaredGround extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient List<String> declared;

        public UndeclaredGround(@Nullable String ground, List<String> declared) {
            super(String.valueOf(ground));
            this.declared = List.copyOf(declared);
        }

        public List<String> declared() {
            return declared;
        }
    }
}
