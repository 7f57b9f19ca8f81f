package org.licet.server.applicant;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.LifeEvent;
import org.licet.engine.catalogue.Passport;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.engine.catalogue.UnknownAuthorization;
import org.licet.forms.Form;
import org.licet.server.api.Paging;
import org.licet.server.api.Paging.Listed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What can be applied for, and what each authorization asks. */
@RestController
@RequestMapping("/api/v1/authorizations")
final class AuthorizationsController {

    private final Catalogue catalogue;

    AuthorizationsController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @param lifeEvent by which people look for it: {@code studying}
     * @param agency that decides
     */
    @GetMapping
    Listed<PassportView.Row> all(
            @RequestParam(required = false) @Nullable String lifeEvent,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Paging.limit(limit);
        Paging.oneOf("lifeEvent", lifeEvent, LifeEvent.keys());
        List<PassportView.Row> rest = catalogue.passports().stream()
                .map(PassportView.Row::of)
                .filter(row -> lifeEvent == null || row.lifeEvents().contains(lifeEvent))
                .filter(row -> agency == null || row.agency().equals(agency))
                .filter(row -> after == null || row.id().compareTo(after) > 0)
                .toList();
        boolean more = rest.size() > most;
        List<PassportView.Row> page = more ? rest.subList(0, most) : rest;
        return new Listed<>(page, more ? page.get(most - 1).id() : null);
    }

    @GetMapping("/{id}")
    PassportView one(@PathVariable("id") String authorization) {
        Passport passport = catalogue.passports().stream()
                .filter(each -> each.version().packageId().equals(authorization))
                .findFirst()
                .orElseThrow(() -> new UnknownAuthorization(authorization));
        return PassportView.of(passport, catalogue.version(passport.version()).forms());
    }

    @GetMapping("/{id}/forms/{form}")
    FormView form(@PathVariable("id") String authorization, @PathVariable String form) {
        PublishedPackage published = catalogue.current(authorization);
        Form found = Forms.of(published, form);
        return new FormView(authorization, published.version().version(), form, found.schema(), found.uiSchema());
    }

    /** @param schema JSON Schema 2020-12; @param uiSchema JSON Forms */
    record FormView(String authorization, int version, String form, JsonNode schema, JsonNode uiSchema) {}
}
