package org.licet.server.service;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.LifeEvent;
import org.licet.engine.catalogue.Passport;
import org.licet.server.api.Agencies;
import org.licet.server.api.Texts;
import org.licet.server.page.Page;
import org.licet.server.page.PageController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The catalogue, searched by words, by what happens in people's lives, and by agency. */
@PageController
final class CatalogueController {

    private static final Texts EVENTS = new Texts("catalogue");

    private final Catalogue catalogue;
    private final Agencies agencies;

    CatalogueController(Catalogue catalogue, Agencies agencies) {
        this.catalogue = catalogue;
        this.agencies = agencies;
    }

    @GetMapping("/services")
    ModelAndView services(
            Page page,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String event,
            @RequestParam(defaultValue = "") String agency) {
        ServiceSearch search = new ServiceSearch(q, event, agency);
        List<Description> all =
                catalogue.passports().stream().map(Passport::description).toList();
        List<Map<String, Object>> found = all.stream()
                .filter(each -> search.finds(each, agencies))
                .sorted(Comparator.comparing(each -> each.title().in(page.language()), page.alphabet()))
                .map(each -> ServiceCard.of(each, agencies, page))
                .toList();
        return page.show(
                "service/catalogue",
                Map.of(
                        "services", found,
                        "published", !all.isEmpty(),
                        "count", page.count("services.count", found.size()),
                        "filtered", !search.isEmpty(),
                        "q", search.q(),
                        "event", search.event(),
                        "agency", search.agency(),
                        "events", events(all, page),
                        "agencies", agencies(all, page)));
    }

    /** Only those under which something is found. */
    private static List<Map<String, String>> events(List<Description> all, Page page) {
        return Arrays.stream(LifeEvent.values())
                .filter(event -> all.stream().anyMatch(each -> each.lifeEvents().contains(event)))
                .map(event ->
                        Map.of("value", event.key(), "text", EVENTS.get(page.language(), "life-event." + event.key())))
                .toList();
    }

    private List<Map<String, String>> agencies(List<Description> all, Page page) {
        return all.stream()
                .map(Description::agency)
                .distinct()
                .sorted(Comparator.comparing(id -> agencies.name(id, page.language()), page.alphabet()))
                .map(id -> Map.of("value", id, "text", agencies.name(id, page.language())))
                .toList();
    }
}
