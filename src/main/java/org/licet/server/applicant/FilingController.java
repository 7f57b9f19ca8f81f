package org.licet.server.applicant;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.FilingApplication;
import org.licet.engine.application.FilingApplication.Filing;
import org.licet.server.api.Once;
import org.licet.server.api.Throttled;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Files applications. */
@RestController
final class FilingController {

    private final FilingApplication filing;
    private final Once once;
    private final Counter filed;

    FilingController(FilingApplication filing, Once once, MeterRegistry metrics) {
        this.filing = filing;
        this.once = once;
        this.filed = Counter.builder("licet.filings")
                .description("Applications filed through this node")
                .register(metrics);
    }

    @PostMapping("/api/v1/authorizations/{id}/applications")
    @ApiResponse(
            responseCode = "201",
            description = "Filed; the receipt",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReceiptView.class)))
    @Throttled(Throttled.Kind.FILING)
    ResponseEntity<String> file(
            Actor by,
            @PathVariable("id") String authorization,
            @RequestHeader(name = Once.KEY, required = false) @Nullable String key,
            @RequestBody FilingBody body,
            Locale language) {
        Filing order = body.filing(by, authorization, language);
        return once.create(by, "applications/" + authorization, key, body, () -> {
            Once.Created created = ReceiptView.created(filing.file(order));
            filed.increment();
            return created;
        });
    }
}
