package org.licet.server.clerk.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.Applications;
import org.licet.engine.application.Applications.ApplicationView;
import org.licet.engine.application.CaseRefused;
import org.licet.engine.catalogue.Description;
import org.licet.engine.correction.Corrections;
import org.licet.engine.correction.Mark;
import org.licet.engine.task.Tasks;
import org.licet.forms.FieldError;
import org.licet.forms.SummaryRow;
import org.licet.server.api.Addresses;
import org.licet.server.api.Explaining;
import org.licet.server.api.Problem;
import org.licet.server.api.Refusal;
import org.licet.server.page.Page;
import org.licet.server.page.PageController;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Sends a file back: first what is wrong is marked, then it is said what the law asks for and why it is wrong. */
@PageController
@RequestMapping("/work/tasks/{id}/correction")
final class MarkingController {

    private static final String DOCUMENT = "document:";
    private static final int MOST = 100;
    private static final int LONGEST_NOTE = 4_000;

    private final Tasks tasks;
    private final Applications applications;
    private final Corrections corrections;
    private final InWords inWords;

    MarkingController(Tasks tasks, Applications applications, Corrections corrections, InWords inWords) {
        this.tasks = tasks;
        this.applications = applications;
        this.corrections = corrections;
        this.inWords = inWords;
    }

    @GetMapping
    ModelAndView choose(
            Actor by, Page page, @PathVariable String id, @RequestParam MultiValueMap<String, String> asked) {
        ApplicationView file = file(by, id);
        List<String> marks = marks(asked);
        if (marks.isEmpty()) {
            Map<String, @Nullable Object> model = model(page, id, file);
            model.put("sections", choices(file, page));
            model.put("documents", documents(file, page));
            model.put("none", asked.containsKey("go"));
            return page.show("clerk/mark", model);
        }
        return explain(page, id, file, asked, List.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView ask(Actor by, Page page, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        ApplicationView file = file(by, id);
        List<String> places = marks(sent);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            String place = places.get(i);
            boolean document = place.startsWith(DOCUMENT);
            marks.add(new Mark(
                    at(sent, "requirement", i),
                    document ? null : place,
                    document ? place.substring(DOCUMENT.length()) : null,
                    at(sent, "message", i).strip()));
        }
        String note = at(sent, "note", 0).strip();
        try {
            if (note.length() > LONGEST_NOTE) {
                throw Refusal.body(List.of(new FieldError("/note", "too-long", page.text("asking.note.long"))));
            }
            corrections.request(by, id, marks, note.isEmpty() ? null : note);
            return Going.to(Addresses.path("work", "tasks", id) + "?said=asked");
        } catch (CaseRefused | Refusal | Tasks.TaskConflict refused) {
            Problem problem = Explaining.problem(refused, page.language());
            return explain(page, id, file, sent, errors(problem), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** The file of a task that the clerk has; the data of others' tasks stay hidden. */
    private ApplicationView file(Actor by, String id) {
        Tasks.TaskView task = tasks.get(by, id);
        if (task.row().kind().equals("opinion")) {
            throw Refusal.notFound();
        }
        return applications.find(by, task.row().application(), null).orElseThrow(Refusal::notFound);
    }

    private static Map<String, @Nullable Object> model(Page page, String id, ApplicationView file) {
        Map<String, @Nullable Object> model = new LinkedHashMap<>();
        model.put("task", Addresses.path("work", "tasks", id));
        model.put("here", Addresses.path("work", "tasks", id, "correction"));
        model.put("reference", file.reference().value());
        return model;
    }

    private ModelAndView explain(
            Page page,
            String id,
            ApplicationView file,
            MultiValueMap<String, String> asked,
            List<Map<String, String>> errors,
            HttpStatus status) {
        Description description = inWords.version(file.version()).description();
        Map<String, @Nullable Object> model = model(page, id, file);
        List<Map<String, Object>> items = new ArrayList<>();
        List<String> places = marks(asked);
        Map<String, String> labels = labels(file, page);
        for (int i = 0; i < places.size(); i++) {
            items.add(Map.of(
                    "place", places.get(i),
                    "label", labels.getOrDefault(places.get(i), places.get(i)),
                    "requirement", at(asked, "requirement", i),
                    "message", at(asked, "message", i),
                    "requirementError", error(errors, "#requirement-" + i),
                    "messageError", error(errors, "#message-" + i)));
        }
        model.put("items", items);
        model.put("requirements", CaseView.requirements(description, page));
        model.put("errors", errors);
        model.put("note", at(asked, "note", 0));
        return page.show("clerk/mark-why", status, model);
    }

    /** {@code /marks/0/requirement} is the field {@code requirement-0}. */
    private static List<Map<String, String>> errors(@Nullable Problem problem) {
        if (problem == null || problem.errors().isEmpty()) {
            return List.of(Map.of("text", problem == null ? "" : problem.detail(), "href", ""));
        }
        return problem.errors().stream()
                .map(error -> {
                    String[] steps = error.pointer().split("/", -1);
                    String field = steps.length > 3 ? steps[3] + "-" + steps[2] : "note";
                    return Map.of("text", error.message(), "href", "#" + field);
                })
                .toList();
    }

    private static String error(List<Map<String, String>> errors, String href) {
        return errors.stream()
                .filter(error -> href.equals(error.get("href")))
                .map(error -> error.getOrDefault("text", ""))
                .findFirst()
                .orElse("");
    }

    private List<Map<String, Object>> choices(ApplicationView file, Page page) {
        Description description = inWords.version(file.version()).description();
        return inWords.sections(file.version(), description.formOf(file.operation()), file.data(), page).stream()
                .map(section -> Map.<String, Object>of("title", section.title(), "items", items(section.rows(), "")))
                .toList();
    }

    /** Each answer, named by the groups that it is in. */
    private static List<Map<String, String>> items(List<SummaryRow> rows, String inside) {
        List<Map<String, String>> items = new ArrayList<>();
        for (SummaryRow row : rows) {
            String label = inside.isEmpty() ? row.label() : inside + " – " + row.label();
            if (row.heads()) {
                items.addAll(items(row.rows(), label));
            } else {
                items.add(Map.of("value", row.pointer(), "text", label, "hint", String.join(", ", row.values())));
            }
        }
        return items;
    }

    private List<Map<String, String>> documents(ApplicationView file, Page page) {
        return inWords.version(file.version()).description().application().documents().values().stream()
                .map(each -> Map.of(
                        "value", DOCUMENT + each.id(), "text", each.title().in(page.language())))
                .toList();
    }

    private Map<String, String> labels(ApplicationView file, Page page) {
        Map<String, String> labels = new LinkedHashMap<>();
        Description description = inWords.version(file.version()).description();
        inWords.sections(file.version(), description.formOf(file.operation()), file.data(), page)
                .forEach(section -> items(section.rows(), "")
                        .forEach(item -> labels.put(
                                item.getOrDefault("value", ""),
                                item.getOrDefault("hint", "").isEmpty()
                                        ? item.getOrDefault("text", "")
                                        : item.get("text") + ": " + item.get("hint"))));
        documents(file, page)
                .forEach(each -> labels.put(each.getOrDefault("value", ""), each.getOrDefault("text", "")));
        return labels;
    }

    private static List<String> marks(MultiValueMap<String, String> asked) {
        return asked.getOrDefault("mark", List.of()).stream().limit(MOST).toList();
    }

    private static String at(MultiValueMap<String, String> sent, String name, int index) {
        List<String> values = sent.getOrDefault(name, List.of());
        return index < values.size() ? values.get(index) : "";
    }
}
