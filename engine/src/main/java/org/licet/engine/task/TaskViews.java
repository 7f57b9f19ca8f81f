package org.licet.engine.task;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.licet.engine.access.Actor;
import org.licet.engine.application.AskedItems;
import org.licet.engine.application.Attachments;
import org.licet.engine.application.CaseAttachments;
import org.licet.engine.application.CaseDocuments;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.ReadLog;
import org.licet.engine.task.GivenWork.Shown;
import org.licet.engine.task.Tasks.TaskView;
import org.licet.engine.task.Tasks.UnknownTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Shows a task; showing the data of its file is a reading that is written down. */
@Component
class TaskViews {

    private final TaskMapper tasks;
    private final CaseFiles files;
    private final CaseDocuments documents;
    private final AskedItems asked;
    private final CaseAttachments attachments;
    private final GivenTasks given;
    private final TaskNames names;
    private final ReadLog reads;
    private final Clock clock;

    TaskViews(
            TaskMapper tasks,
            CaseFiles files,
            CaseDocuments documents,
            AskedItems asked,
            CaseAttachments attachments,
            GivenTasks given,
            TaskNames names,
            ReadLog reads,
            Clock clock) {
        this.tasks = tasks;
        this.files = files;
        this.documents = documents;
        this.asked = asked;
        this.attachments = attachments;
        this.given = given;
        this.names = names;
        this.reads = reads;
        this.clock = clock;
    }

    @Transactional
    public TaskView get(Actor by, String taskId) {
        TaskRecord task = find(by, taskId);
        if (!isAtHand(by, task)) {
            return view(by, task, new Shown(JsonNodeFactory.instance.nullNode(), Map.of(), List.of()), List.of());
        }
        reads.add(by, task.reference(), ReadLog.TASK, taskId, task.isOfProcess() ? "application" : task.kind());
        return task.isOfProcess()
                ? view(by, task, whole(task), asked.of(task.reference()))
                : view(by, task, given.shown(task), List.of());
    }

    @Transactional
    public Attachments.Content document(Actor by, String taskId, String attachmentId) {
        TaskRecord task = find(by, taskId);
        boolean shown = isAtHand(by, task)
                && !task.isOfProcess()
                && given.shown(task).documents().stream()
                        .anyMatch(document -> document.attachment().id().equals(attachmentId));
        if (!shown) {
            throw new UnknownTask(taskId);
        }
        reads.add(by, task.reference(), ReadLog.TASK, taskId, "attachment:" + attachmentId);
        return attachments.content(task.reference(), attachmentId);
    }

    private TaskRecord find(Actor by, String taskId) {
        TaskRecord task = tasks.find(taskId, Readers.of(by));
        if (task == null) {
            throw new UnknownTask(taskId);
        }
        return task;
    }

    private static boolean isAtHand(Actor by, TaskRecord task) {
        return task.isOpen() && task.isWorkOf(by) && (task.assignee() == null ? !task.separated() : task.isHeldBy(by));
    }

    private Shown whole(TaskRecord task) {
        Map<String, JsonNode> forms = new LinkedHashMap<>();
        documents.all(task.reference()).stream()
                .filter(document -> document.kind() == CaseDocuments.Kind.FORM)
                .forEach(document -> forms.put(document.name(), document.data()));
        return new Shown(files.data(task.reference()), forms, List.of());
    }

    private TaskView view(Actor by, TaskRecord task, Shown shown, List<AskedItems.Correction> corrections) {
        return new TaskView(
                task.row(by, names.of(task), clock.instant(), List.of()),
                task.packageVersion(),
                task.form(),
                shown.application(),
                shown.forms(),
                shown.documents(),
                corrections);
    }
}
