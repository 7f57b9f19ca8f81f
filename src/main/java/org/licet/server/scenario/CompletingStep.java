package org.licet.server.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.record.Page;
import org.licet.engine.task.Tasks;
import org.licet.engine.task.Tasks.TaskQuery;
import org.licet.engine.task.Tasks.TaskRow;
import org.licet.engine.task.Tasks.UnknownTask;
import org.licet.server.scenario.Handing.Taking;
import org.licet.server.scenario.Scenario.Completing;
import tools.jackson.databind.node.JsonNodeFactory;

/** Claims, assigns and completes the open task of an element. */
final class CompletingStep {

    private final DrivenEngine driven;

    CompletingStep(DrivenEngine driven) {
        this.driven = driven;
    }

    void complete(Completing step, ApplicationReference reference) {
        Tasks tasks = driven.engine.get(Tasks.class);
        Actor actor = driven.actor(step.as());
        TaskRow task = find(tasks, actor, step.task(), reference);
        if (task.assignee() == null) {
            tasks.claim(actor, task.id());
        }
        tasks.complete(actor, task.id(), step.data() == null ? JsonNodeFactory.instance.objectNode() : step.data());
    }

    void take(Taking step, ApplicationReference reference) {
        Tasks tasks = driven.engine.get(Tasks.class);
        Actor actor = driven.actor(step.as());
        String id = find(tasks, actor, step.task(), reference).id();
        if (step.to() == null) {
            tasks.claim(actor, id);
        } else {
            tasks.assign(actor, id, step.to());
        }
    }

    /** @throws UnknownTask when it is open, but not for this account: a refusal that a scenario may expect */
    private TaskRow find(Tasks tasks, Actor actor, String element, ApplicationReference reference) {
        for (TaskRow row : all(tasks, actor)) {
            if (row.application().equals(reference) && row.element().equals(element)) {
                return row;
            }
        }
        Set<String> open = new TreeSet<>(driven.openTasks(driven.view(reference)));
        if (open.contains(element)) {
            throw new UnknownTask(element + " is open, but not for " + actor.login());
        }
        throw new StepFailed("an open task " + element, "open tasks: " + ScenarioRun.list(open));
    }

    private static List<TaskRow> all(Tasks tasks, Actor actor) {
        TaskQuery any = new TaskQuery(null, null, null, null, null, null, null);
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
