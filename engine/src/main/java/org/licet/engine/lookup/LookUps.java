package org.licet.engine.lookup;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Party;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.forms.Asking;
import org.licet.forms.Evaluation;
import org.licet.forms.Form;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks things up for forms: pages, the API and filing all come here. Of other forms than the application's nothing is
 * looked up. Whoever asks is counted ({@link LookUpLimit}).
 *
 * <p>A field that a look-up fills and the schema makes {@code readOnly} is <em>fixed</em>: whatever was sent for it is
 * thrown away, and it has the value of the entry that is found now, or none.
 */
public interface LookUps {

    /**
     * Evaluates answers with every fixed field read anew. What was filled so counts as computed. An answer under which
     * nothing is found although fixed fields hang on it is wrong (code {@code not-found}).
     *
     * @throws TooManyLookUps
     */
    default Evaluation evaluate(Actor by, PublishedPackage published, Form form, JsonNode data, Asking asking) {
        return evaluate(by, published, form, data, null, asking);
    }

    /**
     * The same where something was found before: as long as the same is looked up, the fixed fields stay as they are
     * known, even if the register says something else by now.
     *
     * @param known answers whose fixed fields the server itself has filled; null when there are none
     * @throws TooManyLookUps
     */
    Evaluation evaluate(
            Actor by, PublishedPackage published, Form form, JsonNode data, @Nullable ObjectNode known, Asking asking);

    /**
     * Answers as they are typed, right or wrong, with their fixed fields in accord with what is looked up now. Where
     * there were too many look-ups they are left empty.
     *
     * @param before as kept last, with fixed fields that the server has filled
     */
    ObjectNode settled(
            Actor by, PublishedPackage published, Form form, ObjectNode answers, ObjectNode before, Asking asking);

    /**
     * Looks up what stands in one field, because somebody wants it, and fills what hangs on it.
     *
     * @param pointer of the field
     * @param open what may be changed, with everything under it; null for everything
     * @return empty when the field looks nothing up
     */
    java.util.Optional<Found> find(
            Actor by,
            PublishedPackage published,
            Form form,
            String pointer,
            ObjectNode answers,
            @Nullable Set<String> open);

    /** The answers of a new draft with what the package fills in before; what is there already stays. */
    ObjectNode prefilled(Actor by, PublishedPackage published, Party applicant, ObjectNode answers);

    /**
     * @param number of the entry; null when none was found
     * @param filled pointers of the fields that were filled
     * @param answers with them
     */
    record Found(String pointer, Outcome outcome, @Nullable String number, List<String> filled, ObjectNode answers) {}

    /** How a search ended. */
    enum Outcome {
        FOUND,
        NONE,
        /** Nothing stands in the field. */
        EMPTY,
        /** There were too many. */
        LATER
    }

    /** This account looks up too much in too short a time. */
    final class TooManyLookUps extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long seconds;

        public TooManyLookUps(long seconds) {
            super("wait " + seconds + " seconds");
            this.seconds = seconds;
        }

        /** After which the next one is answered. */
        public long seconds() {
            return seconds;
        }
    }
}
