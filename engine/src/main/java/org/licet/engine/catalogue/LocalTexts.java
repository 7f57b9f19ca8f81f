package org.licet.engine.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.licet.engine.catalogue.Findings.Place;

/** Texts of {@code package.yaml}: either written out by language, or a key of the {@code i18n} files. */
final class LocalTexts {
    private final Texts texts;
    private final List<String> languages;

    LocalTexts(Texts texts, List<String> languages) {
        this.texts = texts;
        this.languages = languages;
    }

    LocalText read(YamlPart part, String key) {
        if (part.value(key).orElse(null) instanceof Yaml.Keys) {
            return part.part(key).map(this::written).orElse(new LocalText(Map.of()));
        }
        return part.text(key).map(text -> keyed(text, part, key)).orElse(new LocalText(Map.of()));
    }

    private LocalText written(YamlPart part) {
        Map<String, String> read = new LinkedHashMap<>();
        part.allows(languages.isEmpty() ? part.names() : Set.copyOf(languages), Set.of());
        part.names().forEach(language -> part.text(language).ifPresent(text -> read.put(language, text)));
        for (String language : languages) {
            if (!part.has(language)) {
                Place place = part.placeOf(language);
                part.error(FindingCode.MISSING_TEXT, place, "the text in `" + language + "` is missing");
            }
        }
        return new LocalText(read);
    }

    private LocalText keyed(String textKey, YamlPart part, String key) {
        Map<String, String> read = new LinkedHashMap<>();
        texts.byLanguage().forEach((language, all) -> {
            String text = all.get(textKey);
            if (text != null) {
                read.put(language, text);
            }
        });
        if (read.isEmpty()) {
            Set<String> known = new TreeSet<>();
            texts.byLanguage().values().forEach(all -> known.addAll(all.keySet()));
            part.error(
                    FindingCode.MISSING_TEXT,
                    part.placeOf(key),
                    "`" + textKey + "` is no key of the i18n files"
                            + Names.nearest(textKey, known)
                                    .map(name -> "; did you mean `" + name + "`?")
                                    .orElse("; add it there, or write {en: ..., ro: ..., ru: ...}"));
        }
        return new LocalText(read);
    }
}
