package org.licet.processes;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user task as the process engine knows it.
 *
 * @param taskId unique id of the task
 * @param key which case it belongs to
 * @param elementId id of the user task in the model
 * @param name its name in the model
 * @param formName {@code camunda:formKey}, or null
 * @param roles {@code camunda:candidateGroups} as the model writes them (role names of the package)
 * @param createdAt when
 */
public record TaskNotice(
        String taskId,
        CaseKey key,
        String elementId,
        String name,
        @Nullable String formName,
        Set<String> roles,
        Instant createdAt) {}
