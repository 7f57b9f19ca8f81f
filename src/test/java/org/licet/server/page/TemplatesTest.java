package org.licet.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.licet.server.api.Languages;

/** Templates hold no words of their own, and every word they ask for is there in every language. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path TEXTS = Path.of("src/main/resources/org/licet/server/text");
    private static final Path ASSETS = Path.of("target/classes/static/assets");
    private static final Pattern ASKED = Pattern.compile("\\bt\\(\"([^\"]+)\"\\s*[,)]");

    @Test
    void holdNoTextOfTheirOwn() {
        List<String> words = new ArrayList<>();
        for (Path template : files(TEMPLATES)) {
            String bare = read(template)
                    .replaceAll("(?s)<#--.*?-->", " ")
                    .replaceAll("(?s)\\$\\{.*?\\}", " ")
                    .replaceAll("(?s)</?[#@](?:\"[^\"]*\"|'[^']*'|[^>\"'])*>", " ")
                    .replaceAll("(?s)<!?/?[a-zA-Z](?:\"[^\"]*\"|[^>\"])*>", " ");
            Matcher word = Pattern.compile("\\p{L}{2,}").matcher(bare);
            while (word.find()) {
                words.add(template.getFileName() + ": " + word.group());
            }
        }

        assertThat(words).isEmpty();
    }

    @Test
    void askForTextsThatAreThereInEveryLanguage() {
        for (Path template : files(TEMPLATES)) {
            Matcher key = ASKED.matcher(read(template));
            while (key.find()) {
                for (Locale language : Languages.ALL) {
                    assertThat(Texting.has(language, key.group(1)))
                            .as(key.group(1) + " of " + template.getFileName() + " in " + language)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void eachLanguageHasTheSameTexts() throws IOException {
        Set<String> all = new TreeSet<>();
        for (String bundle : Texting.BUNDLES) {
            Set<String> english = keys(bundle);
            assertThat(keys(bundle + "_ro")).as(bundle + " in Romanian").isEqualTo(english);
            assertThat(keys(bundle + "_ru")).as(bundle + " in Russian").isEqualTo(english);
            english.forEach(key ->
                    assertThat(all.add(key)).as(key + " is in one bundle only").isTrue());
        }
    }

    @Test
    void bearNoMarkOfTheServiceThatTheComponentsWereMadeFor() {
        assertThat(files(ASSETS)).isNotEmpty().allSatisfy(file -> assertThat(read(file))
                .as(file.toString())
                .doesNotContain("GDS Transport", "GOV.UK", "Crown copyright", "fonts/", "crest", "logotype-crown"));
        assertThat(files(ASSETS).stream().map(file -> file.getFileName().toString()))
                .noneMatch(name -> name.contains("crest") || name.contains("crown") || name.endsWith(".woff2"));
        assertThat(files(TEMPLATES)).allSatisfy(file -> assertThat(read(file)).doesNotContain("GOV.UK", "govuk-logo"));
    }

    private static Set<String> keys(String bundle) throws IOException {
        Properties texts = new Properties();
        try (var file = Files.newBufferedReader(TEXTS.resolve(bundle + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
