package org.licet.server.applicant.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Party;
import org.licet.engine.application.Drafts;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Description;
import org.licet.server.api.Addresses;
import org.licet.server.api.Throttled;
import org.licet.server.page.Page;
import org.licet.server.page.PageController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Begins an application, after asking for whom where there is a choice. */
@PageController
final class BeginningController {

    private final Catalogue catalogue;
    private final Drafts drafts;
    private final ActingFor acting;

    BeginningController(Catalogue catalogue, Drafts drafts, ActingFor acting) {
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.acting = acting;
    }

    /** Where one lands who signs in on the way to the button. */
    @GetMapping("/services/{id}/applications")
    ModelAndView choose(Page page, Actor by, @PathVariable String id) {
        return choose(page, catalogue.current(id).description(), candidates(by, id), HttpStatus.OK, "");
    }

    /** @param applicant id of a party; may be left out where there is only one */
    @PostMapping("/services/{id}/applications")
    @Throttled(Throttled.Kind.FILING)
    ModelAndView start(
            Page page, Actor by, @PathVariable String id, @RequestParam(required = false) @Nullable String applicant) {
        Description description = catalogue.current(id).description();
        List<Party> candidates = candidates(by, id);
        Optional<Party> chosen = candidates.stream()
                .filter(party -> (candidates.size() == 1 && (applicant == null || applicant.isEmpty()))
                        || party.id().equals(applicant))
                .findFirst();
        if (chosen.isEmpty()) {
            boolean asked = applicant != null && !candidates.isEmpty();
            return choose(
                    page,
                    description,
                    candidates,
                    asked ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                    asked ? page.text("choose.error") : "");
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("applicant", chosen.get().id()).putObject("data");
        return Going.to(Addresses.path("drafts", drafts.create(by, id, body).id()));
    }

    private List<Party> candidates(Actor by, String id) {
        Description description = catalogue.current(id).description();
        return acting.parties(by).stream()
                .filter(party -> description.applicants().contains(party.kind()))
                .toList();
    }

    private static ModelAndView choose(
            Page page, Description description, List<Party> candidates, HttpStatus status, String error) {
        Locale language = page.language();
        return page.show(
                "applicant/choose",
                status,
                Map.of(
                        "title",
                        description.title().in(language),
                        "action",
                        Addresses.path("services", description.id(), "applications"),
                        "service",
                        Addresses.path("services", description.id()),
                        "error",
                        error,
                        "admitted",
                        description.applicants().stream()
                                .sorted()
                                .map(kind -> page.text("applicant." + kind.key()))
                                .toList(),
                        "parties",
                        candidates.stream()
                                .map(party -> Map.of("value", party.id(), "text", ActingFor.said(page, party)))
                                .toList()));
    }
}
