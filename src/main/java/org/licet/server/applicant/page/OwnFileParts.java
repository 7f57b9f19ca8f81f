package org.licet.server.applicant.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.allotment.Competitions;
import org.licet.engine.application.Applications.ApplicationView;
import org.licet.engine.application.Applications.DecisionView;
import org.licet.engine.application.AskedItems.Correction;
import org.licet.engine.application.AskedOpinions.OpinionView;
import org.licet.engine.application.CaseDrawings.CaseDrawing;
import org.licet.engine.application.Stage;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.LegalLife.Opinion;
import org.licet.engine.catalogue.UnknownAuthorization;
import org.licet.engine.payment.Payments.FeeOrder;
import org.licet.engine.record.Event;
import org.licet.server.api.Addresses;
import org.licet.server.api.Agencies;
import org.licet.server.applicant.Families.Family;
import org.licet.server.page.FormFields;
import org.licet.server.page.HeldFile;
import org.licet.server.page.Page;
import org.licet.server.wording.Standing;
import org.springframework.stereotype.Component;

/** The parts of a file's page, in words. */
@Component
class OwnFileParts {

    private static final Set<String> BY_APPLICANT = Set.of("filed", "correction-supplied", "withdrawn");

    /** How an agency shares its work out is no news to an applicant. */
    private static final Set<String> INNER =
            Set.of("task-claimed", "task-released", "task-assigned", "separation-refused");

    private final Catalogue catalogue;
    private final Fillings fillings;
    private final Competitions competitions;

    OwnFileParts(Catalogue catalogue, Fillings fillings, Competitions competitions) {
        this.catalogue = catalogue;
        this.fillings = fillings;
        this.competitions = competitions;
    }

    private Description description(ApplicationView file) {
        return catalogue.version(file.version()).description();
    }

