package org.licet.engine.correction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseRefused;
import org.licet.engine.application.FilingApplication.DocumentRef;
import tools.jackson.databind.JsonNode;

/**
 * Asks applicants to remedy what the law requires and nothing else (Law 160/2011, suspension of the term): the clock
 * stands still until they supply it, at most as long as the package says.
 */
public interface Corrections {

    /** What processes are told when a request is over; expressions then read {@code correction.supplied}. */
    String SUPPLIED = "correction-supplied";

    /**
     * Asks in the caller's transaction; the applicant sees it at once.
     *
     * @param by login of the clerk
     * @param taskId from which task; null when from none
     * @throws WrongCorrection when a mark cites no declared requirement or marks nothing that there is
     * @throws CorrectionConflict {@code correction-open} (one is open already), {@code term-ended}
     * @throws org.licet.engine.application.ClosingFiles.FileOver
     */
    void request(
            ApplicationReference reference,
            List<Mark> marks,
            @Nullable String note,
            String by,
            @Nullable String taskId);

    /**
     * By the clerk who has the task, which stays open.
     *
     * @throws org.licet.engine.task.Tasks.UnknownTask
     * @throws org.licet.engine.task.Tasks.TaskConflict when somebody else has it, nobody has, or it is done
     */
    void request(Actor by, String taskId, List<Mark> marks, @Nullable String note);

    /**
     * By a clerk with an open task of the file: the clock runs on.
     *
     * @throws org.licet.engine.application.ClosingFiles.UnknownFile also when the actor has no work on it
     * @throws CorrectionConflict {@code nothing-asked}
     */
    void takeBack(Actor by, ApplicationReference reference);

    /**
     * By who may act for the applicant, or by a clerk at the counter where the file was filed. Only what was marked may
     * change, and what follows from that.
     *
     * @throws org.licet.engine.application.ClosingFiles.UnknownFile also when the actor may do neither
     * @throws CorrectionConflict {@code nothing-asked}
     * @throws WrongCorrection {@code not-marked}, {@code unchanged}
     * @throws org.licet.engine.application.WrongAnswers
     */
    void supply(Supply supply);

    /**
     * What the applicant sends.
     *
     * @param data all answers, changed and unchanged
     * @param notes explanations, by marked pointer or document
     * @param counter by a clerk for who stands at the counter; the event says so
     */
    record Supply(
            Actor by,
            ApplicationReference reference,
            JsonNode data,
            List<DocumentRef> documents,
            @Nullable String note,
            Map<String, String> notes,
            Locale language,
            boolean counter) {

        /** By who may act for the applicant. */
        public Supply(
                Actor by,
                ApplicationReference reference,
                JsonNode data,
                List<DocumentRef> documents,
                @Nullable String note,
                Map<String, String> notes,
                Locale language) {
            this(by, reference, data, documents, note, notes, language, false);
        }
    }

    /** Something is not in the state that it takes; {@code code} is {@code correction-open}, {@code nothing-asked} or {@code term-ended}. */
    final class CorrectionConflict extends CaseRefused {
        private static final long serialVersionUID = 1L;

        public CorrectionConflict(String code, String message) {
            super(code, message);
        }
    }
}
