package org.licet.engine.catalogue;

import java.util.Set;
import java.util.TreeSet;
import org.licet.engine.catalogue.Findings.Place;
import org.licet.processes.ModelInventory.StepUse;
import org.springframework.stereotype.Component;

/**
 * Holds the authorizations that a package starts against those that are published here. One that is not there is only a
 * warning: two packages that are published one after the other may both be right.
 */
@Component
final class StartedAuthorizations {

    private final Catalogue catalogue;

    StartedAuthorizations(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    LintedPackage check(LintedPackage linted) {
        if (linted.described().isEmpty()
                || linted.models().steps().stream()
                        .allMatch(step -> StartingRules.literal(step).isEmpty())) {
            return linted;
        }
        Description by = linted.described().get().description();
        Findings findings = new Findings();
        linted.findings().forEach(findings::add);
        for (StepUse step : linted.models().steps()) {
            StartingRules.literal(step)
                    .filter(id -> !id.equals(by.id()))
                    .ifPresent(id -> check(id, by, WholePackage.place(step.place()), findings));
        }
        return linted.with(findings);
    }

    private void check(String id, Description by, Place place, Findings findings) {
        Description other;
        try {
            other = catalogue.current(id).description();
        } catch (UnknownAuthorization e) {
            findings.warning(
                    FindingCode.UNKNOWN_AUTHORIZATION,
                    place,
                    "no authorization `" + id + "` is published here; the step fails until it is"
                            + Names.hint(id, published()));
            return;
        }
        if (!other.isSharedWith(by.agency())) {
            findings.error(
                    FindingCode.NOT_SHARED,
                    place,
                    "`" + id + "` is of the agency `" + other.agency() + "`, which does not share it with `"
                            + by.agency() + "`; its package.yaml must say so under `sharedWith`");
        }
    }

    private Set<String> published() {
        Set<String> ids = new TreeSet<>();
        catalogue.passports().forEach(passport -> ids.add(passport.version().packageId()));
        return ids;
    }
}
