package org.licet.server.clerk.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.Applications;
import org.licet.engine.application.Applications.ApplicationView;
import org.licet.engine.application.Applications.ReadReason;
import org.licet.engine.application.Applications.ReasonNeeded;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.LegalLife;
import org.licet.engine.catalogue.PackageVersion;
import org.licet.engine.task.Tasks;
import org.licet.engine.task.Tasks.TaskRow;
import org.licet.engine.task.Tasks.TaskView;
import org.licet.engine.task.Tasks.UnknownTask;
import org.licet.forms.FieldError;
import org.licet.server.api.Addresses;
import org.licet.server.page.FileWords;
import org.licet.server.page.HeldFile;
import org.licet.server.page.Page;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A task as its page shows it: the case beside the form that completes it. */
@Component
class CaseView {

    private final Tasks tasks;
    private final Applications applications;
    private final FileParts parts;
    private final TaskForm forms;
    private final InWords inWords;
    private final Words words;

    CaseView(Tasks tasks, Applications applications, FileParts parts, TaskForm forms, InWords inWords, Words words) {
        this.tasks = tasks;
        this.applications = applications;
        this.parts = parts;
        this.forms = forms;
        this.inWords = inWords;
        this.words = words;
    }

    /** What stands in the form: what was typed, and what is wrong with it. */
    record Typed(ObjectNode answers, List<FieldError> errors) {

        static Typed nothing() {
            return new Typed(JsonNodeFactory.instance.objectNode(), List.of());
        }
    }

    Map<String, @Nullable Object> show(Actor by, Page page, TaskView task, @Nullable String reason, Typed typed) {
        TaskRow row = task.row();
        boolean opinion = row.kind().equals("opinion");
        boolean mine = mine(by, row);
        Map<String, @Nullable Object> model = new LinkedHashMap<>();
        model.put("id", row.id());
        model.put("here", Addresses.path("work", "tasks", row.id()));
        model.put("title", row.title().in(page.language()));
        model.put("reference", row.application().value());
        model.put("authorization", words.authorization(row.authorization(), page.language()));
        model.put("role", words.role(row.authorization(), row.role(), page));
        model.put("opinion", opinion);
        model.put("mine", mine);
        model.put("free", row.assignee() == null);
        model.put("who", row.assignee() == null ? "" : words.person(row.assignee()));
        model.put("behalf", row.onBehalfOf() == null ? "" : words.person(row.onBehalfOf()));
        model.put("separated", row.separated());
        model.put("taskDue", page.day(row.due()));
        model.put("away", words.away(row.due(), page));
        model.put("taskAlerts", Words.alerts(row.alerts(), page));
        model.put("stage", Words.stage(row.stage(), page));
        model.put("reasons", reasons(page, applications.isServedAtCounter(by, row.application())));
        ApplicationView file = opinion ? null : file(by, row, reason);
        model.put("file", file == null ? null : parts.of(by, page, file, reason));
        model.put("excerpt", opinion ? excerpt(task, page) : List.of());
        model.put("shown", opinion ? shown(task, page) : List.of());
        model.put("done", done(task, file == null ? Map.of() : FileParts.held(file, reason, page), page));
        model.put("people", people(by, row));
        model.put("form", mine && task.form() != null ? form(by, task, page, typed) : null);
        model.put("noForm", mine && task.form() == null);
        model.put("grounds", opinion ? List.of() : grounds(task, page));
        return model;
    }

    /** Whether this clerk has it, themselves or as a deputy. */
    static boolean mine(Actor by, TaskRow row) {
        return by.login().equals(row.assignee())
                || row.onBehalfOf() != null && row.onBehalfOf().equals(row.assignee());
    }

    private @Nullable ApplicationView file(Actor by, TaskRow row, @Nullable String reason) {
        try {
            return applications.find(by, row.application(), reason).orElse(null);
        } catch (ReasonNeeded hidden) {
            return null;
        }
    }

    private Map<String, Object> form(Actor by, TaskView task, Page page, Typed typed) {
        return forms.show(
                by, page, inWords.form(version(task), String.valueOf(task.form())), typed.answers(), typed.errors());
    }

    static PackageVersion version(TaskView task) {
        return new PackageVersion(task.row().authorization(), task.packageVersion());
    }

