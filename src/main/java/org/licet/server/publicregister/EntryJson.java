package org.licet.server.publicregister;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.engine.register.Registers.EntryView;
import tools.jackson.databind.JsonNode;

/**
 * An entry of a register.
 *
 * @param holder companies in full, persons masked for the public
 * @param validTo last day; absent when it does not end
 * @param data the fields this reader may see
 * @param verificationCode for the agency and the holder
 * @param application reference of the file, for the agency and the holder
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryJson(
        String register,
        String number,
        String status,
        String holder,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Instant issuedAt,
        List<String> marks,
        JsonNode data,
        @Nullable String verificationCode,
        @Nullable String application) {

    static EntryJson of(EntryView it) {
        return new EntryJson(
                it.registerId(),
                it.number(),
                it.status(),
                it.holder(),
                it.validFrom(),
                it.validTo(),
                it.issuedAt(),
                it.marks(),
                it.data(),
                it.verificationCode(),
                it.application());
    }
}
