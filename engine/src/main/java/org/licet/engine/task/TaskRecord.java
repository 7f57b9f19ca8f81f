package org.licet.engine.task;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.application.Alert;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Stage;
import org.licet.engine.catalogue.LocalText;
import org.licet.engine.catalogue.PackageVersion;

/**
 * A row of {@code task} with what its file tells of it.
 *
 * @param title as it was drawn when the task came, or English
 * @param roles names, with commas between
 * @param heldFor for whom the assignee has it as a deputy; null when for themselves
 * @param separated whether the reader may not do it because of what they did on the file
 * @param kind {@link #PROCESS}, or that of a {@link GivenWork.Giver}
 * @param stage null when the file is another agency's
 * @param applicantName null when the file is another agency's
 * @param applicantKey see {@link NameKey}; empty when the file is another agency's
 * @param overNow whether the file is decided, withdrawn or lapsed
 */
record TaskRecord(
        String id,
        String application,
        String packageId,
        int packageVersion,
        String agency,
        String element,
        String title,
        @Nullable String form,
        String roles,
        @Nullable String assignee,
        @Nullable String heldFor,
        String state,
        String kind,
        Instant createdAt,
        Instant due,
        @Nullable String stage,
        @Nullable String applicantName,
        boolean overNow,
        @Nullable Instant suspendedAt,
        @Nullable Instant feeDue,
        boolean opinionLate,
        boolean separated,
        String applicantKey) {

    static final String OPEN = "open";

    /** Kind of the tasks that a drawing asks for. */
    static final String PROCESS = "process";

    ApplicationReference reference() {
        return new ApplicationReference(application);
    }

    PackageVersion version() {
        return new PackageVersion(packageId, packageVersion);
    }

    boolean isOfProcess() {
        return kind.equals(PROCESS);
    }

    boolean isOpen() {
        return state.equals(OPEN);
    }

    /** Withdrawn or lapsed: nothing of it is worked any more, also before its process has ended. */
    boolean isOfClosedFile() {
        return Stage.WITHDRAWN.key().equals(stage) || Stage.LAPSED.key().equals(stage);
    }

    List<String> roleNames() {
        return Arrays.asList(roles.split(","));
    }

    /** Whether the actor holds a role that may do the task. */
    boolean isWorkOf(Actor actor) {
        return roleNames().stream().anyMatch(role -> actor.holds(agency, role));
    }

    /** Whether the actor stands in for the absent person who has the task. */
    boolean isSubstituted(Actor actor) {
        return assignee != null
                && roleNames().stream().anyMatch(role -> actor.substitutes(assignee, new AgencyRole(agency, role)));
    }

    /** Whether the actor has the task, or stands in for the person who has it. */
    boolean isHeldBy(Actor actor) {
        return actor.login().equals(assignee) || isSubstituted(actor);
    }

    /**
     * In the role in which the reader sees it: one that they hold, else the first.
     *
     * @param called see {@link TaskNames}
     */
    Tasks.TaskRow row(Actor reader, LocalText called, Instant now, List<Tasks.Column> columns) {
        String role = roleNames().stream()
                .filter(name -> reader.holds(agency, name))
                .findFirst()
                .orElse(roleNames().get(0));
        return new Tasks.TaskRow(
                id,
                kind,
                element,
                called,
                reference(),
                packageId,
                agency,
                role,
                assignee,
                stage,
                applicantName,
                createdAt,
                due,
                separated,
                isOpen() && (assignee == null ? isWorkOf(reader) : isHeldBy(reader))
                        ? Capacity.shown(this, reader).principal()
                        : null,
                alerts(now),
                columns);
    }

    /** Of work that is given, only its own term is looked at: the rest of the file is not shown. */
    private List<Alert> alerts(Instant now) {
        Alert.Standing file = isOfProcess()
                ? new Alert.Standing(due, overNow, suspendedAt, opinionLate, feeDue)
                : new Alert.Standing(due, !due.isAfter(now), null, opinionLate, null);
        return Alert.of(file, now);
    }
}
