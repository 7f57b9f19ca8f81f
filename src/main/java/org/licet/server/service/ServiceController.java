package org.licet.server.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Mandates;
import org.licet.engine.access.Party;
import org.licet.engine.application.Drafts;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.engine.catalogue.UnknownAuthorization;
import org.licet.server.api.Addresses;
import org.licet.server.page.Page;
import org.licet.server.page.PageController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Tells whoever thinks of applying what they need and what follows, and lets them begin. */
@PageController
final class ServiceController {

    private final Catalogue catalogue;
    private final Mandates mandates;
    private final Drafts drafts;
    private final ServiceFacts facts;

    ServiceController(Catalogue catalogue, Mandates mandates, Drafts drafts, ServiceFacts facts) {
        this.catalogue = catalogue;
        this.mandates = mandates;
        this.drafts = drafts;
        this.facts = facts;
    }

    @GetMapping("/services/{id}")
    ModelAndView start(Page page, @PathVariable String id) {
        PublishedPackage published = current(id);
        Map<String, Object> model = new HashMap<>(facts.of(published, page));
        model.put("login", Addresses.query("/login", Map.of("next", Addresses.path("services", id))));
        model.put("action", Addresses.path("services", id, "applications"));
        model.putAll(begin(page, published.description()));
        return page.show("service/start", model);
    }

    private PublishedPackage current(String id) {
        return catalogue.passports().stream()
                .filter(each -> each.version().packageId().equals(id))
                .findFirst()
                .map(each -> catalogue.version(each.version()))
                .orElseThrow(() -> new UnknownAuthorization(id));
    }

    /** Who of those for whom the reader may act may apply, and what the reader began already. */
    private Map<String, Object> begin(Page page, Description it) {
        Actor reader = page.reader();
        if (reader == null) {
            return Map.of("signedIn", false, "parties", List.of(), "drafts", List.of());
        }
        List<Map<String, String>> parties = mandates.of(reader.login()).stream()
                .filter(party -> it.applicants().contains(party.kind()))
                .map(party -> option(page, party))
                .toList();
        return Map.of("signedIn", true, "parties", parties, "drafts", mine(page, reader, it.id()));
    }

    private static Map<String, String> option(Page page, Party party) {
        return Map.of(
                "value", party.id(),
                "text", party.name(),
                "hint", page.text("kind." + party.kind().key()));
    }

    /** Filings only: corrections and what operations ask are begun elsewhere. */
    private List<Map<String, String>> mine(Page page, Actor reader, String id) {
        return drafts.list(reader, null, org.licet.engine.record.Page.MAX_LIMIT).items().stream()
                .filter(draft -> draft.authorization().equals(id))
                .filter(draft ->
                        !draft.body().has("correction") && !draft.body().has("operation"))
                .map(draft -> Map.of(
                        "href", Addresses.path("drafts", draft.id()),
                        "text", page.text("start.draft", page.moment(draft.updatedAt())),
                        "until", page.text("start.draft.until", page.day(draft.expiresAt()))))
                .toList();
    }
}
