package org.licet.server.service;

import java.util.Locale;
import java.util.Map;
import org.licet.engine.catalogue.Description;
import org.licet.server.api.Addresses;
import org.licet.server.api.Agencies;
import org.licet.server.page.Page;

/** An authorization in a list, as templates take it. */
final class ServiceCard {

    private ServiceCard() {}

    static Map<String, Object> of(Description it, Agencies agencies, Page page) {
        Locale language = page.language();
        return Map.of(
                "id", it.id(),
                "href", Addresses.path("services", it.id()),
                "title", it.title().in(language),
                "summary", it.summary().in(language),
                "agency", agencies.name(it.agency(), language),
                "fee", page.text(it.life().fee() == null ? "service.free" : "service.paid"),
                "term", page.span(it.term().length()));
    }
}
