package org.licet.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.engine.catalogue.LifeEvent;
import org.licet.server.account.DemoAccounts;
import org.licet.server.api.Agencies.Agency;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** What people read instead of ids. */
class AgenciesTest {

    private static final Locale ROMANIAN = Locale.forLanguageTag("ro");

    @Test
    void namesAnAgencyInTheReadersLanguageElseInAnother() {
        Agencies agencies = new Agencies(Map.of(
                "town", new Agency(Map.of("en", "Town Hall", "ro", "Primăria"), "#7a3b1e"),
                "port", new Agency(Map.of("ro", "Portul"), null)));

        assertThat(agencies.name("town", ROMANIAN)).isEqualTo("Primăria");
        assertThat(agencies.name("town", Locale.forLanguageTag("ru"))).isEqualTo("Town Hall");
        assertThat(agencies.name("port", Locale.ENGLISH)).isEqualTo("Portul");
        assertThat(agencies.name("unknown", Locale.ENGLISH)).isEqualTo("unknown");
        assertThat(agencies.colour("town")).contains("#7a3b1e");
        assertThat(agencies.colour("port")).isEmpty();
        assertThat(new Agencies(null).name("town", ROMANIAN)).isEqualTo("town");
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#fff", "#12345g", "#123456;} body {display: none", "url(x)"})
    void refusesWhatIsNoColour(String colour) {
        assertThatThrownBy(() -> new Agency(Map.of(), colour)).hasMessageContaining("#1d5a8c");
    }

    @Test
    void theDemoNamesItsAgenciesInEveryLanguage() throws IOException {
        Agencies demo = new Binder(ConfigurationPropertySources.from(
                        new YamlPropertySourceLoader().load("demo", new ClassPathResource("application-demo.yaml"))))
                .bind("licet", Agencies.class)
                .get();

        for (String agency : DemoAccounts.AGENCIES) {
            for (Locale language : Languages.ALL) {
                assertThat(demo.name(agency, language)).isNotEqualTo(agency).doesNotContain("ş", "ţ");
            }
            assertThat(demo.colour(agency)).isPresent();
        }
        assertThat(demo.name("customs", ROMANIAN)).isEqualTo("Serviciul Vamal");
    }

    @Test
    void everyLifeEventHasItsWordsInEveryLanguage() {
        Texts texts = new Texts("catalogue");

        for (LifeEvent event : LifeEvent.values()) {
            for (Locale language : Languages.ALL) {
                assertThat(texts.has(language, "life-event." + event.key()))
                        .as(event + " in " + language)
                        .isTrue();
            }
        }
    }
}
