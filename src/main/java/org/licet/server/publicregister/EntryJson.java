package org.licet.server.publicregister;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licet.engine.operation.Operations.Offer;
import org.licet.engine.register.Registers.EntryView;
import tools.jackson.databind.JsonNode;

/**
 * An entry of a register.
 *
 * @param holder companies in full, persons masked for the public
 * @param validTo last day; absent when it does not end
 * @param data the fields this reader may see
 * @param used what was written off the entry's quantity, where something can be
 * @param remaining of the quantity
 * @param verificationCode for the agency and the holder
 * @param application reference of the file, for the agency and the holder
 * @param operations what this reader may ask of the entry; only where one entry is read
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
        @Nullable BigDecimal used,
        @Nullable BigDecimal remaining,
        @Nullable String verificationCode,
        @Nullable String application,
        @Nullable List<OfferJson> operations) {

    /**
     * @param available whether it may be asked for now
     * @param why not: {@code entry-state}, {@code operation-running}, {@code renewal-not-open}
     * @param form of the package with which it is asked for; absent for ground and note alone
     * @param from first day of renewal
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfferJson(
            String operation,
            boolean available,
            @Nullable String why,
            @Nullable String form,
            List<GroundJson> grounds,
            @Nullable LocalDate from) {

        static OfferJson of(Offer it, Locale language) {
            List<GroundJson> grounds = it.grounds().values().stream()
                    .map(ground -> new GroundJson(ground.id(), ground.title().in(language)))
                    .toList();
            return new OfferJson(it.operation(), it.why() == null, it.why(), it.form(), grounds, it.from());
        }
    }

    record GroundJson(String id, String title) {}

    EntryJson with(List<OfferJson> offers) {
        return new EntryJson(
                register,
                number,
                status,
                holder,
                validFrom,
                validTo,
                issuedAt,
                marks,
                data,
                used,
                remaining,
                verificationCode,
                application,
                offers.isEmpty() ? null : offers);
    }

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
                it.used(),
                it.remaining(),
                it.verificationCode(),
                it.application(),
                null);
    }
}
