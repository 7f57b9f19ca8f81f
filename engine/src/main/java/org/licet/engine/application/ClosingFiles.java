package org.licet.engine.application;

import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;

/** Ends files without a decision. */
public interface ClosingFiles {

    /**
     * By who may act for the applicant, at any stage before the decision.
     *
     * @throws UnknownFile also when the actor may not act for the applicant
     * @throws FileOver when it is decided, withdrawn or lapsed already
     */
    void withdraw(Actor by, ApplicationReference reference, @Nullable String note);

    /**
     * By the clock, because the applicant did not do in time what the law asks; nothing happens when the file is over.
     *
     * @param why {@code correction-not-supplied}, {@code fee-unpaid}
     */
    void lapse(ApplicationReference reference, String why);

    /**
     * By the engine, because the file that started this one has ended; nothing happens when it is over itself.
     *
     * @param as the stage in which the starting file ended
     */
    void withdrawWith(ApplicationReference reference, ApplicationReference startedBy, Stage as);

    /**
     * By an appeal decision: a refused or lapsed file is examined again, with a new term from now on.
     *
     * @param by a supervisor of the agency
     * @param decision number and date of the act that sets the decision aside
     * @throws UnknownFile also when it is another agency's
     * @throws FileNotOver when there is no refusal or lapse to set aside
     */
    void reopen(Actor by, ApplicationReference reference, String decision);

    /** No such file for this actor. */
    final class UnknownFile extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public UnknownFile(ApplicationReference reference) {
            super(reference.value());
        }
    }

    /** The file is decided, withdrawn or lapsed. */
    final class FileOver extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient Stage stage;

        public FileOver(ApplicationReference reference, Stage stage) {
            super(reference + " is " + stage.key());
            this.stage = stage;
        }

        public Stage stage() {
            return stage;
        }
    }

    /** Only a refusal or a lapse can be set aside. */
    final class FileNotOver extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient Stage stage;

        public FileNotOver(ApplicationReference reference, Stage stage) {
            super(reference + " is " + stage.key());
            this.stage = stage;
        }

        public Stage stage() {
            return stage;
        }
    }
}
