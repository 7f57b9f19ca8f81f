package org.licet.engine.allotment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseFact;
import org.springframework.stereotype.Component;

/** {@code ranking.outcome}, {@code ranking.rank} and {@code ranking.score} in expressions. */
@Component
class RankingFact implements CaseFact {

    private final FileMapper files;

    RankingFact(FileMapper files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "ranking";
    }

    @Override
    public @Nullable Object of(ApplicationReference reference) {
        FileRow row = files.find(reference.value());
        if (row == null || row.ranking().equals(FileRow.NONE)) {
            return null;
        }
        Map<String, @Nullable Object> fact = new LinkedHashMap<>();
        fact.put("outcome", row.ranking());
        fact.put("rank", row.rankNumber() == null ? null : row.rankNumber().longValue());
        fact.put("score", row.score() == null ? null : Amounts.plain(row.score()));
        return fact;
    }
}
