package org.licet.engine.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.licet.engine.catalogue.Findings.Place;

/** Every key is needed in every language; the finding stands in the file that lacks it, or has it misspelt. */
final class LanguageComparison {
    private static final int MOST_COMPARED = 100;

    private final Map<String, Map<String, String>> texts;
    private final Map<String, Map<String, Integer>> lines;
    private final List<String> languages;
    private final Set<String> misspelt = new HashSet<>();

    LanguageComparison(
            Map<String, Map<String, String>> texts, Map<String, Map<String, Integer>> lines, List<String> languages) {
        this.texts = texts;
        this.lines = lines;
        this.languages = languages;
    }

    void check(Findings findings) {
        languages.forEach(language -> checkSpelling(language, findings));
        languages.forEach(language -> missing(language).stream()
                .filter(key -> !misspelt.contains(key))
                .takeWhile(key -> !findings.areTooMany())
                .forEach(key -> tellMissing(key, language, findings)));
    }

    private void checkSpelling(String language, Findings findings) {
        Set<String> missing = missing(language);
        Set<String> odd = onlyIn(language);
        if (missing.size() > MOST_COMPARED || odd.size() > MOST_COMPARED) {
            return;
        }
        for (String key : missing) {
            Optional<String> written = misspelt.contains(key) ? Optional.empty() : Names.nearest(key, odd);
            if (written.isPresent() && misspelt.add(written.get())) {
                misspelt.add(key);
                findings.error(
                        FindingCode.MISSING_TEXT,
                        new Place(Texts.file(language), line(language, written.get()), written.get()),
                        "no other language has `" + written.get() + "`; did you mean `" + key + "`?");
            }
        }
    }

    private void tellMissing(String key, String language, Findings findings) {
        languages.stream()
                .filter(other -> keys(other).contains(key))
                .findFirst()
                .ifPresent(other -> findings.error(
                        FindingCode.MISSING_TEXT,
                        new Place(Texts.file(language), 0, key),
                        "no text for `" + key + "`, which `" + other + "` has in line " + line(other, key)));
    }

    /** What another language has and this one lacks. */
    private Set<String> missing(String language) {
        Set<String> missing = new TreeSet<>();
        languages.forEach(other -> missing.addAll(keys(other)));
        missing.removeAll(keys(language));
        return missing;
    }

    private Set<String> onlyIn(String language) {
        Set<String> only = new TreeSet<>(keys(language));
        languages.stream().filter(other -> !other.equals(language)).forEach(other -> only.removeAll(keys(other)));
        return only;
    }

    private Set<String> keys(String language) {
        return texts.getOrDefault(language, Map.of()).keySet();
    }

    private int line(String language, String key) {
        return lines.getOrDefault(language, Map.of()).getOrDefault(key, 0);
    }
}
