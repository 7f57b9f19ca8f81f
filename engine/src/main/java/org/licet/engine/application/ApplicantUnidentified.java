package org.licet.engine.application;

import java.util.List;
import org.licet.engine.access.Party;

/** Nobody, or more than one party, can be the applicant. */
public final class ApplicantUnidentified extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Party> candidates;

    public ApplicantUnidentified(List<Party> candidates) {
        super(candidates.isEmpty() ? "no party" : "more than one party");
        this.candidates = List.copyOf(candidates);
    }

    /** The parties to choose from; empty when the account may act for none that the package admits. */
    public List<Party> candidates() {
        return candidates;
    }
}
