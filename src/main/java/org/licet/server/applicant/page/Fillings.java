package org.licet.server.applicant.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.Applications.ApplicationView;
import org.licet.engine.application.AskedItems.Item;
import org.licet.engine.application.Drafts;
import org.licet.engine.application.Drafts.Draft;
import org.licet.engine.calendar.Calendars;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.engine.record.Page;
import org.licet.forms.Asking;
import org.licet.forms.Form;
import org.licet.server.api.Addresses;
import org.licet.server.api.Refusal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Finds what an applicant is filling in, and keeps it. Whose draft it is, the SQL asks. */
@Component
class Fillings {

    static final String CORRECTION = "correction";
    static final String OPERATION = "operation";

    /** Who stands at the counter, for whom a clerk fills it in. */
    static final String COUNTER = "counter";

    private final Drafts drafts;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final Clock clock;

    Fillings(Drafts drafts, Catalogue catalogue, Calendars calendars, Clock clock) {
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** A new application. */
    Filling application(Actor by, String id, Locale language) {
        Draft draft = drafts.find(by, id).orElseThrow(Refusal::notFound);
        if (!kind(draft).isEmpty()) {
            throw Refusal.notFound();
        }
        PublishedPackage published = catalogue.current(draft.authorization());
        Form form = published.forms().form(published.description().application().form());
        ObjectNode body = object(draft.body());
        return new Filling(
                Addresses.path("drafts", id),
                published.description().title().in(language),
                "",
                draft,
                body,
                published,
                form,
                object(body.path("data")),
                null,
                Filed.nothing(),
                asking(published, language));
    }

    /** What was asked to be mended of a file; only what was marked may be changed. */
    Filling correction(Actor by, CorrectedFile corrected, Locale language) {
        ApplicationView file = corrected.file();
        PublishedPackage published = catalogue.version(file.version());
        String name = published.description().formOf(file.operation());
        if (name == null) {
            throw Refusal.notFound();
        }
        String reference = file.reference().value();
        Draft draft = find(by, kept -> is(kept, CORRECTION, "file", reference)).orElse(null);
        ObjectNode body = draft == null ? empty() : object(draft.body());
        ObjectNode part = body.withObjectProperty(CORRECTION).put("file", reference);
        if (corrected.counter()) {
            part.put(COUNTER, true);
        }
        ObjectNode filed = object(file.data());
        Set<String> marked = corrected.marks().stream()
                .map(Item::pointer)
                .filter(pointer -> pointer != null)
                .collect(Collectors.toSet());
        return new Filling(
                corrected.home(),
                published.description().title().in(language),
                CORRECTION,
                draft,
                body,
                published,
                published.forms().form(name),
                part.has("data") ? object(part.path("data")) : filed.deepCopy(),
                marked,
                new Filed(filed, corrected.file().answerFiles()),
                asking(published, language));
    }

    /** What an operation on an entry asks. */
    Filling operation(Actor by, String register, String number, String operation, String form, Locale language) {
        PublishedPackage published = catalogue.ofRegister(register);
        String entry = register + "/" + number + "/" + operation;
        Draft draft = find(by, kept -> is(kept, OPERATION, "entry", entry)).orElse(null);
        ObjectNode body = draft == null ? empty() : object(draft.body());
        ObjectNode part = body.withObjectProperty(OPERATION).put("entry", entry);
        return new Filling(
                Addresses.path("my", "acts", register, number, "operations", operation),
                published.description().title().in(language),
                OPERATION,
                draft,
                body,
                published,
                published.forms().form(form),
                object(part.path("data")),
                null,
                Filed.nothing(),
                asking(published, language));
    }

    /**
     * Keeps it as it is now.
     *
     * @throws Drafts.StaleDraft when the draft was changed since it was read
     */
    Draft save(Actor by, Filling filling) {
        Draft draft = filling.draft();
        return draft == null
                ? drafts.create(by, filling.published().version().packageId(), filling.body())
                : drafts.replace(by, draft.id(), filling.body(), draft.revision());
    }

    /** What was kept for it, once it is done. */
    void forget(Actor by, Filling filling) {
        Draft draft = filling.draft();
        if (draft != null) {
            drafts.discard(by, draft.id());
        }
    }

    /** {@link #CORRECTION}, {@link #OPERATION} or empty for an application. */
    static String kind(Draft draft) {
        return draft.body().has(CORRECTION) ? CORRECTION : draft.body().has(OPERATION) ? OPERATION : "";
    }

    /** Where a draft is worked on. */
    static String address(Draft draft) {
        JsonNode body = draft.body();
        return switch (kind(draft)) {
            case CORRECTION ->
                CorrectedFile.home(
                        body.path(CORRECTION).path("file").asString(""),
                        body.path(CORRECTION).path(COUNTER).asBoolean(false));
            case OPERATION -> {
                String[] entry = body.path(OPERATION).path("entry").asString("").split("/", 3);
                yield entry.length < 3
                        ? "/my/acts"
                        : Addresses.path("my", "acts", entry[0], entry[1], "operations", entry[2]);
            }
            default -> Addresses.path("drafts", draft.id());
        };
    }

    String title(Draft draft, Locale language) {
        return catalogue.current(draft.authorization()).description().title().in(language);
    }

    Asking asking(PublishedPackage published, Locale language) {
        return new Asking(
                language,
                LocalDate.now(clock.withZone(
                        calendars.calendar(published.description().calendar()).zone())));
    }

    private Optional<Draft> find(Actor by, Predicate<Draft> wanted) {
        String after = null;
        do {
            Page<Draft> page = drafts.list(by, after, Page.MAX_LIMIT);
            List<Draft> found = page.items().stream().filter(wanted).toList();
            if (!found.isEmpty()) {
                return Optional.of(found.get(0));
            }
            after = page.next();
        } while (after != null);
        return Optional.empty();
    }

    private static boolean is(Draft draft, String part, String member, String value) {
        return draft.body().path(part).path(member).asString("").equals(value);
    }

    static ObjectNode object(@Nullable JsonNode node) {
        return node instanceof ObjectNode object ? object.deepCopy() : empty();
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }
}
