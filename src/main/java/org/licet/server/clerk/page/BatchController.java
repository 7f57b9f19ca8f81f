package org.licet.server.clerk.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.licet.engine.access.Actor;
import org.licet.engine.task.Tasks;
import org.licet.engine.task.Tasks.BatchResult;
import org.licet.engine.task.Tasks.UnknownTask;
import org.licet.server.clerk.CompletedTasks;
import org.licet.server.page.Page;
import org.licet.server.page.PageController;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One thing done with several tasks: first what would become of each, then, when confirmed, what became of it. */
@PageController
final class BatchController {

    private final Tasks tasks;
    private final BatchForm forms;
    private final CompletedTasks completed;
    private final Words words;

    BatchController(Tasks tasks, BatchForm forms, CompletedTasks completed, Words words) {
        this.tasks = tasks;
        this.forms = forms;
        this.completed = completed;
        this.words = words;
    }

    @PostMapping("/work/batch")
    ModelAndView batch(
            Actor by, Page page, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Doors.clerks(by);
        Batch batch = Batch.of(sent);
        if (batch.tasks().isEmpty()) {
            return Going.to(batch.back() + (batch.back().contains("?") ? "&" : "?") + "said=none-picked");
        }
        if (batch.action().equals("assign") && batch.to() == null) {
            return page.show("clerk/batch-to", model(batch, "people", people(page, by, batch)));
        }
        boolean done = sent.containsKey("confirmed");
        BatchForm.Filled filled = BatchForm.Filled.NOTHING;
        if (batch.action().equals("complete")) {
            filled = forms.fill(by, page, batch, done, request);
            if (!filled.ready()) {
                Map<String, Object> model = model(batch, "ready", false);
                model.putAll(filled.shown());
                return page.show("clerk/batch-form", model);
            }
        }
        List<BatchResult> results = done
                ? tasks.batch(by, batch.items(filled.data()), page.language())
                : tasks.preview(by, batch.items(filled.data()), page.language());
        long good =
                results.stream().filter(each -> each.outcome().equals("done")).count();
        if (done && batch.action().equals("complete")) {
            completed.count(good);
        }
        Map<String, Object> model = model(batch, "outcomes", batch.outcomes(results, page));
        model.put("done", done);
        model.put("good", good);
        model.put("whom", batch.to() == null ? "" : words.person(batch.to()));
        model.putAll(filled.shown());
        return page.show("clerk/batch", model);
    }

    private static Map<String, Object> model(Batch batch, String name, Object value) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("tasks", batch.tasks());
        model.put("names", batch.names());
        model.put("action", batch.action());
        model.put("to", batch.to() == null ? "" : batch.to());
        model.put("back", batch.back());
        model.put(name, value);
        return model;
    }

    /** Whoever may have at least one of them. */
    private List<Map<String, String>> people(Page page, Actor by, Batch batch) {
        Map<String, String> people = new LinkedHashMap<>();
        for (String task : batch.tasks()) {
            try {
                tasks.eligible(by, task).forEach(person -> people.put(person.login(), person.name()));
            } catch (UnknownTask notTheirs) {
                // the preview says so of this one
            }
        }
        return people.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(page.alphabet()))
                .map(person -> Map.of("value", person.getKey(), "text", person.getValue()))
                .toList();
    }
}
