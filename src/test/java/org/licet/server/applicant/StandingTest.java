package org.licet.server.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.licet.engine.application.Stage;
import org.licet.engine.testing.SettableClock;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Journey;
import org.licet.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a file stands, in plain words. */
@ServerTest
class StandingTest {

    @Autowired
    Http http;

    @Autowired
    Journey journey;

    @Autowired
    SettableClock clock;

    @Test
    void saysWhoWorksOnTheFileAndWhenTheDecisionIsDue() {
        String path = "/api/v1/applications/" + journey.filed() + "/standing";

        Answer english = http.get("applicant", path);
        Answer romanian = http.get("applicant", path, "Accept-Language", "ro");
        Answer russian = http.get("applicant", path, "Accept-Language", "ru");

        assertThat(english.text("/due")).isEqualTo("Decision due 16 March 2026");
        assertThat(english.text("/text")).isEqualTo("The agency examines the application.");
        assertThat(english.text("/waitingFor/0")).startsWith("The agency works on: ");
        assertThat(romanian.text("/waitingFor/0")).contains("Verificarea cererii");
        assertThat(russian.text("/waitingFor/0")).contains("Проверка заявления");
        assertThat(romanian.text("/due")).isEqualTo("Decizia este scadentă la 16 martie 2026");
        assertThat(russian.text("/due")).isEqualTo("Решение должно быть принято до 16 марта 2026");
    }

    @Test
    void saysThatADecisionIsLate() {
        String path = "/api/v1/applications/" + journey.filed() + "/standing";

        clock.set(Instant.parse("2026-03-17T08:00:00Z"));

        assertThat(http.get("applicant", path).text("/due")).isEqualTo("The decision was due 16 March 2026");
    }

    @Test
    void saysNothingIsDueOnceItIsOver() {
        String reference = journey.filed();
        http.post("applicant", "/api/v1/applications/" + reference + "/withdrawal");

        Answer standing = http.get("applicant", "/api/v1/applications/" + reference + "/standing");

        assertThat(standing.text("/text")).isEqualTo("Withdrawn by the applicant.");
        assertThat(standing.text("/due")).isEmpty();
    }

    @Test
    void isForThoseWhoMaySeeTheFile() {
        String path = "/api/v1/applications/" + journey.filed() + "/standing";

        assertThat(http.get("applicant2", path).status()).isEqualTo(404);
        assertThat(http.get(null, path).status()).isEqualTo(401);
    }

    @Test
    void theTimeLineIsInWords() {
        String path = "/api/v1/applications/" + journey.filed() + "/events";

        assertThat(http.get("applicant", path, "Accept-Language", "ro").text("/items/0/text"))
                .isEqualTo("Cerere depusă");
    }

    @Test
    void everyStageHasItsSentenceInEveryLanguage() {
        for (String language : new String[] {"en", "ro", "ru"}) {
            ResourceBundle texts =
                    ResourceBundle.getBundle("org.licet.server.text.standing", Locale.forLanguageTag(language));
            ResourceBundle english = ResourceBundle.getBundle("org.licet.server.text.standing", Locale.ROOT);
            assertThat(texts.keySet()).isEqualTo(english.keySet());
            for (Stage stage : Stage.values()) {
                assertThat(texts.containsKey("stage." + stage.key()))
                        .as(language + " " + stage)
                        .isTrue();
            }
            if (!language.equals("en")) {
                assertThat(texts.getString("stage.filed")).isNotEqualTo(english.getString("stage.filed"));
            }
        }
    }
}
