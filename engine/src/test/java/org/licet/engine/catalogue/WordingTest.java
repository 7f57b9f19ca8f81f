package org.licet.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.licet.engine.EngineConfiguration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the engine says, it says in three languages. */
class WordingTest {

    @Test
    void everyTextIsThereInEveryLanguage() throws Exception {
        Set<Class<?>> besides = besides();

        assertThat(besides).hasSizeGreaterThan(2);
        for (Class<?> beside : besides) {
            Map<String, Map<String, String>> texts = Wording.beside(beside).byLanguage();
            assertThat(texts).containsOnlyKeys("en", "ro", "ru");
            texts.forEach((language, known) -> assertThat(known.keySet())
                    .as(language + " in " + beside.getPackageName())
                    .isNotEmpty()
                    .isEqualTo(texts.get("en").keySet()));
            texts.get("en").forEach((key, text) -> assertThat(text)
                    .as(key + " is translated")
                    .isNotEqualTo(texts.get("ro").get(key))
                    .isNotEqualTo(texts.get("ru").get(key)));
        }
    }

    @Test
    void languagesThatAreNotSpokenGetEnglish() throws Exception {
        Wording wording = Wording.beside(besides().iterator().next());
        Map<String, String> english = wording.byLanguage().get("en");
        String key = english.keySet().iterator().next();

        assertThat(wording.say(key, Locale.forLanguageTag("fr"))).isEqualTo(wording.say(key, Locale.ENGLISH));
    }

    /** One class of each package with a bundle. */
    private static Set<Class<?>> besides() throws IOException, ClassNotFoundException {
        Set<Class<?>> found = new HashSet<>();
        String root = EngineConfiguration.class.getPackageName().replace('.', '/');
        for (Resource bundle :
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + "/*/texts.properties")) {
            String[] steps = bundle.getURL().getPath().split("/");
            found.add(Class.forName(
                    EngineConfiguration.class.getPackageName() + "." + steps[steps.length - 2] + ".package-info"));
        }
        return found;
    }
}
