package org.licet.server.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.licet.engine.access.Actor;
import org.licet.engine.catalogue.Catalogue;
import org.licet.server.api.Agencies;
import org.licet.server.page.Page;
import org.licet.server.page.PageController;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where everybody begins: the public with a search, those who are signed in with what waits for them. */
@PageController
final class HomeController {

    private static final int CARDS = 6;

    private final Catalogue catalogue;
    private final Agencies agencies;
    private final NextThings next;
    private final ObjectProvider<Tour> tour;

    HomeController(Catalogue catalogue, Agencies agencies, NextThings next, ObjectProvider<Tour> tour) {
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.next = next;
        this.tour = tour;
    }

    @GetMapping("/")
    ModelAndView home(Page page) {
        List<Map<String, Object>> services = catalogue.passports().stream()
                .map(passport -> ServiceCard.of(passport.description(), agencies, page))
                .toList();
        Actor reader = page.reader();
        Map<String, Object> model = new HashMap<>(Map.of(
                "services",
                services.subList(0, Math.min(CARDS, services.size())),
                "more",
                services.size() > CARDS,
                "signedIn",
                reader != null,
                "next",
                reader == null ? List.of() : next.of(reader, page)));
        tour.ifAvailable(it -> model.putAll(it.model(page)));
        return page.show("home", model);
    }
}
