package org.licet.engine.register;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.record.Page;
import tools.jackson.databind.JsonNode;

/** Searches and reads entries. The public filters, sorts and sees public fields only; clerks of the agency all. */
public interface Registers {

    List<RegisterInfo> all();

    /**
     * @param by null for the public
     * @throws org.licet.engine.catalogue.UnknownRegister
     * @throws UnsearchableField a filter on a field that does not exist or that this reader may not filter by
     */
    Page<EntryView> search(@Nullable Actor by, String registerId, EntryQuery query, @Nullable String after, int limit);

    /** Entries of the parties for whom the actor may act, in all registers, newest first. */
    default Page<EntryView> heldBy(Actor by, @Nullable String after, int limit) {
        return heldBy(by, null, after, limit);
    }

    /** @param party id of one of those parties; null for all. Of any other there is nothing */
    Page<EntryView> heldBy(Actor by, @Nullable String party, @Nullable String after, int limit);

    Optional<EntryView> entry(@Nullable Actor by, String registerId, String number);

    /** Every change of an entry, oldest first, with the fields this reader may see. */
    Optional<List<Change>> history(@Nullable Actor by, String registerId, String number);

    record RegisterInfo(String id, String packageId, String agency, Map<String, String> title) {}

    /**
     * @param equal field to value, exact
     * @param from field to lowest value (numbers, dates), inclusive
     * @param to field to highest value, inclusive
     * @param q words in number, holder or searchable text fields (prefix match)
     * @param asOf state on that day; null for now
     */
    record EntryQuery(
            Map<String, String> equal,
            Map<String, String> from,
            Map<String, String> to,
            @Nullable String q,
            @Nullable String status,
            @Nullable LocalDate asOf) {}

    /**
     * @param holder companies in full; persons masked for the public
     * @param data fields this reader may see; masked ones masked
     * @param used what was written off the entry's quantity; null where nothing can be, or this reader may not see it
     * @param remaining of the quantity
     * @param verificationCode only for the agency and the holder
     * @param application reference, only for the agency and the holder
     */
    record EntryView(
            String registerId,
            String number,
            String status,
            String holder,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant issuedAt,
            List<String> marks,
            JsonNode data,
            @Nullable BigDecimal used,
            @Nullable BigDecimal remaining,
            @Nullable String verificationCode,
            @Nullable String application) {}

    record Change(int revision, String what, Instant at, @Nullable String by, @Nullable String reason, JsonNode data) {}

    /** The message names the field and those that may be used. */
    final class UnsearchableField extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UnsearchableField(String message) {
            super(message);
        }
    }
}
