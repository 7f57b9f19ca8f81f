package org.licet.engine.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Actor;
import org.licet.engine.application.AnswerFiles;
import org.licet.engine.application.CaseDocuments;
import org.licet.engine.application.CaseDocuments.CaseDocument;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.Json;
import org.licet.engine.application.Sha256;
import org.licet.engine.application.WrongAnswers;
import org.licet.engine.calendar.Calendars;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.task.Tasks.TaskConflict;
import org.licet.engine.task.Tasks.UnknownTask;
import org.licet.forms.Asking;
import org.licet.forms.Evaluation;
import org.licet.forms.FieldError;
import org.licet.forms.Form;
import org.licet.processes.Processes;
import org.licet.processes.TaskGone;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What clerks do with a task. Each action first holds the file, then looks at the task again: of many who act on one
 * file at once, each sees what those before did.
 */
@Component
class TaskWork {

    private final TaskMapper tasks;
    private final Separation separation;
    private final CaseFiles files;
    private final CaseDocuments documents;
    private final AnswerFiles answerFiles;
    private final Accounts accounts;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final Processes processes;
    private final GivenTasks given;
    private final EventLog log;
    private final Clock clock;

    TaskWork(
            TaskMapper tasks,
            Separation separation,
            CaseFiles files,
            CaseDocuments documents,
            AnswerFiles answerFiles,
            Accounts accounts,
            Catalogue catalogue,
            Calendars calendars,
            Processes processes,
            GivenTasks given,
            EventLog log,
            Clock clock) {
        this.tasks = tasks;
        this.separation = separation;
        this.files = files;
        this.documents = documents;
        this.answerFiles = answerFiles;
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.processes = processes;
        this.given = given;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public void claim(Actor by, String taskId) {
        TaskRecord task = hold(by, taskId);
        if (task.isHeldBy(by)) {
            return;
        }
        if (task.assignee() != null) {
            throw claimed(task);
        }
        eligible(task, by);
        Capacity capacity = separation.admit(task, by, Capacity.toTake(task, by));
        hand(task, by.login(), capacity, by, capacity, "task-claimed");
    }

    @Transactional
    public void release(Actor by, String taskId) {
        TaskRecord task = hold(by, taskId);
        if (task.assignee() == null) {
            throw new TaskConflict("unclaimed", "nobody has the task");
        }
        mayHandOn(task, by);
        hand(task, null, Capacity.OWN, by, Capacity.toHandOn(task, by), "task-released");
    }

    @Transactional
    public void assign(Actor by, String taskId, String to) {
        TaskRecord task = hold(by, taskId);
        mayHandOn(task, by);
        Actor target = accounts.find(to)
                .filter(Accounts.Account::enabled)
                .map(Accounts.Account::actor)
                .orElseThrow(() -> new TaskConflict("not-eligible", "'" + to + "' may not do this task"));
        eligible(task, target);
        if (!to.equals(task.assignee())) {
            Capacity capacity = separation.admit(task, target, Capacity.toTake(task, target));
            hand(task, to, capacity, by, Capacity.toHandOn(task, by), "task-assigned");
        }
    }

    @Transactional
    public void complete(Actor by, String taskId, JsonNode data, Locale language) {
        TaskRecord task = holdOwn(by, taskId);
        Capacity capacity = separation.admit(task, by, Capacity.toComplete(task, by));
        tasks.done(taskId, by.login(), capacity.principal());
        String form = task.form();
        JsonNode answers = form == null ? noAnswers(data) : validated(by, task, form, data, language);
        if (task.isOfProcess()) {
            completeInProcess(by, task, answers, detail(task, capacity));
        } else {
            given.complete(task, answers, by, capacity.principal());
        }
    }

    private void completeInProcess(Actor by, TaskRecord task, JsonNode answers, Map<String, String> detail) {
        String form = task.form();
        String taskId = task.id();
        if (form != null) {
            documents.add(new CaseDocument(
                    task.reference(), CaseDocuments.Kind.FORM, form, task.element(), taskId, answers, by.login()));
            detail.put("form", form);
            detail.put("data", Sha256.of(Json.text(answers)));
        }
        log(task, by, "task-completed", detail);
        try {
            processes.complete(taskId, Map.of());
        } catch (TaskGone e) {
            throw done();
        }
    }

    /** The task, if the actor may see it and it is open; nobody else acts on its file until the transaction ends. */
    private TaskRecord hold(Actor by, String taskId) {
        TaskMapper.Reader reader = Readers.of(by);
        TaskRecord before = tasks.find(taskId, reader);
        if (before == null) {
            throw new UnknownTask(taskId);
        }
        files.lock(before.reference());
        TaskRecord task = Objects.requireNonNull(tasks.find(taskId, reader));
        if (!task.isOpen() || task.isOfClosedFile()) {
            throw done();
        }
        return task;
    }

    /** The same, if the actor has the task. */
    @Transactional(propagation = Propagation.MANDATORY)
    public TaskRecord holdOwn(Actor by, String taskId) {
        TaskRecord task = hold(by, taskId);
        if (task.assignee() == null) {
            throw new TaskConflict("unclaimed", "claim the task first");
        }
        if (!task.isHeldBy(by)) {
            throw claimed(task);
        }
        eligible(task, by);
        return task;
    }

    private JsonNode validated(Actor by, TaskRecord task, String name, JsonNode data, Locale language) {
        PublishedPackage published = catalogue.version(task.version());
        LocalDate today = LocalDate.ofInstant(
                clock.instant(),
                calendars.calendar(published.description().calendar()).zone());
        Form form = published.forms().form(name);
        Evaluation evaluation = form.evaluate(data, new Asking(language, today));
        if (!evaluation.isValid()) {
            throw new WrongAnswers(evaluation.errors());
        }
        answerFiles.attach(by, task.reference(), form, evaluation.data(), language);
        return evaluation.data();
    }

    private static JsonNode noAnswers(JsonNode data) {
        JsonNode none = JsonNodeFactory.instance.objectNode();
        if (!data.isNull() && !data.isMissingNode() && !data.equals(none)) {
            throw new WrongAnswers(List.of(new FieldError("", "unknown", "the task asks for nothing")));
        }
        return none;
    }

    /** @param theirs for whom the new assignee has it; @param ours for whom the actor hands it over */
    private void hand(TaskRecord task, @Nullable String to, Capacity theirs, Actor by, Capacity ours, String kind) {
        if (task.isOfProcess()) {
            assignInProcess(task, to);
        } else {
            given.assign(task, to);
        }
        Map<String, String> detail = detail(task, ours);
        if (to != null) {
            tasks.heldFor(task.id(), theirs.principal());
            detail.put("assignee", to);
            if (theirs.principal() != null && !to.equals(by.login())) {
                detail.put("assigneeFor", theirs.principal());
            }
        }
        log(task, by, kind, detail);
    }

    private static Map<String, String> detail(TaskRecord task, Capacity capacity) {
        Map<String, String> detail = new TreeMap<>(Map.of("element", task.element()));
        if (capacity.principal() != null) {
            detail.put("onBehalfOf", capacity.principal());
        }
        return detail;
    }

    private void assignInProcess(TaskRecord task, @Nullable String to) {
        try {
            processes.assign(task.id(), to);
        } catch (TaskGone e) {
            throw done();
        }
    }

    private void log(TaskRecord task, Actor by, String kind, Map<String, String> detail) {
        log.append(new Event(
                task.packageId(), task.application(), kind, clock.instant(), by.login(), null, task.id(), detail));
    }

    private static void mayHandOn(TaskRecord task, Actor by) {
        if (!task.isHeldBy(by) && !Readers.supervises(by, task)) {
            throw task.assignee() == null
                    ? new TaskConflict("not-eligible", "only a supervisor may do this")
                    : claimed(task);
        }
    }

    private static void eligible(TaskRecord task, Actor actor) {
        if (!task.isWorkOf(actor)) {
            throw new TaskConflict(
                    "not-eligible",
                    "'" + actor.login() + "' holds none of the roles " + task.roleNames() + " at " + task.agency());
        }
    }

    private static TaskConflict claimed(TaskRecord task) {
        return new TaskConflict("claimed", "'" + task.assignee() + "' has the task");
    }

    private static TaskConflict done() {
        return new TaskConflict("done", "the task is done");
    }
}