    Map<String, Object> facts(Page page, ApplicationView file, String agency) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("title", description(file).title().in(page.language()));
        facts.put("reference", file.reference().value());
        facts.put("home", Addresses.path("my", "files", file.reference().value()));
        facts.put("agency", agency);
        facts.put("applicant", file.applicant().name());
        facts.put("operation", file.operation() == null ? "" : page.text("operation." + file.operation()));
        facts.put("stage", page.text("stage." + file.stage().key()));
        facts.put("colour", Stages.colour(file.stage()));
        facts.put("filed", page.moment(file.receipt().filedAt()));
        facts.put("filedBy", file.filedBy());
        facts.put("receipt", file.receipt().number());
        facts.put("receiptDue", page.day(file.receipt().decisionDue()));
        facts.put("silence", page.text("file.silence." + file.receipt().silence()));
        facts.put("closed", Stages.isClosed(file.stage()));
        facts.put("entry", entry(file));
        competitions.of(file.reference()).ifPresent(ranked -> {
            Integer rank = ranked.rank();
            if (rank != null) {
                facts.put("rank", rank.toString());
            }
        });
        return facts;
    }

    private static Map<String, String> entry(ApplicationView file) {
        String register = file.registerId();
        String number = file.entryNumber();
        return register == null || number == null
                ? Map.of("number", "", "href", "")
                : Map.of("number", number, "href", Addresses.path("my", "acts", register, number));
    }

    static Map<String, Object> payment(Page page, FeeOrder order) {
        return Map.of(
                "amount", page.money(order.amount(), order.currency()),
                "order", order.number(),
                "until", page.moment(order.payUntil()),
                "owed", order.isOwed(),
                "paidAt", order.paidAt() == null ? "" : page.moment(order.paidAt()));
    }

    /** What the applicant has to do: the agency's questions, the fee, and the place of the signature. */
    List<Map<String, Object>> tasks(Page page, ApplicationView file, @Nullable FeeOrder order) {
        List<Map<String, Object>> tasks = new ArrayList<>();
        String home = Addresses.path("my", "files", file.reference().value());
        boolean asked = file.corrections().stream().anyMatch(Correction::isOpen);
        boolean supplied = file.corrections().stream().anyMatch(each -> each.supplied() != null);
        boolean open = !Stages.isClosed(file.stage());
        if (asked || supplied) {
            tasks.add(Tasks.row(
                    page,
                    page.text("task.correct"),
                    asked ? home + "/correction" : "",
                    asked ? "now" : "supplied",
                    ""));
        }
        boolean fee = description(file).life().fee() != null && file.operation() == null;
        String pay = order == null
                ? fee && open ? "later-fee" : "not-needed"
                : order.isOwed() ? "now" : order.isPaid() ? "paid" : "cancelled";
        tasks.add(Tasks.row(page, page.text("task.pay"), pay.equals("now") ? "#payment" : "", pay, ""));
        tasks.add(Tasks.row(
                page,
                page.text("task.sign"),
                "",
                file.stage() == Stage.AWAITING_SIGNATURE ? "begun" : "not-needed",
                ""));
        return tasks;
    }

    @Nullable
    Map<String, Object> correction(Page page, ApplicationView file) {
        return file.corrections().stream()
                .filter(Correction::isOpen)
                .findFirst()
                .map(open -> Map.<String, Object>of(
                        "until", page.day(open.until()),
                        "items",
                                open.items().stream()
                                        .map(item -> item.message().isBlank()
                                                ? item.title().in(page.language())
                                                : item.message())
                                        .toList(),
                        "note", Objects.requireNonNullElse(open.note(), "")))
                .orElse(null);
    }

    @Nullable
    Map<String, Object> decision(Page page, ApplicationView file) {
        DecisionView decision = file.decision();
        if (decision == null) {
            return null;
        }
        Description description = description(file);
        boolean granted = decision.outcome().equals("grant");
        String key = granted ? decision.tacit() ? "tacit" : "grant" : "refuse";
        List<Map<String, Object>> reasons = new ArrayList<>();
        for (String id : decision.reasons()) {
            Description.RefusalReason reason = description.refusalReasons().get(id);
            String title = id.equals("silence")
                    ? page.text("file.decision.silence")
                    : reason == null ? id : reason.title().in(page.language());
            List<String> basis = reason == null
                    ? List.of()
                    : description.legalBasis().stream()
                            .filter(law -> reason.legalBasis().contains(law.id()))
                            .map(law -> law.title().in(page.language()))
                            .toList();
            reasons.add(Map.of("title", title, "basis", basis));
        }
        return Map.of(
                "text",
                page.text("file.decision." + key, page.day(decision.at())),
                "granted",
                granted,
                "reasons",
                reasons,
                "note",
                Objects.requireNonNullElse(decision.note(), ""));
    }

    List<Map<String, Object>> opinions(Page page, ApplicationView file, Agencies agencies) {
        Map<String, Opinion> declared = description(file).life().opinions();
        return file.opinions().stream()
                .map(each -> opinion(page, each, declared.get(each.id()), agencies))
                .toList();
    }

    private static Map<String, Object> opinion(
            Page page, OpinionView it, @Nullable Opinion declared, Agencies agencies) {
        String outcome = it.outcome() == null ? "" : it.outcome();
        String state =
                switch (it.state()) {
                    case "asked", "late", "silent" ->
                        page.text("file.opinion." + it.state(), page.day(it.askedAt()), page.day(it.due()));
                    case "cancelled" -> page.text("file.opinion.cancelled");
                    default -> page.text("file.opinion." + (outcome.isEmpty() ? "answered" : outcome));
                };
        return Map.of(
                "agency",
                agencies.name(it.agency(), page.language()),
                "title",
                declared == null ? it.id() : declared.title().in(page.language()),
                "state",
                state,
                "colour",
                outcome.equals("favourable") ? "green" : outcome.isEmpty() ? "blue" : "red");
    }

    List<Map<String, Object>> documents(Page page, ApplicationView file) {
        Map<String, Description.Document> declared =
                description(file).application().documents();
        return file.documents().stream()
                .map(each -> {
                    Map<String, Object> row = new HashMap<>(Uploads.shown(each.attachment(), page));
                    Description.Document document = declared.get(each.document());
                    row.put(
                            "title",
                            document == null
                                    ? each.document()
                                    : document.title().in(page.language()));
                    row.put(
                            "href",
                            Addresses.path(
                                    "my",
                                    "files",
                                    file.reference().value(),
                                    "documents",
                                    each.attachment().id()));
                    row.put(
                            "old",
                            each.supersededAt() == null
                                    ? ""
                                    : page.text("file.document.old", page.day(each.supersededAt())));
                    return row;
                })
                .toList();
    }

    /** The answers in words; none for an operation that asks no form. */
    List<Map<String, Object>> answers(Page page, ApplicationView file) {
        var published = catalogue.version(file.version());
        String form = published.description().formOf(file.operation());
        return form == null
                ? List.of()
                : FormFields.summary(
                        published
                                .forms()
                                .form(form)
                                .pages()
                                .summary(Fillings.object(file.data()), fillings.asking(published, page.language())),
                        HeldFile.of(
                                file.answerFiles(),
                                page,
                                id -> Addresses.path(
                                        "my", "files", file.reference().value(), "documents", id)));
    }

    List<Map<String, Object>> family(Page page, Family family) {
        return family.dependents().stream()
                .map(each -> Map.<String, Object>of(
                        "title", title(each.authorization(), page.language()),
                        "reference", each.reference(),
                        "href", Addresses.path("my", "files", each.reference()),
                        "stage", page.text("stage." + each.stage())))
                .toList();
    }

    private String title(String authorization, Locale language) {
        try {
            return catalogue.current(authorization).description().title().in(language);
        } catch (UnknownAuthorization gone) {
            return authorization;
        }
    }

    /** Newest first. Who works for the agency is not named: the agency answers for the file. */
    List<Map<String, Object>> events(Page page, Actor by, ApplicationView file, List<Event> events) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = events.size() - 1; i >= 0; i--) {
            Event event = events.get(i);
            if (INNER.contains(event.kind()) || Readings.isOne(event)) {
                continue;
            }
            items.add(Map.of(
                    "title", Standing.event(event.kind(), page.language()),
                    "moment", page.moment(event.at()),
                    "by", page.text("file.timeline." + who(by, file, event))));
        }
        return items;
    }

    private static String who(Actor by, ApplicationView file, Event event) {
        String actor = event.actor();
        if (actor.equals(by.login())) {
            return "you";
        }
        if (actor.equals(Actor.SYSTEM.login())) {
            return "system";
        }
        return BY_APPLICANT.contains(event.kind()) || actor.equals(file.filedBy()) ? "other" : "agency";
    }

    static List<Map<String, Object>> steps(Page page, CaseDrawing drawing) {
        return drawing.steps().stream()
                .map(step -> Map.<String, Object>of(
                        "text", step.name(),
                        "state", step.state().key(),
                        "stateText", page.text("file.step." + step.state().key())))
                .toList();
    }
}
