package org.licet.server.operator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.Incidents;
import org.licet.engine.application.Incidents.CaseIncident;
import org.licet.server.api.Paging;
import org.licet.server.api.Paging.Listed;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files that stand still. */
@RestController
@RequestMapping("/api/v1/incidents")
final class IncidentsController {

    private final Incidents incidents;

    IncidentsController(Incidents incidents) {
        this.incidents = incidents;
    }

    @GetMapping
    Listed<IncidentJson> all(
            Actor by,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Listed.of(incidents.list(by, after, Paging.limit(limit)), IncidentJson::of);
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retry(Actor by, @PathVariable String id) {
        incidents.retry(by, id);
    }

    /** @param kind {@code start} (the process did not start) or {@code process} (a step failed); @param element of the drawing */
    record IncidentJson(
            String id,
            String kind,
            String reference,
            String authorization,
            @Nullable String element,
            @Nullable String message,
            Instant at) {

        static IncidentJson of(CaseIncident it) {
            return new IncidentJson(
                    it.id(),
                    it.kind(),
                    it.application().value(),
                    it.authorization(),
                    it.elementId(),
                    it.message(),
                    it.at());
        }
    }
}
