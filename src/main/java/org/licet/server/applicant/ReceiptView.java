package org.licet.server.applicant;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.FilingApplication.Receipt;
import org.licet.forms.FieldError;
import org.licet.server.api.Once.Created;

/**
 * The answer to a filing.
 *
 * @param missing what is still to be supplied, when filed incomplete
 * @param entry the notification's, which exists since the filing, or the one that an operation is about
 */
public record ReceiptView(
        String reference,
        ReceiptPart receipt,
        String stage,
        List<FieldError> missing,
        @JsonInclude(JsonInclude.Include.NON_NULL) ApplicationJson.@Nullable EntryRef entry) {

    /** @param decisionDue last moment of the term; @param silence {@code grant}, {@code reject} or {@code none} */
    public record ReceiptPart(String number, Instant filedAt, Instant decisionDue, String silence) {
        static ReceiptPart of(Receipt it) {
            return new ReceiptPart(it.number(), it.filedAt(), it.decisionDue(), it.silence());
        }
    }

    public static ReceiptView of(Receipt it) {
        return new ReceiptView(
                it.reference().value(),
                ReceiptPart.of(it),
                it.stage().key(),
                it.missing(),
                it.entry() == null
                        ? null
                        : new ApplicationJson.EntryRef(
                                it.entry().registerId(), it.entry().number()));
    }

    public static Created created(Receipt it) {
        return Created.at("/api/v1/applications/" + it.reference().value(), of(it));
    }
}
