package org.licet.server.clerk.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.access.ApplicantKind;
import org.licet.engine.application.AtCounter;
import org.licet.engine.application.CounterApplicant;
import org.licet.engine.application.CounterRefused;
import org.licet.engine.application.Drafts;
import org.licet.engine.application.Drafts.Draft;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Passport;
import org.licet.forms.FieldError;
import org.licet.server.api.Addresses;
import org.licet.server.api.Explaining;
import org.licet.server.api.Problem;
import org.licet.server.page.Page;
import org.licet.server.page.PageController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Begins an application for somebody who stands at the counter; its form is then filled in like any other. */
@PageController
@RequestMapping("/work/counter")
final class CounterController {

    /** More of them nobody has begun and not sent. */
    private static final int MOST_BEGUN = 200;

    private final Catalogue catalogue;
    private final Drafts drafts;
    private final AtCounter counter;

    CounterController(Catalogue catalogue, Drafts drafts, AtCounter counter) {
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.counter = counter;
    }

    @GetMapping
    ModelAndView show(Actor by, Page page, @RequestParam(required = false) @Nullable String said) {
        Doors.clerks(by);
        Map<String, @Nullable Object> model = model(by, page, Map.of(), List.of());
        model.put("said", Said.text(page, said));
        return page.show("clerk/counter", model);
    }

    @PostMapping
    ModelAndView begin(Actor by, Page page, @RequestParam Map<String, String> sent) {
        Doors.clerks(by);
        List<Map<String, String>> errors = new ArrayList<>();
        String service = value(sent, "service");
        if (services(by).noneMatch(each -> each.version().packageId().equals(service))) {
            add(errors, page, "service");
        }
        for (String name : List.of("kind", "id", "name")) {
            if (value(sent, name).isEmpty()) {
                add(errors, page, name);
            }
        }
        if (errors.isEmpty()) {
            errors.addAll(refused(by, page, service, sent));
        }
        if (!errors.isEmpty()) {
            return page.show("clerk/counter", HttpStatus.UNPROCESSABLE_CONTENT, model(by, page, sent, errors));
        }
        Draft draft = drafts.create(by, service, body(sent));
        return Going.to(Addresses.path("drafts", draft.id()));
    }

    /** What filing would refuse at last is told now. */
    private List<Map<String, String>> refused(Actor by, Page page, String service, Map<String, String> sent) {
        try {
            counter.look(by, service, named(sent));
            return List.of();
        } catch (CounterRefused refused) {
            Problem problem = Explaining.problem(refused, page.language());
            if (refused.wrong().isEmpty() || problem == null) {
                throw refused;
            }
            return problem.errors().stream().map(CounterController::error).toList();
        }
    }

    private static Map<String, String> error(FieldError error) {
        String field = error.pointer().replaceFirst("^/counter/", "");
        return Map.of("field", field, "href", "#" + field, "text", error.message());
    }

    private static CounterApplicant named(Map<String, String> sent) {
        return new CounterApplicant(
                value(sent, "kind"),
                value(sent, "id").replace(" ", ""),
                value(sent, "name"),
                sent.containsKey("confirmed"));
    }

    private static ObjectNode body(Map<String, String> sent) {
        CounterApplicant named = named(sent);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("data");
        ObjectNode counter = body.putObject("counter");
        counter.put("kind", named.kind());
        counter.put("id", named.id());
        counter.put("name", named.name());
        if (named.confirmed()) {
            counter.put("confirmed", true);
        }
        return body;
    }

    /** What this clerk has begun for others and not sent. */
    private List<Map<String, Object>> begun(Actor by, Page page) {
        return drafts.list(by, null, MOST_BEGUN).items().stream()
                .filter(draft -> draft.body().has("counter"))
                .map(draft -> Map.<String, Object>of(
                        "title",
                        catalogue
                                .current(draft.authorization())
                                .description()
                                .title()
                                .in(page.language()),
                        "hint",
                        draft.body().path("counter").path("name").asString(""),
                        "href",
                        Addresses.path("drafts", draft.id()),
                        "status",
                        page.moment(draft.updatedAt())))
                .toList();
    }

    /** Those of the agencies where this clerk works. */
    private java.util.stream.Stream<Passport> services(Actor by) {
        return catalogue.passports().stream().filter(passport -> by.agencies()
                .contains(passport.description().agency()));
    }

    private Map<String, @Nullable Object> model(
            Actor by, Page page, Map<String, String> typed, List<Map<String, String>> errors) {
        Map<String, @Nullable Object> model = new LinkedHashMap<>();
        model.put(
                "services",
                services(by)
                        .map(passport -> Map.of(
                                "value",
                                passport.version().packageId(),
                                "text",
                                passport.description().title().in(page.language())))
                        .sorted(Comparator.comparing(each -> each.getOrDefault("text", ""), page.alphabet()))
                        .toList());
        model.put(
                "kinds",
                Arrays.stream(ApplicantKind.values())
                        .map(kind -> Map.of("value", kind.key(), "text", page.text("counter.kind." + kind.key())))
                        .toList());
        model.put("begun", begun(by, page));
        model.put("typed", typed);
        model.put("errors", errors);
        Map<String, String> wrong = new LinkedHashMap<>();
        errors.forEach(error -> wrong.put(error.getOrDefault("field", ""), error.getOrDefault("text", "")));
        model.put("wrong", wrong);
        return model;
    }

    private static void add(List<Map<String, String>> errors, Page page, String field) {
        errors.add(Map.of("field", field, "href", "#" + field, "text", page.text("counter.wrong." + field)));
    }

    private static String value(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "").strip();
    }
}
