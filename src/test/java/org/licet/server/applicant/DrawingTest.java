package org.licet.server.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Journey;
import org.licet.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a file stands in the drawing, over HTTP. */
@ServerTest
class DrawingTest {

    @Autowired
    Http http;

    @Autowired
    Journey journey;

    @Test
    void ownerAndClerkSeeWhereTheFileStands() throws IOException {
        String path = "/api/v1/applications/" + journey.filed() + "/drawing";
        String drawn = Files.readString(Path.of("examples/transport-certificate/process.bpmn"));

        Answer owner = http.get("applicant", path);

        assertThat(owner.status()).as(owner.body()).isEqualTo(200);
        assertThat(owner.text("/process")).isEqualTo("transport-certificate");
        assertThat(owner.text("/xml")).isEqualTo(drawn);
        assertThat(owner.text("/active/0")).isEqualTo("check");
        assertThat(owner.json().at("/steps").toString())
                .contains("\"state\":\"now\"", "\"state\":\"done\"", "\"state\":\"ahead\"")
                .doesNotContain("clerk");
        assertThat(http.get("clerk", path).status()).isEqualTo(200);
    }

    @Test
    void stepsAreNamedInTheLanguageOfTheReader() {
        String path = "/api/v1/applications/" + journey.filed() + "/drawing";

        Answer romanian = http.get("applicant", path, "Accept-Language", "ro");
        Answer russian = http.get("applicant", path, "Accept-Language", "ru");

        assertThat(romanian.json().at("/steps").toString()).contains("Verificarea cererii");
        assertThat(russian.json().at("/steps").toString()).contains("Проверка заявления");
        assertThat(romanian.text("/xml"))
                .contains("name=\"Verificarea cererii\"", "name=\"În regulă?\"")
                .doesNotContain("Check the application", "In order?");
        assertThat(russian.text("/xml")).contains("name=\"Проверка заявления\"", "name=\"В порядке?\"");
        assertThat(http.get("applicant", path + ".xml", "Accept-Language", "ro").body())
                .as("the package's own file")
                .contains("Check the application");
    }

    @Test
    void everyExampleNamesItsStepsInEveryLanguage() throws IOException {
        for (Path example : ExampleFiles.in("examples")) {
            for (String language : new String[] {"en", "ro", "ru"}) {
                String texts = Files.readString(example.resolve("i18n/" + language + ".properties"));
                for (String step : ExampleFiles.namedSteps(example)) {
                    assertThat(texts).as(example + " " + language).contains("\nstep." + step + " = ");
                }
            }
        }
    }

    @Test
    void theDrawingIsServedAsXmlThatBrowsersDoNotGuessAt() {
        Answer xml = http.get("applicant", "/api/v1/applications/" + journey.filed() + "/drawing.xml");

        assertThat(xml.status()).isEqualTo(200);
        assertThat(xml.header("content-type")).startsWith("application/xml");
        assertThat(xml.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(xml.body()).startsWith("<?xml");
    }

    @Test
    void othersFindNothing() {
        String path = "/api/v1/applications/" + journey.filed() + "/drawing";

        for (String end : new String[] {"", ".xml"}) {
            assertThat(http.get("applicant2", path + end).status()).isEqualTo(404);
            assertThat(http.get("officer", path + end).status()).isEqualTo(404);
            assertThat(http.get(null, path + end).status()).isEqualTo(401);
            assertThat(http.get("approver", path + end).problem()).isEqualTo("reason-needed");
            assertThat(http.get("approver", path + end + "?reason=whim").problem())
                    .isEqualTo("reason-needed");
        }
    }
}
