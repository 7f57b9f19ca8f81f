package org.licet.engine.catalogue;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.licet.engine.catalogue.Description.LegalBasis;

/** Reads closed lists of what the law allows to say: refusal reasons, requirements, grounds. Each cites its acts. */
final class CitingItems {
    private final LocalTexts texts;
    private final Set<String> acts;

    CitingItems(LocalTexts texts, List<LegalBasis> legalBasis) {
        this.texts = texts;
        this.acts = legalBasis.stream().map(LegalBasis::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** One of a list. */
    interface Item<T> {
        T of(String id, LocalText title, List<String> legalBasis);
    }

    /** By id, in the order of the file. */
    <T> Map<String, T> read(YamlPart parent, String key, Item<T> item) {
        Map<String, T> read = new LinkedHashMap<>();
        for (YamlPart part : parent.parts(key)) {
            part.allows(Set.of("id", "title", "legalBasis"), Set.of()).needs("id", "title", "legalBasis");
            LocalText title = texts.read(part, "title");
            List<String> cited = cited(part);
            DescriptionReader.newId(part, read.keySet()).ifPresent(id -> read.put(id, item.of(id, title, cited)));
        }
        return read;
    }

    private List<String> cited(YamlPart part) {
        return part.texts("legalBasis", (act, place) -> {
            if (!acts.contains(act)) {
                part.error(
                        FindingCode.UNKNOWN_REFERENCE,
                        place,
                        "no legal basis has the id `" + act + "`" + Names.hint(act, acts));
            }
            return acts.contains(act);
        });
    }
}
