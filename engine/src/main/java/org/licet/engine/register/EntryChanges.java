package org.licet.engine.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.catalogue.PackageVersion;
import tools.jackson.databind.node.ObjectNode;

/** Changes entries after issue, in the caller's transaction, which must exist. Entries are never deleted. */
public interface EntryChanges {

    /** Holds an entry until the transaction ends, for the engine itself. */
    Optional<Standing> hold(String registerId, String number);

    /** Holds an entry if this asker may change it; for others there is none. */
    Optional<Standing> holdFor(Asker asker, String registerId, String number);

    /** Reads what {@link #holdFor} would hold. */
    Optional<Standing> readFor(Asker asker, String registerId, String number);

    /** Writes the next revision of an entry that the caller holds, with its event. */
    Standing change(Standing entry, Change change);

    /** Takes a held entry for the file of an operation; whoever holds it must have seen that it is free. */
    void take(Standing entry, String application);

    /** Gives the entry free if that file has it. */
    void free(String registerId, String number, String application);

    /**
     * Writes an amount off a held entry, with its event.
     *
     * @param whole of which all uses together may take no more
     * @return what remains
     * @throws NothingLeft when less remains than is asked for
     */
    BigDecimal use(Standing entry, BigDecimal amount, BigDecimal whole, String application, String by);

    /**
     * Who asks for an operation.
     *
     * @param asHolder whether those may who act for the holder
     * @param agencies whose entries the actor may change
     */
    record Asker(Actor actor, boolean asHolder, Set<String> agencies) {}

    /**
     * An entry as it stands by its newest change, also when that takes effect on a later day.
     *
     * @param version under which it was issued
     * @param status as stored: an entry that has expired is valid here, see {@link #statusOn}
     * @param suspendedUntil last day of its suspension; null when it is not suspended
     * @param operation reference of the file of the operation that is open; null when none is
     * @param used written off so far
     */
    record Standing(
            long id,
            String registerId,
            String number,
            PackageVersion version,
            String agency,
            String application,
            String holderId,
            String holderName,
            LocalDate issuedOn,
            int revision,
            EntryStatus status,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<String> marks,
            ObjectNode data,
            @Nullable LocalDate suspendedUntil,
            @Nullable String operation,
            BigDecimal used) {

        /** Its status on a day, as anyone sees it. */
        public EntryStatus statusOn(LocalDate day) {
            return EntryStatus.of(EntryStatus.shown(status.key(), validTo, day)).orElse(status);
        }

        Set<String> marksWith(Set<String> more) {
            Set<String> all = new LinkedHashSet<>(marks);
            all.addAll(more);
            return all;
        }
    }

    /**
     * What becomes of an entry.
     *
     * @param version whose register schema its data must fit
     * @param reason why, for the agency and the holder
     * @param effectiveOn from which day the register shows it: today, a later or an earlier one
     * @param validTo last day, null for unlimited
     * @param suspendedUntil last day of the suspension; null for any other status
     * @param marks that it gets beside those it has
     * @param detail for the event
     */
    record Change(
            PackageVersion version,
            ChangeKind kind,
            String by,
            @Nullable String reason,
            LocalDate effectiveOn,
            EntryStatus status,
            @Nullable LocalDate validTo,
            @Nullable LocalDate suspendedUntil,
            Set<String> marks,
            ObjectNode data,
            Map<String, String> detail) {

        /** The same entry with another status. */
        public static Change of(
                Standing entry,
                PackageVersion version,
                ChangeKind kind,
                EntryStatus status,
                LocalDate effectiveOn,
                String by,
                @Nullable String reason) {
            return new Change(
                    version,
                    kind,
                    by,
                    reason,
                    effectiveOn,
                    status,
                    entry.validTo(),
                    status == EntryStatus.SUSPENDED ? entry.suspendedUntil() : null,
                    Set.of(),
                    entry.data(),
                    Map.of());
        }

        public Change with(Map<String, String> newDetail) {
            return copy(validTo, suspendedUntil, marks, data, newDetail);
        }

        public Change marked(Set<String> newMarks) {
            return copy(validTo, suspendedUntil, newMarks, data, detail);
        }

        public Change filled(ObjectNode newData) {
            return copy(validTo, suspendedUntil, marks, newData, detail);
        }

        public Change validTo(LocalDate newValidTo) {
            return copy(newValidTo, suspendedUntil, marks, data, detail);
        }

        public Change suspendedUntil(LocalDate last) {
            return copy(validTo, last, marks, data, detail);
        }

        private Change copy(
                @Nullable LocalDate newValidTo,
                @Nullable LocalDate newSuspendedUntil,
                Set<String> newMarks,
                ObjectNode newData,
                Map<String, String> newDetail) {
            return new Change(
                    version,
                    kind,
                    by,
                    reason,
                    effectiveOn,
                    status,
                    newValidTo,
                    newSuspendedUntil,
                    newMarks,
                    newData,
                    newDetail);
        }
    }

    /** Less is left of the entry's quantity than is to be used. */
    final class NothingLeft extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final BigDecimal remaining;

        public NothingLeft(BigDecimal remaining) {
            super(remaining.toPlainString() + " remain");
            this.remaining = remaining;
        }

        public BigDecimal remaining() {
            return remaining;
        }
    }
}
