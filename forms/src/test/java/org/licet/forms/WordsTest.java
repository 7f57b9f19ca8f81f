package org.licet.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The module's own sentences and labels. */
class WordsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

    @ParameterizedTest
    @ValueSource(strings = {"ro", "ru"})
    void saysEverySentenceInEveryLanguageWithTheSamePlaceholders(String language) {
        Map<String, String> english = Messages.of("en");
        Map<String, String> other = Messages.of(language);

        assertThat(other.keySet()).isEqualTo(english.keySet());
        english.forEach((key, sentence) ->
                assertThat(placeholders(other.get(key))).as(key).isEqualTo(placeholders(sentence)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ro", "ru"})
    void labelsFragmentsInEveryLanguage(String language) {
        assertThat(Fragments.labels(language).keySet())
                .isEqualTo(Fragments.labels("en").keySet());
    }

    @Test
    void hasALabelForEveryTextOfAFragment() {
        for (String name : Fragments.NAMES) {
            Findings findings = new Findings();
            JsonSource source = Fragments.find("licet:" + name);
            SchemaLint.checkFile(source, findings);

            assertThat(findings.inOrder()).isEmpty();
            source.root().findValues("title").forEach(title -> assertThat(Fragments.labels("en"))
                    .as(name)
                    .containsKey(title.asString()));
        }
    }

    @Test
    void hasASentenceForEveryAssertionAndFormat() {
        for (String keyword : Keywords.ASSERTION) {
            switch (keyword) {
                case "type", "format", "dependentRequired" -> {}
                default -> assertThat(Messages.of("en")).containsKey(keyword);
            }
        }
        Formats.names().forEach(format -> assertThat(Messages.of("en")).containsKey("format." + format));
        for (String code : new String[] {
            "contains",
            "not",
            "oneOf",
            "anyOf",
            "propertyNames",
            "unknown",
            "too-deep",
            "too-long",
            "too-many-items",
            "too-many-properties",
            "too-many-values",
            "name-too-long",
            "number-too-big"
        }) {
            assertThat(Messages.of("en")).containsKey(code);
        }
    }

    @Test
    void writesRomanianWithCommasBelowAndRussianInCyrillic() {
        assertThat(String.join(" ", Messages.of("ro").values()))
                .containsPattern("[șț]")
                .doesNotContainPattern("[şţ]");
        assertThat(String.join(" ", Fragments.labels("ro").values()))
                .containsPattern("[șț]")
                .doesNotContainPattern("[şţ]");
        Messages.of("ru").values().forEach(sentence -> assertThat(sentence).containsPattern("\\p{IsCyrillic}"));
    }

    @Test
    void leavesAbbreviationsInTheirCapitals() {
        assertThat(Messages.inside("Vehicle plate")).isEqualTo("vehicle plate");
        assertThat(Messages.inside("IBAN of the holding")).isEqualTo("IBAN of the holding");
        assertThat(Messages.inside("VIN")).isEqualTo("VIN");
        assertThat(Messages.inside("E-mail")).isEqualTo("E-mail");
    }

    private static TreeSet<String> placeholders(String sentence) {
        TreeSet<String> names = new TreeSet<>();
        PLACEHOLDER
                .matcher(sentence)
                .results()
                .forEach(match -> names.add(match.group(1).toLowerCase(java.util.Locale.ROOT)));
        return names;
    }
}
