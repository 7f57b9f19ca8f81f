package org.licet.server.clerk.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Deputies;
import org.licet.engine.access.Deputies.Deputyship;
import org.licet.engine.access.Deputies.DeputyshipRefused;
import org.licet.engine.access.Deputies.Order;
import org.licet.server.api.Addresses;
import org.licet.server.api.Agencies;
import org.licet.server.api.Bodies;
import org.licet.server.api.Explaining;
import org.licet.server.api.Problem;
import org.licet.server.api.Refusal;
import org.licet.server.page.Page;
import org.licet.server.page.PageController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who stands in for whom: sets absences, passes roles on, ends both. */
@PageController
@RequestMapping("/work/deputies")
final class DeputyController {

    private static final int MOST = 50;
    private static final String ABSENCE = "absence";

    private final Deputies deputies;
    private final Words words;
    private final Agencies agencies;

    DeputyController(Deputies deputies, Words words, Agencies agencies) {
        this.deputies = deputies;
        this.words = words;
        this.agencies = agencies;
    }

    @GetMapping
    ModelAndView show(
            Actor by,
            Page page,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String said) {
        Doors.clerks(by);
        Map<String, @Nullable Object> model = model(by, page, Map.of(), after);
        model.put("said", Said.text(page, said));
        return page.show("clerk/deputies", model);
    }

    @PostMapping
    ModelAndView set(Actor by, Page page, @RequestParam Map<String, String> sent) {
        Doors.clerks(by);
        List<Map<String, String>> missing = missing(page, sent);
        if (!missing.isEmpty()) {
            return again(by, page, sent, missing);
        }
        try {
            if (sent.getOrDefault("kind", ABSENCE).equals(ABSENCE)) {
                String agency = sent.getOrDefault("agency", "");
                deputies.absence(
                        by, order(by, sent), agency.isBlank() ? null : agency, sent.containsKey("withSupervision"));
            } else {
                String[] role = sent.getOrDefault("role", "").split("/", 2);
                if (role.length < 2) {
                    throw Bodies.refused("role", "required");
                }
                deputies.delegation(by, order(by, sent), new AgencyRole(role[0], role[1]));
            }
            return Going.to("/work/deputies?said=deputy-set");
        } catch (DeputyshipRefused | Refusal refused) {
            return again(by, page, sent, errors(Explaining.problem(refused, page.language())));
        }
    }

    private ModelAndView again(Actor by, Page page, Map<String, String> sent, List<Map<String, String>> errors) {
        Map<String, @Nullable Object> model = model(by, page, sent, null);
        model.put("errors", errors);
        errors.forEach(error -> model.put(error.getOrDefault("field", "") + "Error", error.get("text")));
        return page.show("clerk/deputies", HttpStatus.UNPROCESSABLE_CONTENT, model);
    }

    /** All at once, so that nobody is sent back for one after another. */
    private static List<Map<String, String>> missing(Page page, Map<String, String> sent) {
        List<String> needed = sent.getOrDefault("kind", ABSENCE).equals(ABSENCE)
                ? List.of("deputy", "from", "until", "reason")
                : List.of("deputy", "role", "from", "until", "reason");
        return needed.stream()
                .filter(name -> sent.getOrDefault(name, "").isBlank())
                .map(name -> Map.of("field", name, "text", page.text("deputies.missing." + name), "href", "#" + name))
                .toList();
    }

    @PostMapping("/{id}/end")
    ModelAndView end(Actor by, @PathVariable String id) {
        deputies.end(by, id);
        return Going.to("/work/deputies?said=deputy-ended");
    }

    private static Order order(Actor by, Map<String, String> sent) {
        String principal = sent.getOrDefault("principal", "").strip();
        return new Order(
                principal.isEmpty() ? by.login() : principal,
                required(sent, "deputy"),
                day(sent, "from"),
                day(sent, "until"),
                required(sent, "reason"));
    }

    private static String required(Map<String, String> sent, String name) {
        String value = sent.getOrDefault(name, "").strip();
        return Bodies.required(value.isEmpty() ? null : value, name);
    }

    private static LocalDate day(Map<String, String> sent, String name) {
        try {
            return LocalDate.parse(required(sent, name));
        } catch (DateTimeException noDay) {
            throw Bodies.refused(name, "required");
        }
    }

    private static List<Map<String, String>> errors(@Nullable Problem problem) {
        return problem == null
                ? List.of()
                : problem.errors().stream()
                        .map(error -> {
                            String field = error.pointer().replaceFirst("^/", "");
                            return Map.of("field", field, "text", error.message(), "href", "#" + field);
                        })
                        .toList();
    }

    private Map<String, @Nullable Object> model(
            Actor by, Page page, Map<String, String> typed, @Nullable String after) {
        var found = deputies.list(by, after, MOST);
        Map<String, @Nullable Object> model = new LinkedHashMap<>();
        model.put(
                "rows", found.items().stream().map(each -> row(by, each, page)).toList());
        model.put("first", after == null ? "" : "/work/deputies");
        model.put("next", found.next() == null ? "" : Addresses.query("/work/deputies", Map.of("after", found.next())));
        model.put("typed", typed);
        model.put("supervises", Doors.supervises(by));
        model.put(
                "agencies",
                by.agencies().stream()
                        .map(id -> Map.of("value", id, "text", agencies.name(id, page.language())))
                        .sorted(Comparator.comparing(each -> each.getOrDefault("text", ""), page.alphabet()))
                        .toList());
        model.put(
                "roles",
                by.roles().stream()
                        .filter(role -> by.agencies().contains(role.agency()))
                        .map(role -> Map.of(
                                "value", role.agency() + "/" + role.role(),
                                "text",
                                        words.role(null, role.role(), page) + " – "
                                                + agencies.name(role.agency(), page.language())))
                        .sorted(Comparator.comparing(each -> each.getOrDefault("text", ""), page.alphabet()))
                        .toList());
        return model;
    }

    private Map<String, Object> row(Actor by, Deputyship it, Page page) {
        String what = it.role() == null
                ? page.text("deputies.absence")
                : page.text("deputies.role", words.role(null, it.role(), page));
        return Map.of(
                "id", it.id(),
                "who", words.person(it.principal()),
                "deputy", words.person(it.deputy()),
                "what", it.agency() == null ? what : what + " – " + agencies.name(it.agency(), page.language()),
                "from", page.day(it.from()),
                "until", page.day(it.until()),
                "reason", it.reason(),
                "state", page.text("deputies.state." + it.state().key()),
                "running", it.state() != Deputies.State.OVER,
                "mayEnd",
                        it.state() != Deputies.State.OVER
                                && (it.principal().equals(by.login()) || Doors.supervises(by)));
    }
}
