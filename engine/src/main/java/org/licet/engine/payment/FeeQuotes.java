package org.licet.engine.payment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.licet.engine.catalogue.PublishedPackage;
import tools.jackson.databind.JsonNode;

/** What the fee would be, before anything is filed. Nothing is ordered or kept; what is owed is worked out again then. */
public interface FeeQuotes {

    /** On what the fee of a package that declares one depends. */
    Basis basis(PublishedPackage published);

    /**
     * The amount by the decision of the package, as it would be ordered for these answers.
     *
     * @param answers valid ones, as they would be stored; any for a fixed fee
     * @return empty when the package declares no fee, the fee depends on more than answers, or its decision gives none
     *     for these
     */
    Optional<BigDecimal> quote(PublishedPackage published, JsonNode answers);

    /**
     * @param onAnswersOnly whether the decision reads nothing that only the examination finds out
     * @param answers pointers of the questions of the application that it reads, {@code /vehicles}
     */
    record Basis(boolean onAnswersOnly, List<String> answers) {

        public boolean isFixed() {
            return onAnswersOnly && answers.isEmpty();
        }
    }
}
