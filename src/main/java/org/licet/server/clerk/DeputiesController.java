package org.licet.server.clerk;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Deputies;
import org.licet.engine.access.Deputies.Deputyship;
import org.licet.engine.access.Deputies.Order;
import org.licet.server.api.Bodies;
import org.licet.server.api.Once;
import org.licet.server.api.Once.Created;
import org.licet.server.api.Paging;
import org.licet.server.api.Paging.Listed;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who stands in for whom: absences and delegations. */
@RestController
@RequestMapping("/api/v1/deputies")
final class DeputiesController {

    private static final List<String> KINDS = List.of("absence", "delegation");

    private final Deputies deputies;
    private final Once once;

    DeputiesController(Deputies deputies, Once once) {
        this.deputies = deputies;
        this.once = once;
    }

    /** Those that the caller gave or holds, and those of agencies that they supervise. */
    @GetMapping
    Listed<DeputyJson> all(
            Actor by,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Listed.of(deputies.list(by, after, Paging.limit(limit)), DeputyJson::of);
    }

    /** Takes effect and ends by itself, at midnight in the installation's time zone. */
    @PostMapping
    @ApiResponse(
            responseCode = "201",
            description = "The deputyship",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DeputyJson.class)))
    ResponseEntity<String> set(
            Actor by,
            @RequestHeader(name = Once.KEY, required = false) @Nullable String key,
            @RequestBody DeputyBody body) {
        String kind = Bodies.oneOf(KINDS, Bodies.required(body.kind(), "kind"), "kind");
        Order order = order(by, body);
        return once.create(by, "deputies", key, body, () -> {
            Deputyship set = kind.equals("absence") ? absence(by, body, order) : delegation(by, body, order);
            return Created.at("/api/v1/deputies/" + set.id(), DeputyJson.of(set));
        });
    }

    private Deputyship absence(Actor by, DeputyBody body, Order order) {
        if (body.role() != null) {
            throw Bodies.refused("role", "of-delegation");
        }
        return deputies.absence(by, order, body.agency(), Boolean.TRUE.equals(body.withSupervision()));
    }

    private Deputyship delegation(Actor by, DeputyBody body, Order order) {
        if (body.withSupervision() != null) {
            throw Bodies.refused("withSupervision", "of-absence");
        }
        return deputies.delegation(
                by,
                order,
                new AgencyRole(Bodies.required(body.agency(), "agency"), Bodies.required(body.role(), "role")));
    }

    private static Order order(Actor by, DeputyBody body) {
        return new Order(
                body.principal() == null ? by.login() : body.principal(),
                Bodies.required(body.deputy(), "deputy"),
                Bodies.required(body.from(), "from"),
                Bodies.required(body.until(), "until"),
                Bodies.required(body.reason(), "reason"));
    }

    /** Ends it at once. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor by, @PathVariable String id) {
        deputies.end(by, id);
    }

    /**
     * @param kind {@code absence} (the deputy holds all that the principal holds as a clerk, and works their tasks) or
     *     {@code delegation} (one role)
     * @param principal login; the caller's when it is left out; another's by a supervisor of the agency only
     * @param deputy login
     * @param agency to which it is limited; needed for a delegation, and for an absence that a supervisor sets
     * @param role of a delegation
     * @param withSupervision of an absence: whether a supervisor's role is passed on too
     * @param until last day, at most a year after {@code from}
     */
    record DeputyBody(
            @Nullable String kind,
            @Nullable String principal,
            @Nullable String deputy,
            @Nullable String agency,
            @Nullable String role,
            @Nullable Boolean withSupervision,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String reason) {}

    /** @param state {@code planned}, {@code running} or {@code over}; @param endedAt when it was ended before its last day */
    record DeputyJson(
            String id,
            String kind,
            String principal,
            String deputy,
            @Nullable String agency,
            @Nullable String role,
            boolean withSupervision,
            LocalDate from,
            LocalDate until,
            String reason,
            String setBy,
            Instant setAt,
            @Nullable Instant endedAt,
            String state) {

        static DeputyJson of(Deputyship it) {
            return new DeputyJson(
                    it.id(),
                    it.kind().key(),
                    it.principal(),
                    it.deputy(),
                    it.agency(),
                    it.role(),
                    it.withSupervision(),
                    it.from(),
                    it.until(),
                    it.reason(),
                    it.setBy(),
                    it.setAt(),
                    it.endedAt(),
                    it.state().key());
        }
    }
}
