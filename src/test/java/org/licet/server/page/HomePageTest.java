package org.licet.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Published;
import org.licet.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The plain pages. */
@ServerTest
class HomePageTest {

    @Autowired
    Http http;

    @Autowired
    Published published;

    @Test
    void linksEachAuthorizationAndTheDocumentForMachines() {
        published.path(Published.TRANSPORT);

        // the home page shows the first few of all that tests publish
        Answer home = http.get(null, "/services?q=goods-transport");

        assertThat(home.header("content-type")).startsWith("text/html").containsIgnoringCase("utf-8");
        assertThat(home.body())
                .contains("International goods-transport permit")
                .contains("href=\"/services/transport-certificate\"")
                .contains("href=\"/api/v1/openapi.json\"");
    }

    @Test
    void speaksThreeLanguages() {
        assertThat(http.get(null, "/").body()).contains("<html lang=\"en\"", "What can be applied for");
        assertThat(http.get(null, "/?lang=ro").body()).contains("<html lang=\"ro\"", "Ce se poate solicita");
        assertThat(http.get(null, "/?lang=ru").body()).contains("<html lang=\"ru\"", "Что можно запросить");
        assertThat(http.get(null, "/", "Accept-Language", "ru").body()).contains("<html lang=\"ru\"");
        assertThat(http.get(null, "/?lang=%3Cscript%3E").body()).contains("<html lang=\"en\"");
    }

    @Test
    void hasNoInlineScriptOrStyle() {
        assertThat(http.get(null, "/")
                        .body()
                        .replaceAll("<script type=\"module\" src=\"/assets/[^\"]*\"></script>", ""))
                .doesNotContain("<script", "<style", "style=", "onclick");
    }

    @Test
    void listsNoAccountsOutsideTheDemo() {
        assertThat(http.get(null, "/").body()).doesNotContain("Demo accounts", "applicant2");
    }

    @Test
    void answersPeopleWithPagesWhenThingsGoWrong() {
        Answer page = http.get(null, "/nothing", "Accept", "text/html");
        Answer machine = http.get(null, "/nothing");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.header("content-type")).startsWith("text/html");
        assertThat(page.body()).contains("Not found").doesNotContain("Whitelabel", "Tomcat");
        assertThat(machine.problem()).isEqualTo("not-found");
    }
}
