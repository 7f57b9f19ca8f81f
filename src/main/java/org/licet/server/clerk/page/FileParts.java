package org.licet.server.clerk.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications;
import org.licet.engine.application.Applications.ApplicationView;
import org.licet.engine.application.Applications.DecisionView;
import org.licet.engine.application.Applications.DocumentView;
import org.licet.engine.application.CaseDrawings;
import org.licet.engine.application.Notes;
import org.licet.engine.catalogue.Description;
import org.licet.engine.record.Event;
import org.licet.server.api.Addresses;
import org.licet.server.page.FileWords;
import org.licet.server.page.HeldFile;
import org.licet.server.page.Page;
import org.licet.server.wording.Standing;
import org.springframework.stereotype.Component;

/** What a clerk sees of a file, with a task of it or for a reason. */
@Component
class FileParts {

    private static final int MOST = 20;

    private final Applications applications;
    private final CaseDrawings drawings;
    private final Notes notes;
    private final Standing standing;
    private final AskedParts asked;
    private final InWords inWords;
    private final Words words;

    FileParts(
            Applications applications,
            CaseDrawings drawings,
            Notes notes,
            Standing standing,
            AskedParts asked,
            InWords inWords,
            Words words) {
        this.applications = applications;
        this.drawings = drawings;
        this.notes = notes;
        this.standing = standing;
        this.asked = asked;
        this.inWords = inWords;
        this.words = words;
    }

    Map<String, @Nullable Object> of(Actor by, Page page, ApplicationView file, @Nullable String reason) {
        Description description = inWords.version(file.version()).description();
        Map<String, HeldFile> files = held(file, reason, page);
        ApplicationReference reference = file.reference();
        Map<String, @Nullable Object> model = new LinkedHashMap<>();
        model.put("reference", reference.value());
        model.put("reason", reason == null ? "" : reason);
        model.put("authorization", description.title().in(page.language()));
        model.put("applicant", file.applicant().name());
        model.put("applicantId", file.applicant().id().replaceFirst("^[a-z]+:", ""));
        model.put("filed", page.moment(file.receipt().filedAt()));
        model.put("operation", file.operation() == null ? "" : page.text("work.operation." + file.operation()));
        Standing.StandingJson stands = standing.of(by, file, page.language());
        model.put("stands", stands.text());
        model.put("waiting", stands.waitingFor());
        model.put("due", stands.due() == null ? "" : stands.due());
        model.put("alerts", Words.alerts(file.alerts(), page));
        model.put("stage", Words.stage(file.stage().key(), page));
        model.put(
                "sections",
                inWords.summary(file.version(), description.formOf(file.operation()), file.data(), true, files, page));
        model.put("documents", documents(file, description, reason, page));
        model.put("decision", decision(file.decision(), description, page));
        model.put(
                "entry",
                file.entryNumber() == null || file.registerId() == null
                        ? ""
                        : Addresses.path("work", "entries", file.registerId(), file.entryNumber()));
        model.put("entryNumber", file.entryNumber() == null ? "" : file.entryNumber());
        model.put("corrections", asked.corrections(file, files, page));
        boolean open = file.corrections().stream().anyMatch(each -> each.isOpen());
        model.put("correctionOpen", open);
        model.put(
                "counterCorrection",
                open && applications.isServedAtCounter(by, reference)
                        ? Addresses.path("my", "counter", reference.value(), "correction")
                        : "");
        model.put("opinions", asked.opinions(file, files, page));
        model.put("events", events(by, reference, reason, page));
        model.put("notes", notes(by, reference, reason, page));
        model.put("previous", previous(by, reference, reason, page));
        model.put("steps", steps(by, reference, reason, page));
        model.put(
                "drawing",
                Addresses.query(
                        Addresses.path("work", "files", reference.value(), "drawing"), given("reason", reason)));
        return model;
    }

    /** Uploads in the answers of this file by their ids. */
    static Map<String, HeldFile> held(ApplicationView file, @Nullable String reason, Page page) {
        return HeldFile.of(file.answerFiles(), page, id -> address(file, id, reason));
    }

