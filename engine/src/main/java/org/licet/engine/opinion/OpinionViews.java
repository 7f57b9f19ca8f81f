package org.licet.engine.opinion;

import java.util.List;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.AskedOpinions;
import org.licet.engine.application.Json;
import org.springframework.stereotype.Component;

/** Shows with a file what other agencies were asked about it. */
@Component
class OpinionViews implements AskedOpinions {

    private final OpinionMapper opinions;

    OpinionViews(OpinionMapper opinions) {
        this.opinions = opinions;
    }

    @Override
    public List<OpinionView> of(ApplicationReference reference) {
        return opinions.of(reference.value()).stream().map(OpinionViews::view).toList();
    }

    private static OpinionView view(OpinionRow row) {
        return new OpinionView(
                row.opinion(),
                row.agency(),
                row.askedAt(),
                row.dueAt(),
                row.state(),
                row.outcome(),
                row.isSilent(),
                row.answeredLate(),
                row.answeredAt(),
                row.answer() == null ? null : Json.tree(row.answer()));
    }
}
