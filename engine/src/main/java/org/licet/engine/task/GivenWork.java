package org.licet.engine.task;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications.DocumentView;
import org.licet.engine.application.CaseFile;
import tools.jackson.databind.JsonNode;

/** Work on a file that stands in no drawing: another agency's opinion. It is listed, claimed and handed on like all other. */
public interface GivenWork {

    /** Opens a task, in the caller's transaction; its id. */
    String give(Work work);

    /** Cancels it; nothing happens when it is done already. */
    void takeBack(String taskId);

    /**
     * @param kind of its {@link Giver}
     * @param agency whose clerks do it
     * @param role that they hold there
     * @param element id of what is asked
     * @param title where the file's version of the package declares none
     * @param form of the file's package, to complete it with
     * @param due end of its own term
     */
    record Work(
            String kind,
            CaseFile file,
            String agency,
            String role,
            String element,
            String title,
            String form,
            Instant due) {}

    /** What given work shows of a file, and what its completion does. */
    interface Giver {

        String kind();

        /** Only what the clerk may see of the file. */
        Shown shown(ApplicationReference reference, String taskId);

        /**
         * Keeps the answers, which fit the form; the file is held, the task is open.
         *
         * @param principal for whom the actor does it as a deputy; null for themselves
         * @throws org.licet.engine.application.WrongAnswers when they do not do for what was asked
         */
        void done(
                ApplicationReference reference, String taskId, JsonNode answers, Actor by, @Nullable String principal);
    }

    /** @param application what was filed; @param forms results of forms and decisions, by name */
    record Shown(JsonNode application, Map<String, JsonNode> forms, List<DocumentView> documents) {}
}