    private static String address(ApplicationView file, String id, @Nullable String reason) {
        return Addresses.query(
                Addresses.path("work", "files", file.reference().value(), "documents", id), given("reason", reason));
    }

    private static Map<String, @Nullable Object> given(String name, @Nullable String value) {
        Map<String, @Nullable Object> given = new HashMap<>();
        given.put(name, value);
        return given;
    }

    private static List<Map<String, Object>> documents(
            ApplicationView file, Description description, @Nullable String reason, Page page) {
        List<Map<String, Object>> shown = new ArrayList<>();
        for (DocumentView each : file.documents()) {
            Description.Document declared =
                    description.application().documents().get(each.document());
            shown.add(Map.of(
                    "title",
                    declared == null ? each.document() : declared.title().in(page.language()),
                    "name",
                    each.attachment().fileName(),
                    "size",
                    FileWords.size(each.attachment().size(), page.language()),
                    "type",
                    FileWords.kind(each.attachment().type()),
                    "old",
                    each.supersededAt() == null ? "" : page.day(each.supersededAt()),
                    "href",
                    address(file, each.attachment().id(), reason)));
        }
        return shown;
    }

    private Map<String, Object> decision(@Nullable DecisionView decision, Description description, Page page) {
        if (decision == null) {
            return Map.of();
        }
        return Map.of(
                "outcome", page.text("case.decided." + decision.outcome()),
                "tacit", decision.tacit(),
                "by", words.actor(decision.by(), page),
                "at", page.moment(decision.at()),
                "note", decision.note() == null ? "" : decision.note(),
                "reasons",
                        decision.reasons().stream()
                                .map(id -> description.refusalReasons().get(id) == null
                                        ? id
                                        : description
                                                .refusalReasons()
                                                .get(id)
                                                .title()
                                                .in(page.language()))
                                .toList());
    }

    private List<Map<String, Object>> events(
            Actor by, ApplicationReference reference, @Nullable String reason, Page page) {
        List<Map<String, Object>> shown = new ArrayList<>();
        List<Event> events = applications.events(by, reference, reason).orElse(List.of());
        UnaryOperator<String> names = words.actors(events.stream().map(Event::actor), page);
        for (Event each : events) {
            if (!each.kind().equals("read")) {
                shown.add(
                        0,
                        Map.of(
                                "title", Standing.event(each.kind(), page.language()),
                                "moment", page.moment(each.at()),
                                "by", names.apply(each.actor()),
                                "text", each.reason() == null ? "" : each.reason()));
            }
        }
        return shown;
    }

    /** Null for who may not read them. */
    private @Nullable List<Map<String, Object>> notes(
            Actor by, ApplicationReference reference, @Nullable String reason, Page page) {
        return notes.list(by, reference, reason, null, MOST)
                .map(found -> found.items().stream()
                        .map(note -> Map.<String, Object>of(
                                "by", note.name(), "at", page.moment(note.at()), "text", note.text()))
                        .toList())
                .orElse(null);
    }

    private List<Map<String, Object>> previous(
            Actor by, ApplicationReference reference, @Nullable String reason, Page page) {
        return applications
                .previous(by, reference, reason, null, MOST)
                .map(found -> found.items().stream()
                        .map(row -> Map.<String, Object>of(
                                "reference", row.reference().value(),
                                "href",
                                        Addresses.path(
                                                "work", "files", row.reference().value()),
                                "title",
                                        inWords.version(row.version())
                                                .description()
                                                .title()
                                                .in(page.language()),
                                "filed", page.day(row.filedAt()),
                                "stage", Words.stage(row.stage().key(), page)))
                        .toList())
                .orElse(List.of());
    }

    private List<Map<String, Object>> steps(
            Actor by, ApplicationReference reference, @Nullable String reason, Page page) {
        return drawings.find(by, reference, reason, page.language())
                .map(drawing -> drawing.steps().stream()
                        .map(step -> Map.<String, Object>of(
                                "text", step.name(),
                                "state", step.state().key(),
                                "stateText",
                                        page.text("case.step." + step.state().key())))
                        .toList())
                .orElse(List.of());
    }
}
