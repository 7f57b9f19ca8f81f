package org.licet.server.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.licet.engine.access.ApplicantKind;
import org.licet.engine.calendar.Calendars;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.Description.Category;
import org.licet.engine.catalogue.LegalLife;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.forms.Asking;
import org.licet.forms.FormPage;
import org.licet.server.api.Addresses;
import org.licet.server.api.Agencies;
import org.licet.server.page.Page;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** What an authorization asks and gives, in words: who, what, how much, how long, by which law. */
@Component
final class ServiceFacts {

    private final Agencies agencies;
    private final Calendars calendars;
    private final ServiceFees fees;
    private final Clock clock;

    ServiceFacts(Agencies agencies, Calendars calendars, ServiceFees fees, Clock clock) {
        this.agencies = agencies;
        this.calendars = calendars;
        this.fees = fees;
        this.clock = clock;
    }

    Map<String, Object> of(PublishedPackage published, Page page) {
        Description it = published.description();
        Locale language = page.language();
        Map<String, Object> facts = new HashMap<>(ServiceCard.of(it, agencies, page));
        facts.put("category", page.text("category." + word(it.category())));
        facts.put(
                "kinds",
                it.applicants().stream()
                        .map(kind -> kind(page, kind))
                        .sorted(page.alphabet())
                        .toList());
        facts.put("documents", new Documents(published, page).needed());
        facts.put("asked", asked(published, page));
        facts.put("fee", fees.inShort(published, page));
        facts.put("fees", fees.of(published, page));
        facts.put("silence", silence(it, page));
        facts.put("limit", limit(it.life(), page));
        facts.put("opinions", opinions(it.life(), page));
        facts.put("law", law(it, language));
        facts.put("operations", operations(it.life(), page));
        facts.put("register", Addresses.path("registers", it.register().id()));
        facts.put("registerTitle", it.register().title().in(language));
        facts.put("contract", Addresses.path("api", "v1", "authorizations", it.id(), "openapi.json"));
        return facts;
    }

    private static String kind(Page page, ApplicantKind kind) {
        return page.text("kind.many." + kind.key());
    }

    /** Titles of the pages that everybody is asked; which others come depends on the answers. */
    private List<String> asked(PublishedPackage published, Page page) {
        LocalDate today = LocalDate.now(clock.withZone(
                calendars.calendar(published.description().calendar()).zone()));
        String form = published.description().application().form();
        return published
                .forms()
                .form(form)
                .pages()
                .pages(JsonNodeFactory.instance.objectNode(), new Asking(page.language(), today))
                .stream()
                .map(FormPage::title)
                .filter(title -> !title.isEmpty())
                .toList();
    }

    /** What follows when the agency does not decide in time. */
    private static String silence(Description it, Page page) {
        return it.category() == Category.NOTIFICATION
                ? page.text("silence.notification")
                : page.text("silence." + word(it.silenceOf(null)));
    }

    private static String limit(LegalLife life, Page page) {
        return life.allotment() == null
                ? ""
                : page.text("limit." + word(life.allotment().kind()));
    }

    private List<String> opinions(LegalLife life, Page page) {
        return life.opinions().values().stream()
                .map(it -> page.text(
                        "start.opinion",
                        it.title().in(page.language()),
                        agencies.name(it.agency(), page.language()),
                        page.span(it.term())))
                .toList();
    }

    private static List<Map<String, String>> law(Description it, Locale language) {
        return it.legalBasis().stream()
                .map(law -> Map.of(
                        "title",
                        law.title().in(language),
                        "url",
                        law.url() == null || !law.url().startsWith("https://") ? "" : law.url()))
                .toList();
    }

    /** What the holder may ask for once the act is there. */
    private static List<String> operations(LegalLife life, Page page) {
        return life.operations().values().stream()
                .filter(it -> it.by() == LegalLife.By.HOLDER)
                .map(it -> page.text("operation." + it.kind().key() + ".can")
                        + (it.opens() == null ? "" : " " + page.text("start.opens", page.span(it.opens()))))
                .toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
