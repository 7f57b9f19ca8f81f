package org.licet.engine.catalogue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.licet.engine.catalogue.Findings.Place;

/** The {@code i18n} files of a package: language to key to text. */
final class Texts {
    private final SortedMap<String, Map<String, String>> byLanguage = new TreeMap<>();
    private final Map<String, Map<String, Integer>> lines = new TreeMap<>();
    private final Set<String> unreadable = new TreeSet<>();

    static Texts read(PackageSource source, Findings findings) {
        Texts texts = new Texts();
        source.files().forEach((path, bytes) -> {
            if (path.matches("i18n/[a-z]{2}\\.properties")) {
                texts.read(path, bytes, findings);
            }
        });
        return texts;
    }

    private void read(String path, byte[] bytes, Findings findings) {
        Optional<String> text = utf8(path, bytes, findings);
        String language = path.substring("i18n/".length(), path.indexOf('.'));
        if (text.isEmpty()) {
            unreadable.add(language);
            return;
        }
        Map<String, String> read = new LinkedHashMap<>();
        Map<String, Integer> readLines = new LinkedHashMap<>();
        new PropertiesText(path, findings).parse(text.get(), (key, value, line) -> {
            Integer before = readLines.putIfAbsent(key, line);
            if (before != null) {
                findings.error(
                        FindingCode.DUPLICATE_KEY,
                        new Place(path, line, key),
                        "`" + key + "` stands here and in line " + before + "; keep one");
            } else {
                read.put(key, value);
            }
        });
        byLanguage.put(language, read);
        lines.put(language, readLines);
    }

    /** The text of a file; empty, with a finding, when it is not in UTF-8. */
    static Optional<String> utf8(String path, byte[] bytes, Findings findings) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            findings.error(
                    FindingCode.NOT_UTF_8, new Place(path, 0, ""), "not in UTF-8; save the file in that encoding");
            return Optional.empty();
        }
    }

    Map<String, Map<String, String>> byLanguage() {
        return byLanguage;
    }

    /** 1-based; 0 when the language does not have it. */
    int line(String language, String key) {
        return lines.getOrDefault(language, Map.of()).getOrDefault(key, 0);
    }

    boolean has(String key) {
        return byLanguage.values().stream().anyMatch(texts -> texts.containsKey(key));
    }

    /** Every key is needed in every language; the finding stands in the file that lacks it. */
    void checkLanguages(List<String> languages, Findings findings) {
        byLanguage.keySet().stream()
                .filter(language -> !languages.isEmpty() && !languages.contains(language))
                .forEach(language -> findings.warning(
                        FindingCode.UNUSED_FILE,
                        new Place(file(language), 0, ""),
                        "`" + language + "` is not among the package's languages " + languages));
        List<String> readable =
                languages.stream().filter(byLanguage::containsKey).toList();
        new LanguageComparison(byLanguage, lines, readable).check(findings);
        if (!byLanguage.isEmpty()) {
            languages.stream()
                    .filter(language -> !readable.contains(language) && !unreadable.contains(language))
                    .forEach(language -> findings.error(
                            FindingCode.MISSING_FILE,
                            new Place(file(language), 0, ""),
                            "`" + language + "` is one of the package's languages, but this file is not there"));
        }
    }

    static String file(String language) {
        return "i18n/" + language + ".properties";
    }
}
