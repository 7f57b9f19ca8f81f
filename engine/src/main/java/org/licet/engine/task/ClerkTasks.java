package org.licet.engine.task;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.Alert;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Attachments;
import org.licet.engine.record.Page;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.JsonNode;

@Component
class ClerkTasks implements Tasks {

    /** A timer of the process may act on the file at the same moment; the loser tries again. */
    private static final int ATTEMPTS = 3;

    private final TaskLists lists;
    private final TaskWork work;
    private final TaskBatch batch;
    private final TaskViews views;
    private final NextTask next;
    private final EligibleClerks eligible;
    private final TaskRefusals refusals;

    ClerkTasks(
            TaskLists lists,
            TaskWork work,
            TaskBatch batch,
            TaskViews views,
            NextTask next,
            EligibleClerks eligible,
            TaskRefusals refusals) {
        this.next = next;
        this.eligible = eligible;
        this.refusals = refusals;
        this.lists = lists;
        this.work = work;
        this.batch = batch;
        this.views = views;
    }

    @Override
    public Page<TaskRow> list(Actor by, TaskQuery query, @Nullable String after, int limit) {
        return lists.list(by, query, after, limit);
    }

    @Override
    public Map<String, Long> counts(Actor by) {
        return lists.counts(by);
    }

    @Override
    public Map<Alert, Long> alerts(Actor by) {
        return lists.alerts(by);
    }

    @Override
    public Map<String, Long> authorizations(Actor by, @Nullable String queue) {
        return lists.authorizations(by, queue);
    }

    @Override
    public Attachments.Content document(Actor by, String taskId, String attachmentId) {
        return views.document(by, taskId, attachmentId);
    }

    @Override
    public TaskView get(Actor by, String taskId) {
        return views.get(by, taskId);
    }

    @Override
    public List<Eligible> eligible(Actor by, String taskId) {
        return eligible.of(by, taskId);
    }

    @Override
    public Optional<TaskRow> next(Actor by, TaskQuery query) {
        return next.find(by, query);
    }

    @Override
    public Optional<TaskView> claimNext(Actor by, TaskQuery query) {
        return next.claim(this, by, query);
    }

    @Override
    public TaskView claim(Actor by, String taskId) {
        again(by, taskId, "claim", () -> work.claim(by, taskId));
        return views.get(by, taskId);
    }

    @Override
    public TaskView release(Actor by, String taskId) {
        again(by, taskId, "release", () -> work.release(by, taskId));
        return views.get(by, taskId);
    }

    @Override
    public TaskView assign(Actor by, String taskId, String to) {
        again(by, taskId, "assign", () -> work.assign(by, taskId, to));
        return views.get(by, taskId);
    }

    @Override
    public void complete(Actor by, String taskId, JsonNode data, Locale language) {
        again(by, taskId, "complete", () -> work.complete(by, taskId, data, language));
    }

    @Override
    public ApplicationReference hold(Actor by, String taskId) {
        return work.holdOwn(by, taskId).reference();
    }

    @Override
    public List<BatchResult> batch(Actor by, List<BatchItem> items, Locale language) {
        return batch.run(this, by, items, language);
    }

    @Override
    public List<BatchResult> preview(Actor by, List<BatchItem> items, Locale language) {
        return batch.preview(this, by, items, language);
    }

    private void again(Actor by, String taskId, String name, Runnable action) {
        for (int attempt = 1; ; attempt++) {
            try {
                action.run();
                return;
            } catch (TaskConflict e) {
                if (!TransactionSynchronizationManager.isActualTransactionActive()) {
                    refusals.note(by, taskId, name, e);
                }
                throw e;
            } catch (ConcurrencyFailureException e) {
                if (attempt == ATTEMPTS || TransactionSynchronizationManager.isActualTransactionActive()) {
                    throw e;
                }
            }
        }
    }
}
