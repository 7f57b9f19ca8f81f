package org.licet.engine.task;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.licet.engine.access.Actor;
import org.licet.engine.application.CaseRefused;
import org.licet.engine.application.WrongAnswers;
import org.licet.engine.task.Tasks.BatchItem;
import org.licet.engine.task.Tasks.BatchResult;
import org.licet.engine.task.Tasks.TaskConflict;
import org.licet.engine.task.Tasks.UnknownTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;

/** Many actions in one request: each is done or refused by itself. */
@Component
class TaskBatch {

    private final TransactionTemplate own;
    private final TaskRefusals refusals;

    TaskBatch(PlatformTransactionManager transactions, TaskRefusals refusals) {
        this.refusals = refusals;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    List<BatchResult> run(Tasks tasks, Actor by, List<BatchItem> items, Locale language) {
        return items.stream()
                .map(item -> {
                    try {
                        return one(item, () -> own.execute(status -> act(tasks, by, item, language)));
                    } catch (TaskConflict e) {
                        refusals.note(by, item.taskId(), item.action(), e);
                        return conflict(item, e);
                    }
                })
                .toList();
    }

    /** All that an item does goes through the database, outside systems through the outbox in it: nothing is left of it. */
    List<BatchResult> preview(Tasks tasks, Actor by, List<BatchItem> items, Locale language) {
        return items.stream()
                .map(item -> {
                    try {
                        return one(
                                item,
                                () -> own.execute(status -> {
                                    BatchResult result = act(tasks, by, item, language);
                                    status.setRollbackOnly();
                                    return result;
                                }));
                    } catch (TaskConflict e) {
                        return conflict(item, e);
                    }
                })
                .toList();
    }

    private static BatchResult one(BatchItem item, Supplier<BatchResult> action) {
        try {
            return action.get();
        } catch (UnknownTask e) {
            return refused(item, "not-found", "there is no such task");
        } catch (WrongAnswers e) {
            String errors = e.errors().stream()
                    .map(error -> error.pointer() + ": " + error.message())
                    .collect(Collectors.joining("; "));
            return refused(item, "wrong-answers", errors);
        } catch (CaseRefused e) {
            return refused(item, e.code(), String.valueOf(e.getMessage()));
        }
    }

    private static BatchResult act(Tasks tasks, Actor by, BatchItem item, Locale language) {
        String id = item.taskId();
        switch (item.action()) {
            case "claim" -> tasks.claim(by, id);
            case "release" -> tasks.release(by, id);
            case "assign" -> {
                if (item.to() == null) {
                    return refused(item, "no-target", "'to' says to whom");
                }
                tasks.assign(by, id, item.to());
            }
            case "complete" ->
                tasks.complete(
                        by, id, item.data() == null ? JsonNodeFactory.instance.objectNode() : item.data(), language);
            default -> {
                return refused(
                        item, "unknown-action", "'" + item.action() + "' is none of claim, release, assign, complete");
            }
        }
        return new BatchResult(id, "done", null, null, null);
    }

    private static BatchResult conflict(BatchItem item, TaskConflict e) {
        return new BatchResult(item.taskId(), "refused", e.code(), String.valueOf(e.getMessage()), e.about());
    }

    private static BatchResult refused(BatchItem item, String code, String message) {
        return new BatchResult(item.taskId(), "refused", code, message, null);
    }
}
