package org.licet.engine.correction;

import java.util.Map;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.AskedItems.State;
import org.licet.engine.application.CaseFact;
import org.springframework.stereotype.Component;

/** {@code correction.supplied} in expressions: whether the applicant supplied what was last asked for. */
@Component
class CorrectionFact implements CaseFact {

    private final CorrectionMapper corrections;

    CorrectionFact(CorrectionMapper corrections) {
        this.corrections = corrections;
    }

    @Override
    public String name() {
        return "correction";
    }

    @Override
    public Object of(ApplicationReference reference) {
        CorrectionRow latest = corrections.latest(reference.value());
        return Map.of("supplied", latest != null && latest.state().equals(State.SUPPLIED.key()));
    }
}
