package org.licet.server.clerk.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.licet.engine.access.Actor;
import org.licet.engine.task.Tasks;
import org.licet.engine.task.Tasks.BatchResult;
import org.licet.engine.task.Tasks.UnknownTask;
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
    private final Words words;

    BatchController(Tasks tasks, Words words) {
        this.tasks = tasks;
        this.words = words;
    }

    @PostMapping("/work/batch")
    ModelAndView batch(Actor by, Page page, @RequestParam MultiValueMap<String, String> sent) {
        Doors.clerks(by);
        Batch batch = Batch.of(sent);
        if (batch.tasks().isEmpty()) {
            return Going.to(batch.back() + (batch.back().contains("?") ? "&" : "?") + "said=none-picked");
        }
        if (batch.action().equals("assign") && batch.to() == null) {
            return page.show("clerk/batch-to", model(batch, "people", people(by, batch)));
        }
        boolean done = sent.containsKey("confirmed");
        List<BatchResult> results = done
                ? tasks.batch(by, batch.items(null), page.language())
                : tasks.preview(by, batch.items(null), page.language());
        Map<String, Object> model = model(batch, "outcomes", batch.outcomes(results, page));
        model.put("done", done);
        model.put(
                "good",
                results.stream().filter(each -> each.outcome().equals("done")).count());
        model.put("whom", batch.to() == null ? "" : words.person(batch.to()));
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
    private List<Map<String, String>> people(Actor by, Batch batch) {
        Map<String, String> people = new TreeMap<>();
        for (String task : batch.tasks()) {
            try {
                tasks.eligible(by, task).forEach(person -> people.put(person.name(), person.login()));
            } catch (UnknownTask notTheirs) {
                // the preview says so of this one
            }
        }
        return people.entrySet().stream()
                .map(person -> Map.of("value", person.getValue(), "text", person.getKey()))
                .toList();
    }
}
