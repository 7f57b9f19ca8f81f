package org.licet.engine.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.licet.engine.access.Actor;
import org.licet.engine.application.AskedItems;
import org.licet.engine.application.CaseDocuments;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.ReadLog;
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
    private final ReadLog reads;

    TaskViews(TaskMapper tasks, CaseFiles files, CaseDocuments documents, AskedItems asked, ReadLog reads) {
        this.tasks = tasks;
        this.files = files;
        this.documents = documents;
        this.asked = asked;
        this.reads = reads;
    }

    @Transactional
    public TaskView get(Actor by, String taskId) {
        TaskRecord task = tasks.find(taskId, Readers.of(by));
        if (task == null) {
            throw new UnknownTask(taskId);
        }
        boolean theirs =
                task.isOpen() && task.isWorkOf(by) && (task.assignee() == null ? !task.separated() : task.isHeldBy(by));
        if (!theirs) {
            return view(by, task, JsonNodeFactory.instance.nullNode(), Map.of(), List.of());
        }
        reads.add(by, task.reference(), ReadLog.TASK, taskId, "application");
        Map<String, JsonNode> forms = new LinkedHashMap<>();
        documents.all(task.reference()).stream()
                .filter(document -> document.kind() == CaseDocuments.Kind.FORM)
                .forEach(document -> forms.put(document.name(), document.data()));
        return view(by, task, files.data(task.reference()), forms, asked.of(task.reference()));
    }

    private static TaskView view(
            Actor by,
            TaskRecord task,
            JsonNode data,
            Map<String, JsonNode> forms,
            List<AskedItems.Correction> corrections) {
        return new TaskView(task.row(by), task.packageVersion(), task.form(), data, forms, corrections);
    }
}
