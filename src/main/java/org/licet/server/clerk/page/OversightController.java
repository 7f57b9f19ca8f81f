package org.licet.server.clerk.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Roles;
import org.licet.engine.application.Incidents;
import org.licet.engine.application.Incidents.CaseIncident;
import org.licet.engine.task.Tasks;
import org.licet.engine.task.Workload;
import org.licet.engine.task.Workload.AgencyLoad;
import org.licet.engine.task.Workload.Load;
import org.licet.server.api.Addresses;
import org.licet.server.api.Agencies;
import org.licet.server.api.Refusal;
import org.licet.server.page.Page;
import org.licet.server.page.PageController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What supervisors look after: who has how much, how old it is, what stands still. */
@PageController
@RequestMapping("/oversight")
final class OversightController {

    private static final int INCIDENTS = 50;
    /** As many as one batch takes; the rest comes after. */
    private static final int HANDED = 100;

    private final Workload workload;
    private final Incidents incidents;
    private final Tasks tasks;
    private final Agencies agencies;
    private final Words words;

    OversightController(Workload workload, Incidents incidents, Tasks tasks, Agencies agencies, Words words) {
        this.workload = workload;
        this.incidents = incidents;
        this.tasks = tasks;
        this.agencies = agencies;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(
            Actor by,
            Page page,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String said) {
        Doors.supervisors(by);
        var standing = incidents.list(by, after, INCIDENTS);
        Map<String, @Nullable Object> model = new LinkedHashMap<>();
        model.put(
                "agencies",
                workload.of(by).stream().map(each -> agency(each, page)).toList());
        model.put("escalated", tasks.counts(by).getOrDefault("escalated", 0L));
        model.put(
                "incidents",
                standing.items().stream().map(each -> incident(each, page)).toList());
        model.put("first", after == null ? "" : "/oversight");
        model.put(
                "next", standing.next() == null ? "" : Addresses.query("/oversight", Map.of("after", standing.next())));
        model.put("said", Said.text(page, said));
        return page.show("clerk/oversight", model);
    }

    private Map<String, Object> agency(AgencyLoad it, Page page) {
        return Map.of(
                "id", it.agency(),
                "name", agencies.name(it.agency(), page.language()),
                "unassigned", load(it.unassigned()),
                "clerks",
                        it.clerks().stream()
                                .map(clerk -> Map.<String, Object>of(
                                        "name", clerk.name(),
                                        "load", load(clerk.load()),
                                        "href",
                                                Addresses.query(
                                                        "/oversight/handover",
                                                        Map.of("agency", it.agency(), "from", clerk.login()))))
                                .toList(),
                "ageing",
                        it.ageing().stream()
                                .map(age -> Map.<String, Object>of(
                                        "title", words.authorization(age.authorization(), page.language()),
                                        "href",
                                                Addresses.query(
                                                        BasketAddress.PATH,
                                                        Map.of(
                                                                "queue", "team",
                                                                "authorization", age.authorization(),
                                                                "sort", "created")),
                                        "counts", List.of(age.upTo2(), age.upTo5(), age.upTo10(), age.older())))
                                .toList());
    }

    private static Map<String, Object> load(Load load) {
        return Map.of("open", load.open(), "overdue", load.overdue(), "soon", load.dueSoon());
    }

    private Map<String, Object> incident(CaseIncident it, Page page) {
        return Map.of(
                "id", it.id(),
                "reference", it.application().value(),
                "href", Addresses.path("work", "files", it.application().value()),
                "authorization", words.authorization(it.authorization(), page.language()),
                "kind", page.text("oversight.incident." + it.kind()),
                "why", it.message() == null ? "" : it.message(),
                "at", page.moment(it.at()));
    }

    @PostMapping("/incidents/{id}/retry")
    ModelAndView retry(Actor by, @PathVariable String id) {
        Doors.supervisors(by);
        incidents.retry(by, id);
        return Going.to("/oversight?said=retried");
    }

    /** What one clerk has, to be given to another; the batch shows first what would become of each. */
    @GetMapping("/handover")
    ModelAndView handover(Actor by, Page page, @RequestParam String agency, @RequestParam String from) {
        Doors.supervisors(by);
        if (!by.holds(agency, Roles.SUPERVISOR)) {
            throw Refusal.notFound();
        }
        AgencyLoad load = workload.of(by).stream()
                .filter(each -> each.agency().equals(agency))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        return page.show(
                "clerk/handover",
                Map.of(
                        "name",
                        words.person(from),
                        "tasks",
                        held(by, page, agency, from),
                        "people",
                        load.clerks().stream()
                                .filter(clerk -> !clerk.login().equals(from))
                                .map(clerk -> Map.of(
                                        "value",
                                        clerk.login(),
                                        "text",
                                        page.text(
                                                "oversight.person",
                                                clerk.name(),
                                                clerk.load().open())))
                                .toList()));
    }

    private List<Map<String, String>> held(Actor by, Page page, String agency, String login) {
        return workload.held(by, agency, login, HANDED).stream()
                .map(task -> Map.of(
                        "id",
                        task.id(),
                        "name",
                        task.application() + " – " + task.title().in(page.language())))
                .toList();
    }
}
