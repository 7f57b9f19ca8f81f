package org.licet.engine.task;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.Alert;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications.DocumentView;
import org.licet.engine.application.AskedItems;
import org.licet.engine.application.Attachments;
import org.licet.engine.catalogue.LocalText;
import org.licet.engine.record.Page;
import tools.jackson.databind.JsonNode;

/** The clerks' work. A task is seen and worked by holders of its role at its agency; the predicate is in the SQL. */
public interface Tasks {

    /** Counts stop here, so that they cost the same however much work there is: this number means as many or more. */
    long COUNTED_TO = 1000;

    /** What lists can be sorted by: {@code due}, {@code created}, {@code reference}, {@code applicant}, with {@code -} descending. */
    List<String> SORTS = TaskOrder.keys();

    /** @throws WrongFilter */
    Page<TaskRow> list(Actor by, TaskQuery query, @Nullable String after, int limit);

    /**
     * Open tasks per queue ({@code mine}, {@code team}, {@code unassigned}, {@code escalated}) for the actor, counted up to
     * {@link #COUNTED_TO}.
     */
    Map<String, Long> counts(Actor by);

    /** Open tasks that the actor sees with each alert, counted up to {@link #COUNTED_TO}. */
    Map<Alert, Long> alerts(Actor by);

    /**
     * Open tasks of one queue by authorization, counted up to {@link #COUNTED_TO}; authorizations without any are left out.
     *
     * @param queue as in {@link TaskQuery}; null for all that the actor sees
     */
    Map<String, Long> authorizations(Actor by, @Nullable String queue);

    /**
     * The data of the file are left out (JSON null) while someone else has the task: reading them then needs a reason,
     * see {@link org.licet.engine.application.Applications#find}.
     *
     * @throws UnknownTask also when the actor may not see it
     */
    TaskView get(Actor by, String taskId);

    /**
     * A document that the task shows by itself, as an opinion does.
     *
     * @throws UnknownTask also when the task does not show that document to the actor
     */
    Attachments.Content document(Actor by, String taskId, String attachmentId);

    /**
     * To whom a task can be assigned: who holds its role in their own right, has an enabled account, is not barred from it
     * by what they did on the file, and does not have it already. By name.
     *
     * @throws UnknownTask unless the actor has the task or supervises its agency
     */
    List<Eligible> eligible(Actor by, String taskId);

    /**
     * What to take up next: the actor's own open task that is due first; else, of those that nobody has and that the
     * actor may do, the one due first.
     *
     * @param query its queue and order do not count
     */
    Optional<TaskRow> next(Actor by, TaskQuery query);

    /**
     * The same, claimed unless the actor has it already. Of many who ask at once, each gets another.
     *
     * @return empty when there is nothing to take
     */
    Optional<TaskView> claimNext(Actor by, TaskQuery query);

    /** @throws TaskConflict when someone else has it, or it is done */
    TaskView claim(Actor by, String taskId);

    TaskView release(Actor by, String taskId);

    /** By a supervisor of the agency, or the assignee handing on. @param to login of a holder of the task's role */
    TaskView assign(Actor by, String taskId, String to);

    /**
     * Validates the form, stores it, completes the task; the process runs on in the same transaction.
     *
     * @throws org.licet.engine.application.WrongAnswers
     * @throws TaskConflict when it is done already, nobody claimed it, or someone else did
     */
    default void complete(Actor by, String taskId, JsonNode data) {
        complete(by, taskId, data, Locale.ENGLISH);
    }

    /** @param language of the messages about answers */
    void complete(Actor by, String taskId, JsonNode data, Locale language);

    /**
     * The file of a task that the actor has, held until the caller's transaction ends.
     *
     * @throws UnknownTask also when the actor may not see it
     * @throws TaskConflict when it is done, nobody claimed it, or someone else did
     */
    ApplicationReference hold(Actor by, String taskId);

    /** Each item in its own transaction, in order. */
    default List<BatchResult> batch(Actor by, List<BatchItem> items) {
        return batch(by, items, Locale.ENGLISH);
    }

    List<BatchResult> batch(Actor by, List<BatchItem> items, Locale language);

    /**
     * What {@link #batch} would do now, without doing it: each item is tried by itself and taken back, so that one item does
     * not see what another would change. {@code done} then says that it would be done. Attempts to break separation are
     * not written down.
     */
    List<BatchResult> preview(Actor by, List<BatchItem> items, Locale language);