    /** What clerks have answered on this file so far. */
    private List<Map<String, Object>> done(TaskView task, Map<String, HeldFile> files, Page page) {
        List<Map<String, Object>> done = new ArrayList<>();
        boolean opinion = task.row().kind().equals("opinion");
        task.forms().forEach((name, answers) -> {
            if (opinion || isForm(task, name)) {
                done.addAll(
                        isForm(task, name)
                                ? inWords.summary(version(task), name, answers, false, files, page)
                                : plain(name, answers));
            }
        });
        return done;
    }

    private boolean isForm(TaskView task, String name) {
        try {
            inWords.form(version(task), name);
            return true;
        } catch (IllegalArgumentException decision) {
            return false;
        }
    }

    /** Outputs of a decision, which has no form that would name them. */
    private static List<Map<String, Object>> plain(String name, JsonNode outputs) {
        List<Map<String, Object>> rows = new ArrayList<>();
        outputs.properties()
                .forEach(output -> rows.add(Map.of(
                        "pointer",
                        "",
                        "anchor",
                        "",
                        "label",
                        output.getKey(),
                        "values",
                        List.of(output.getValue().asString()),
                        "href",
                        "",
                        "rows",
                        List.of())));
        return rows.isEmpty() ? List.of() : List.of(Map.of("page", name, "title", name, "rows", rows));
    }

    private List<Map<String, Object>> excerpt(TaskView task, Page page) {
        Description description = inWords.version(version(task)).description();
        return inWords.summary(
                version(task), description.application().form(), task.applicationData(), false, Map.of(), page);
    }

    private List<Map<String, Object>> shown(TaskView task, Page page) {
        Description description = inWords.version(version(task)).description();
        return task.documents().stream()
                .map(each -> {
                    Description.Document declared =
                            description.application().documents().get(each.document());
                    return Map.<String, Object>of(
                            "title",
                            declared == null
                                    ? each.document()
                                    : declared.title().in(page.language()),
                            "name",
                            each.attachment().fileName(),
                            "size",
                            FileWords.size(each.attachment().size(), page.language()),
                            "type",
                            FileWords.kind(each.attachment().type()),
                            "old",
                            "",
                            "href",
                            Addresses.path(
                                    "work",
                                    "tasks",
                                    task.row().id(),
                                    "documents",
                                    each.attachment().id()));
                })
                .toList();
    }

    /** To whom it can be given, for who may give it. */
    private List<Map<String, String>> people(Actor by, TaskRow row) {
        try {
            return tasks.eligible(by, row.id()).stream()
                    .map(person -> Map.of("value", person.login(), "text", person.name()))
                    .toList();
        } catch (UnknownTask notTheirs) {
            return List.of();
        }
    }

    /** For what may be refused, and by which law. */
    private List<Map<String, String>> grounds(TaskView task, Page page) {
        Description description = inWords.version(version(task)).description();
        return description.refusalReasons().values().stream()
                .map(reason -> Map.of(
                        "title", reason.title().in(page.language()),
                        "basis", basis(description, reason.legalBasis(), page)))
                .toList();
    }

    static String basis(Description description, List<String> acts, Page page) {
        return String.join(
                "; ",
                description.legalBasis().stream()
                        .filter(act -> acts.contains(act.id()))
                        .map(act -> act.title().in(page.language()))
                        .toList());
    }

    /** What an applicant may be asked for, the built-in requirement first. */
    static List<Map<String, String>> requirements(Description description, Page page) {
        List<Map<String, String>> requirements = new ArrayList<>();
        requirements.add(
                Map.of("value", LegalLife.COMPLETE_APPLICATION, "text", page.text("asking.complete"), "basis", ""));
        description
                .life()
                .requirements()
                .values()
                .forEach(each -> requirements.add(Map.of(
                        "value", each.id(),
                        "text", each.title().in(page.language()),
                        "basis", basis(description, each.legalBasis(), page))));
        return requirements;
    }

    static List<Map<String, String>> reasons(Page page, boolean counter) {
        List<Map<String, String>> reasons = new ArrayList<>();
        for (ReadReason reason : ReadReason.values()) {
            if (reason == ReadReason.COUNTER && !counter) {
                continue;
            }
            reasons.add(Map.of("value", reason.key(), "text", page.text("case.reason." + reason.key())));
        }
        return reasons;
    }
}
