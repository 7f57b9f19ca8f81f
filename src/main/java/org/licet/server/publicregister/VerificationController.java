package org.licet.server.publicregister;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.register.Registers.EntryView;
import org.licet.engine.register.Verification;
import org.licet.engine.register.Verification.Verified;
import org.licet.server.api.Refusal;
import org.licet.server.api.Throttled;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Tells anyone who holds a code whether the act behind it is good now. */
@RestController
final class VerificationController {

    private final Verification verification;

    VerificationController(Verification verification) {
        this.verification = verification;
    }

    @GetMapping("/api/v1/verification/{code}")
    @Throttled(Throttled.Kind.VERIFICATION)
    ResponseEntity<VerifiedJson> verify(@PathVariable String code) {
        VerifiedJson verified = verification.verify(code).map(VerifiedJson::of).orElseThrow(Refusal::notFound);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(verified);
    }

    /**
     * @param validNow whether the act may be relied on today
     * @param issuer id of the agency
     * @param title of the authorization, by language
     * @param data public fields
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VerifiedJson(
            boolean validNow,
            String status,
            String number,
            String register,
            String issuer,
            Map<String, String> title,
            String holder,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant issuedAt,
            JsonNode data) {

        static VerifiedJson of(Verified it) {
            EntryView entry = it.entry();
            return new VerifiedJson(
                    it.validNow(),
                    entry.status(),
                    entry.number(),
                    entry.registerId(),
                    it.agency(),
                    it.authorization(),
                    entry.holder(),
                    entry.validFrom(),
                    entry.validTo(),
                    entry.issuedAt(),
                    entry.data());
        }
    }
}
