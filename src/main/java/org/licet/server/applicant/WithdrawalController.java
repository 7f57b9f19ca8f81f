package org.licet.server.applicant;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications;
import org.licet.engine.application.ClosingFiles;
import org.licet.server.api.Refusal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes an application back, at any stage before the decision. */
@RestController
final class WithdrawalController {

    private final ClosingFiles closing;
    private final Applications applications;
    private final Families families;

    WithdrawalController(ClosingFiles closing, Applications applications, Families families) {
        this.closing = closing;
        this.applications = applications;
        this.families = families;
    }

    /** 409 when it is decided, withdrawn or lapsed already. */
    @PostMapping("/api/v1/applications/{reference}/withdrawal")
    ApplicationJson withdraw(
            Actor by,
            @PathVariable String reference,
            @RequestBody(required = false) @Nullable Withdrawal body,
            Locale language) {
        ApplicationReference file = new ApplicationReference(reference);
        closing.withdraw(by, file, body == null ? null : body.note());
        return applications
                .find(by, file, null)
                .map(seen -> ApplicationJson.of(seen, families.of(by, seen), language))
                .orElseThrow(Refusal::notFound);
    }

    /** @param note why, in the applicant's words; at most 500 characters are kept */
    record Withdrawal(@Nullable String note) {}
}
