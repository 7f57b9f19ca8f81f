package org.licet.processes.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.licet.processes.CaseKey;
import org.licet.processes.Facts;
import org.licet.processes.Step;
import org.licet.processes.StepCall;
import org.licet.processes.StepSignature;
import org.licet.processes.TaskNotice;
import org.licet.processes.TaskWatch;

/** Documents, steps and watch as a test wants them, and a record of what the process engine did with them. */
public final class Bench implements Facts, TaskWatch {
    public final Map<String, Object> documents = new ConcurrentHashMap<>();
    public final List<String> asked = new CopyOnWriteArrayList<>();
    public final List<StepCall> calls = new CopyOnWriteArrayList<>();
    public final List<TaskNotice> created = new CopyOnWriteArrayList<>();
    public final List<String> told = new CopyOnWriteArrayList<>();
    private final Map<String, Consumer<StepCall>> behaviours = new HashMap<>();

    void clear() {
        documents.clear();
        asked.clear();
        calls.clear();
        created.clear();
        told.clear();
        behaviours.clear();
    }

    public void when(String step, Consumer<StepCall> behaviour) {
        behaviours.put(step, behaviour);
    }

    public TaskNotice onlyTask() {
        if (created.size() != 1) {
            throw new AssertionError("expected one task, got " + created);
        }
        return created.get(0);
    }

    public TaskNotice lastTask() {
        return created.get(created.size() - 1);
    }

    @Override
    public Set<String> reserved() {
        return Set.of("application", "entry");
    }

    @Override
    public @Nullable Object fact(CaseKey key, String name) {
        asked.add(name);
        return documents.get(name);
    }

    @Override
    public void created(TaskNotice task) {
        created.add(task);
        told.add("created " + task.elementId());
    }

    @Override
    public void assigned(TaskNotice task, @Nullable String assignee) {
        told.add("assigned " + task.elementId() + " " + assignee);
    }

    @Override
    public void completed(TaskNotice task) {
        told.add("completed " + task.elementId());
    }

    @Override
    public void cancelled(TaskNotice task) {
        told.add("cancelled " + task.elementId());
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(step("issueEntry", Set.of(), Set.of(), Set.of()));
        steps.add(step("notify", Set.of("event"), Set.of("to"), Set.of()));
        steps.add(step("evaluate", Set.of("decision"), Set.of("onNoMatch"), Set.of()));
        steps.add(step("reserve", Set.of("amount"), Set.of("atMost"), Set.of("exhausted")));
        steps.add(step("setStage", Set.of("stage"), Set.of(), Set.of()));
        return steps;
    }

    private Step step(String name, Set<String> required, Set<String> optional, Set<String> errors) {
        StepSignature signature = new StepSignature(name, required, optional, Set.of(), errors);
        return new Step() {
            @Override
            public StepSignature signature() {
                return signature;
            }

            @Override
            public void run(StepCall call) {
                calls.add(call);
                behaviours.getOrDefault(name, nothing -> {}).accept(call);
            }
        };
    }
}
