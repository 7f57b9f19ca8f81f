package org.licet.engine.opinion;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseFact;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.Json;
import org.licet.engine.catalogue.Catalogue;
import org.springframework.stereotype.Component;

/**
 * {@code opinions.<id>.outcome} in expressions, with {@code silent}, {@code late}, {@code answeredAt} and the fields of
 * the form, of the latest time that the agency was asked. One that was not asked yet has no outcome.
 */
@Component
class OpinionFact implements CaseFact {

    private final OpinionMapper opinions;
    private final CaseFiles files;
    private final Catalogue catalogue;

    OpinionFact(OpinionMapper opinions, CaseFiles files, Catalogue catalogue) {
        this.opinions = opinions;
        this.files = files;
        this.catalogue = catalogue;
    }

    @Override
    public String name() {
        return "opinions";
    }

    @Override
    public @Nullable Object of(ApplicationReference reference) {
        Map<String, @Nullable Object> fact = new LinkedHashMap<>();
        catalogue
                .version(files.get(reference).version())
                .description()
                .life()
                .opinions()
                .keySet()
                .forEach(id -> fact.put(id, said(null)));
        opinions.of(reference.value()).forEach(opinion -> fact.put(opinion.opinion(), said(opinion)));
        return fact.isEmpty() ? null : fact;
    }

    private static Map<String, @Nullable Object> said(@Nullable OpinionRow opinion) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        if (opinion != null
                && opinion.answer() != null
                && Json.plain(Json.tree(opinion.answer())) instanceof Map<?, ?> answers) {
            answers.forEach((field, value) -> said.put(String.valueOf(field), value));
        }
        said.put("outcome", opinion == null ? null : opinion.outcome());
        said.put("silent", opinion != null && opinion.isSilent());
        said.put("late", opinion != null && opinion.answeredLate());
        said.put(
                "answeredAt",
                opinion == null || opinion.answeredAt() == null
                        ? null
                        : opinion.answeredAt().toString());
        return said;
    }
}
