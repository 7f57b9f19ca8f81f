package org.licet.engine.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Mandates;
import org.licet.engine.access.Party;
import org.licet.engine.catalogue.Description;
import org.springframework.stereotype.Component;

/** Says for whom an account files: the party it named, or the only one that the package admits. */
@Component
class Applicants {

    private final Mandates mandates;

    Applicants(Mandates mandates) {
        this.mandates = mandates;
    }

    /** @throws ApplicantUnidentified when nobody, or more than one party, can be meant */
    Party identify(Actor by, @Nullable String named, Description description) {
        List<Party> candidates = mandates.of(by.login()).stream()
                .filter(party -> description.applicants().contains(party.kind()))
                .toList();
        if (named == null && candidates.size() == 1) {
            return candidates.get(0);
        }
        return candidates.stream()
                .filter(party -> party.id().equals(named))
                .findFirst()
                .orElseThrow(() -> new ApplicantUnidentified(candidates));
    }
}
