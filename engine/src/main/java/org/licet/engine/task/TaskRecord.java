package org.licet.engine.task;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.catalogue.PackageVersion;

/**
 * A row of {@code task} with what its file tells of it.
 *
 * @param roles names, with commas between
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
        String state,
        Instant createdAt,
        Instant due,
        String stage,
        String applicantName) {

    static final String OPEN = "open";

    ApplicationReference reference() {
        return new ApplicationReference(application);
    }

    PackageVersion version() {
        return new PackageVersion(packageId, packageVersion);
    }

    boolean isOpen() {
        return state.equals(OPEN);
    }

    List<String> roleNames() {
        return Arrays.asList(roles.split(","));
    }

    /** Whether the actor holds a role that may do the task. */
    boolean isWorkOf(Actor actor) {
        return roleNames().stream().anyMatch(role -> actor.holds(agency, role));
    }

    /** The role in which the reader sees it: one that they hold, else the first. */
    Tasks.TaskRow row(Actor reader) {
        String role = roleNames().stream()
                .filter(name -> reader.holds(agency, name))
                .findFirst()
                .orElse(roleNames().get(0));
        return new Tasks.TaskRow(
                id,
                element,
                title,
                reference(),
                packageId,
                agency,
                role,
                assignee,
                stage,
                applicantName,
                createdAt,
                due);
    }
}
