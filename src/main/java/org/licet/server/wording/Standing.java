package org.licet.server.wording;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.Applications.ApplicationView;
import org.licet.engine.application.Applications.Awaited;
import org.licet.engine.application.Applications.DecisionView;
import org.licet.engine.calendar.Calendars;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Description;
import org.licet.server.api.Agencies;
import org.licet.server.api.Texts;
import org.springframework.stereotype.Component;

/** Says in plain words where a file stands, what is awaited of whom, and until when. */
@Component
public final class Standing {

    private static final Texts TEXTS = new Texts("standing");

    private final Catalogue catalogue;
    private final Calendars calendars;
    private final Agencies agencies;
    private final Clock clock;

    Standing(Catalogue catalogue, Calendars calendars, Agencies agencies, Clock clock) {
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * @param stage as elsewhere in the API
     * @param text the stage in words
     * @param waitingFor a sentence for each who is awaited; empty when nobody is
     * @param due when the decision is due, or why it is not; null once there is one
     */
    public record StandingJson(String stage, String text, List<String> waitingFor, @Nullable String due) {}

    public StandingJson of(Actor reader, ApplicationView file, Locale language) {
        Description description = catalogue.version(file.version()).description();
        ZoneId zone = calendars.calendar(description.calendar()).zone();
        return new StandingJson(
                file.stage().key(),
                text(file, language),
                waiting(reader, file, zone, language),
                due(file, zone, language));
    }

    private static String text(ApplicationView file, Locale language) {
        DecisionView decision = file.decision();
        if (decision != null && decision.tacit()) {
            return TEXTS.get(language, "stage.tacitly-granted");
        }
        if (decision != null && decision.reasons().contains("silence")) {
            return TEXTS.get(language, "stage.refused-by-silence");
        }
        return TEXTS.get(language, "stage." + file.stage().key());
    }

    /** A kind of event in words. */
    public static String event(String kind, Locale language) {
        String key = "event." + kind;
        return TEXTS.has(language, key) ? TEXTS.get(language, key) : kind;
    }

    private List<String> waiting(Actor reader, ApplicationView file, ZoneId zone, Locale language) {
        List<String> sentences = new ArrayList<>();
        boolean clerk = reader.agencies().contains(file.agency());
        List<Awaited> asked = from(file, "applicant");
        if (!asked.isEmpty()) {
            String items = String.join(
                    "; ", asked.stream().map(each -> named(each, language)).toList());
            Instant until = asked.get(0).until();
            sentences.add(TEXTS.get(language, clerk ? "waiting.applicant" : "waiting.you", items)
                    + (until == null ? "" : " " + TEXTS.get(language, "waiting.until", day(until, zone, language))));
        }
        from(file, "opinion")
                .forEach(opinion -> sentences.add(
                        TEXTS.get(language, "waiting.opinion", agencies.name(named(opinion, language), language))));
        List<Awaited> work = from(file, "agency");
        if (!work.isEmpty()) {
            String tasks = String.join(
                    "; ", work.stream().map(each -> named(each, language)).toList());
            sentences.add(TEXTS.get(language, "waiting.agency", tasks));
        }
        return sentences;
    }

    private static List<Awaited> from(ApplicationView file, String who) {
        return file.awaited().stream()
                .filter(awaited -> awaited.from().equals(who))
                .toList();
    }

    private static String named(Awaited awaited, Locale language) {
        String message = awaited.message(language);
        return message == null ? awaited.what() : message;
    }

    private @Nullable String due(ApplicationView file, ZoneId zone, Locale language) {
        boolean over = file.decision() != null
                || List.of("withdrawn", "lapsed").contains(file.stage().key());
        if (over) {
            return null;
        }
        Instant suspended = file.suspendedAt();
        if (suspended != null) {
            return TEXTS.get(language, "due.suspended", day(suspended, zone, language));
        }
        boolean late = file.due().isBefore(clock.instant());
        return TEXTS.get(language, late ? "due.over" : "due.on", day(file.due(), zone, language));
    }

    private static String day(Instant moment, ZoneId zone, Locale language) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(LocalDate.ofInstant(moment, zone));
    }
}