    /**
     * Null fields do not restrict.
     *
     * @param queue {@code mine}, {@code team}, {@code unassigned}, {@code escalated} (overdue, for supervisors)
     * @param due {@code overdue}, {@code soon}
     * @param q a reference, or a part of the applicant's name, with or without marks
     * @param sort one of {@link Tasks#SORTS}; null for {@code due}
     * @param filters by answers that the newest version of the authorization declares: path to value,
     *     {@code application.permitType}; of dates and numbers also {@code <path>.from} and {@code <path>.to}, both included.
     *     They need {@code authorization}
     */
    record TaskQuery(
            @Nullable String queue,
            @Nullable String authorization,
            @Nullable String role,
            @Nullable String stage,
            @Nullable String due,
            @Nullable Alert alert,
            @Nullable String q,
            @Nullable String sort,
            Map<String, String> filters) {

        public TaskQuery {
            filters = Map.copyOf(filters);
        }

        /** Without filters that packages declare. */
        public TaskQuery(
                @Nullable String queue,
                @Nullable String authorization,
                @Nullable String role,
                @Nullable String stage,
                @Nullable String due,
                @Nullable Alert alert,
                @Nullable String q,
                @Nullable String sort) {
            this(queue, authorization, role, stage, due, alert, q, sort, Map.of());
        }

        /** The same in another queue, in the order of what is due. */
        TaskQuery in(String otherQueue) {
            return new TaskQuery(otherQueue, authorization, role, stage, due, alert, q, null, filters);
        }
    }

    /** Somebody to whom a task can be assigned. */
    record Eligible(String login, String name) {}

    /**
     * @param kind {@code process}, or {@code opinion} for what another agency is asked
     * @param element of the drawing, or id of the opinion
     * @param stage null when the file is another agency's
     * @param applicantName null when the file is another agency's
     * @param due end of the file's term, or of the opinion's
     * @param separated whether the reader may not do it because of what they, or those for whom they would do it, did
     * @param onBehalfOf for whom the reader has it, or would do it; null for themselves
     * @param columns what was answered of that which the file's version of the package shows in lists; none of another
     *     agency's file, and none outside lists
     */
    record TaskRow(
            String id,
            String kind,
            String element,
            LocalText title,
            ApplicationReference application,
            String authorization,
            String agency,
            String role,
            @Nullable String assignee,
            @Nullable String stage,
            @Nullable String applicantName,
            Instant createdAt,
            Instant due,
            boolean separated,
            @Nullable String onBehalfOf,
            List<Alert> alerts,
            List<Column> columns) {}

    /**
     * An answer that the package shows in lists.
     *
     * @param path {@code application.permitType}
     * @param type {@code string}, {@code number}, {@code integer}, {@code boolean} or {@code date}
     * @param title label of the form
     * @param value text of at most 200 characters, number, {@code true} or {@code false}, or ISO date
     * @param choice what the form calls the value; null when it has no name there
     */
    record Column(String path, String type, LocalText title, String value, @Nullable LocalText choice) {}

    /**
     * @param form name of the form to complete it with, or null
     * @param applicationData what was filed; of another agency's file, what the package shows of it
     * @param forms by name; of another agency's file, what the package shows of forms and decisions
     * @param documents of another agency's file, those that the package shows
     * @param corrections what the applicant was asked to remedy, and changed; none when the data are left out or the file is
     *     another agency's
     */
    record TaskView(
            TaskRow row,
            int packageVersion,
            @Nullable String form,
            JsonNode applicationData,
            Map<String, JsonNode> forms,
            List<DocumentView> documents,
            List<AskedItems.Correction> corrections) {}

    record BatchItem(String taskId, String action, @Nullable String to, @Nullable JsonNode data) {}

    /** @param outcome {@code done} or {@code refused}; @param code problem type of a refusal; @param about see {@link TaskConflict#about} */
    record BatchResult(
            String taskId,
            String outcome,
            @Nullable String code,
            @Nullable String message,
            @Nullable LocalText about) {}

    /**
     * A filter by an answer cannot be used; {@code code} is {@code no-authorization}, {@code unknown}, {@code no-date} or
     * {@code no-number}.
     */
    final class WrongFilter extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String code;
        private final String name;
        private final String detail;

        public WrongFilter(String code, String name, String detail) {
            super(code + " " + name + " " + detail);
            this.code = code;
            this.name = name;
            this.detail = detail;
        }

        public String code() {
            return code;
        }

        /** Path of the filter, as given. */
        public String name() {
            return name;
        }

        /** The wrong value; of an unknown filter, those that there are. */
        public String detail() {
            return detail;
        }
    }

    /** No such task for this actor. */
    final class UnknownTask extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UnknownTask(String id) {
            super(id);
        }
    }

    /** The task is not in the state that the action needs; {@code code} is {@code done}, {@code claimed}, {@code unclaimed}, {@code not-eligible} or {@code separated}. */
    final class TaskConflict extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String code;
        private final transient @Nullable LocalText about;

        public TaskConflict(String code, String message) {
            this(code, message, null);
        }

        /** @param about title of the task that bars from this one */
        public TaskConflict(String code, String message, @Nullable LocalText about) {
            super(message);
            this.code = code;
            this.about = about;
        }

        /** Title of the task that bars from this one, when it is {@code separated}. */
        public @Nullable LocalText about() {
            return about;
        }

        public String code() {
            return code;
        }
    }
}
