package org.licet.server.clerk;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications;
import org.licet.engine.application.Applications.PreviousRow;
import org.licet.engine.catalogue.Catalogue;
import org.licet.server.api.Paging;
import org.licet.server.api.Paging.Listed;
import org.licet.server.api.Reasons;
import org.licet.server.api.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What else the applicant of a file has filed at its agency; to clerks of it only. */
@RestController
final class PreviousController {

    private final Applications applications;
    private final Catalogue catalogue;

    PreviousController(Applications applications, Catalogue catalogue) {
        this.applications = applications;
        this.catalogue = catalogue;
    }

    /** Newest first, at most 50 a page. */
    @GetMapping("/api/v1/applications/{reference}/previous")
    Listed<PreviousJson> previous(
            Actor by,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit,
            Locale language) {
        return Listed.of(
                applications
                        .previous(
                                by,
                                new ApplicationReference(reference),
                                Reasons.declared(reason),
                                after,
                                Paging.limit(limit))
                        .orElseThrow(Refusal::notFound),
                row -> PreviousJson.of(
                        row,
                        catalogue.version(row.version()).description().title().in(language)));
    }

    /**
     * @param operation asked of an entry; null for an application
     * @param outcome {@code grant} or {@code refuse}; null until decided
     * @param number of the entry
     */
    record PreviousJson(
            String reference,
            String authorization,
            String title,
            @Nullable String operation,
            Instant filedAt,
            String stage,
            @Nullable String outcome,
            @Nullable String register,
            @Nullable String number) {

        static PreviousJson of(PreviousRow it, String title) {
            return new PreviousJson(
                    it.reference().value(),
                    it.version().packageId(),
                    title,
                    it.operation(),
                    it.filedAt(),
                    it.stage().key(),
                    it.outcome(),
                    it.registerId(),
                    it.entryNumber());
        }
    }
}
