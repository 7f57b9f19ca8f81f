package org.licet.server.clerk.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.Notes;
import org.licet.engine.application.WrongAnswers;
import org.licet.engine.catalogue.PackageVersion;
import org.licet.engine.task.Tasks;
import org.licet.engine.task.Tasks.TaskConflict;
import org.licet.engine.task.Tasks.TaskView;
import org.licet.server.api.Addresses;
import org.licet.server.api.Problems;
import org.licet.server.api.Reasons;
import org.licet.server.clerk.CompletedTasks;
import org.licet.server.clerk.page.CaseView.Typed;
import org.licet.server.page.HeldFile;
import org.licet.server.page.Page;
import org.licet.server.page.PageController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.JsonNodeFactory;

/** One task: the case that it is about, and what can be done with it. */
@PageController
@RequestMapping("/work/tasks/{id}")
final class CaseController {

    private final Tasks tasks;
    private final CaseView view;
    private final TaskForm forms;
    private final InWords inWords;
    private final CompletedTasks completed;
    private final Notes notes;

    CaseController(Tasks tasks, CaseView view, TaskForm forms, InWords inWords, CompletedTasks completed, Notes notes) {
        this.tasks = tasks;
        this.view = view;
        this.forms = forms;
        this.inWords = inWords;
        this.completed = completed;
        this.notes = notes;
    }

    @GetMapping
    ModelAndView show(
            Actor by,
            Page page,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String said) {
        Map<String, @Nullable Object> model =
                view.show(by, page, tasks.get(by, id), Reasons.declared(blank(reason)), Typed.nothing());
        model.put("said", Said.text(page, said));
        return page.show("clerk/case", model);
    }

    /** Completes it, or shows the form again with what was typed. */
    @PostMapping
    ModelAndView complete(Actor by, Page page, @PathVariable String id, HttpServletRequest request) {
        TaskView task = tasks.get(by, id);
        Typed typed = Typed.nothing();
        if (task.form() != null) {
            TaskForm.Read read = forms.read(
                    by,
                    page,
                    inWords.form(CaseView.version(task), task.form()),
                    JsonNodeFactory.instance.objectNode(),
                    request);
            typed = new Typed(read.answers(), List.of());
            if (read.again() && CaseView.mine(by, task.row())) {
                return page.show("clerk/case", view.show(by, page, task, null, typed));
            }
        }
        try {
            tasks.complete(by, id, typed.answers(), page.language());
            completed.count(1);
            return Going.to("/work?said=completed");
        } catch (WrongAnswers wrong) {
            return page.show(
                    "clerk/case",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    view.show(by, page, task, null, new Typed(typed.answers(), wrong.errors())));
        } catch (TaskConflict conflict) {
            return overtaken(by, page, tasks.get(by, id), conflict, typed);
        }
    }

    /** Somebody was faster: it says who, and gives back what was typed. */
    private ModelAndView overtaken(Actor by, Page page, TaskView task, TaskConflict conflict, Typed typed) {
        Map<String, @Nullable Object> model = view.show(by, page, task, null, typed);
        model.put("conflict", Problems.detail(page.language(), "task-" + conflict.code(), conflict.about()));
        model.put("typed", task.form() == null ? List.of() : typed(by, page, task, task.form(), typed));
        return page.show("clerk/case", HttpStatus.CONFLICT, model);
    }

    private List<Map<String, Object>> typed(Actor by, Page page, TaskView task, String form, Typed typed) {
        PackageVersion version = CaseView.version(task);
        Map<String, HeldFile> files = forms.held(by, inWords.form(version, form), typed.answers(), page);
        return inWords.summary(version, form, typed.answers(), false, files, page);
    }

    @PostMapping("/claim")
    ModelAndView claim(Actor by, Page page, @PathVariable String id) {
        return act(by, page, id, () -> tasks.claim(by, id), "claimed");
    }

    @PostMapping("/release")
    ModelAndView release(Actor by, Page page, @PathVariable String id) {
        return act(by, page, id, () -> tasks.release(by, id), "released");
    }

    @PostMapping("/assignment")
    ModelAndView assign(Actor by, Page page, @PathVariable String id, @RequestParam(defaultValue = "") String to) {
        return act(by, page, id, () -> tasks.assign(by, id, to), "assigned");
    }

    private ModelAndView act(Actor by, Page page, String id, Runnable deed, String said) {
        try {
            deed.run();
        } catch (TaskConflict conflict) {
            return overtaken(by, page, tasks.get(by, id), conflict, Typed.nothing());
        }
        return Going.to(Addresses.query(Addresses.path("work", "tasks", id), Map.of("said", said)));
    }

    @PostMapping("/notes")
    ModelAndView note(
            Actor by,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable String reason) {
        String text = note.strip();
        boolean good = !text.isEmpty() && text.length() <= Notes.LONGEST;
        if (good) {
            notes.add(by, tasks.get(by, id).row().application(), Reasons.declared(blank(reason)), text);
        }
        Map<String, String> more = reason == null ? Map.of() : Map.of("reason", reason);
        String there = Addresses.query(Addresses.path("work", "tasks", id), more);
        return Going.to(there + (there.contains("?") ? "&" : "?") + "said=" + (good ? "noted" : "no-note") + "#notes");
    }

    /** A document that another agency shows with what it asks. */
    @GetMapping("/documents/{attachment}")
    ResponseEntity<byte[]> document(Actor by, @PathVariable String id, @PathVariable String attachment) {
        return Saved.asFile(tasks.document(by, id, attachment));
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
