package org.licet.server.applicant;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications.ApplicationView;
import org.licet.engine.dependent.Dependents;
import org.licet.engine.dependent.Dependents.Dependent;
import org.springframework.stereotype.Component;

/** Which files belong to a file: those that its process started, and the one that started it. */
@Component
public final class Families {

    private final Dependents dependents;

    Families(Dependents dependents) {
        this.dependents = dependents;
    }

    /** @param seen as it is shown to the actor; only who may act for the applicant learns what started it */
    public Family of(Actor by, ApplicationView seen) {
        return new Family(
                dependents.of(seen).stream().map(DependentJson::of).toList(),
                dependents
                        .startedBy(by, seen.reference())
                        .map(ApplicationReference::value)
                        .orElse(null));
    }

    public record Family(List<DependentJson> dependents, @Nullable String startedBy) {}

    /**
     * A file that this one started.
     *
     * @param element of the drawing that started it
     * @param outcome {@code grant}, {@code refuse}, {@code withdrawn} or {@code lapsed}; null while it is open
     */
    public record DependentJson(
            String element, String authorization, String reference, String stage, @Nullable String outcome) {

        static DependentJson of(Dependent it) {
            return new DependentJson(
                    it.element(),
                    it.authorization(),
                    it.reference().value(),
                    it.stage().key(),
                    it.outcome());
        }
    }
}
