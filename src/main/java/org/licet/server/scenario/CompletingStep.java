package org.licet.server.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.AskedOpinions.OpinionView;
import org.licet.engine.record.Page;
import org.licet.engine.task.Tasks;
import org.licet.engine.task.Tasks.TaskQuery;
import org.licet.engine.task.Tasks.TaskRow;
import org.licet.engine.task.Tasks.UnknownTask;
import org.licet.server.scenario.Handing.Taking;
import org.licet.server.scenario.Scenario.Answering;
import org.licet.server.scenario.Scenario.Completing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Claims, assigns and completes the open task of an element, or of an opinion. */
final class CompletingStep {

    private final DrivenEngine driven;

    CompletingStep(DrivenEngine driven) {
        this.driven = driven;
    }

    void complete(Completing step, ApplicationReference reference) {
        work(ofProcess(step.task(), step.as(), reference), step.as(), step.data());
    }

    void answer(Answering step, ApplicationReference reference) {
        Optional<TaskRow> task = find("opinion", step.opinion(), step.as(), reference);
        if (task.isEmpty()) {
            Set<String> asked = driven.view(reference).opinions().stream()
                    .map(OpinionView::id)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (asked.contains(step.opinion())) {
                throw new UnknownTask("the opinion " + step.opinion() + " is not for " + step.as() + " to answer now");
            }
            throw new StepFailed("an opinion " + step.opinion(), "asked: " + ScenarioRun.list(asked));
        }
        work(task.get(), step.as(), step.data());
    }

    private void work(TaskRow task, String as, @Nullable JsonNode data) {
        Tasks tasks = driven.engine.get(Tasks.class);
        Actor actor = driven.actor(as);
        if (task.assignee() == null) {
            tasks.claim(actor, task.id());
        }
        tasks.complete(actor, task.id(), data == null ? JsonNodeFactory.instance.objectNode() : data);
    }

    void take(Taking step, ApplicationReference reference) {
        Tasks tasks = driven.engine.get(Tasks.class);
        Actor actor = driven.actor(step.as());
        String id = ofProcess(step.task(), step.as(), reference).id();
        if (step.to() == null) {
            tasks.claim(actor, id);
        } else {
            tasks.assign(actor, id, step.to());
        }
    }

    /** @throws UnknownTask when it is open, but not for this account: a refusal that a scenario may expect */
    private TaskRow ofProcess(String element, String as, ApplicationReference reference) {
        return find("process", element, as, reference).orElseThrow(() -> {
            Set<String> open = new TreeSet<>(driven.openTasks(driven.view(reference)));
            return open.contains(element)
                    ? new UnknownTask(element + " is open, but not for " + as)
                    : new StepFailed("an open task " + element, "open tasks: " + ScenarioRun.list(open));
        });
    }

    /** Empty when it is open, but not for this account: a refusal that a scenario may expect. */
    private Optional<TaskRow> find(String kind, String element, String as, ApplicationReference reference) {
        return all(driven.engine.get(Tasks.class), driven.actor(as)).stream()
                .filter(row -> row.kind().equals(kind)
                        && row.application().equals(reference)
                        && row.element().equals(element))
                .findFirst();
    }

    private static List<TaskRow> all(Tasks tasks, Actor actor) {
        TaskQuery any = new TaskQuery(null, null, null, null, null, null, null, null);
        List<TaskRow> rows = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page<TaskRow> page = tasks.list(actor, any, after, Page.MAX_LIMIT);
            rows.addAll(page.items());
            after = page.next();
        } while (after != null);
        return rows;
    }
}
