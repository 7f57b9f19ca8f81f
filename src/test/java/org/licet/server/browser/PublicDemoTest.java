package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.server.api.Refusal;
import org.licet.server.page.PageController;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The demo: the tour of its home page; and, as it has a server of its own, pages that fail. */
@BrowserTest
@ActiveProfiles("demo")
@Import(PublicDemoTest.Failing.class)
class PublicDemoTest {

    @Autowired
    Http http;

    /** Fails as it is asked to. */
    @TestComponent
    @PageController
    static class Failing {

        @GetMapping("/failing/{status}")
        void fail(@PathVariable int status) {
            if (status == 500) {
                throw new IllegalStateException("select secret from password");
            }
            throw Refusal.of(
                    status, status == 503 ? "try-again" : status == 409 ? "task-done" : "too-many-requests", 60);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void theTourIsAccessibleInEveryLanguage(String language, Visits visits) {
        visits.visit(new Window().in(language)).open("/").check("home-demo");
    }

    @Test
    void theTourFitsAPhoneAndTheNight(Visits visits) {
        visits.visit(new Window().narrow()).open("/").check("home-demo");
        visits.visit(new Window().atNight()).open("/").check("home-demo");
    }

    @Test
    void signsInWithOneClickAndLeadsToThePageOfTheStep(Visits visits) {
        Visit visit = visits.visit(new Window().withoutScripts());

        visit.open("/").press("Sign in as applicant");
        assertThat(visit.page().url()).endsWith("/services/transport-certificate");
        assertThat(visit.text()).contains("Start now");
        visit.open("/").press("Sign in as clerk");
        assertThat(visit.page().url()).endsWith("/work?queue=unassigned");
        assertThat(visit.page().locator("header").innerText()).contains("Maria Botnari");
        visit.open("/").press("Look it up in the register");
        assertThat(visit.page().url()).endsWith("/registers/transport-certificates");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void whateverFailsSaysWhatToDo(String language, Visits visits) {
        Visit visit = visits.visit(new Window().in(language));
        for (int status : new int[] {409, 429}) {
            visit.page().navigate("/failing/" + status);
            visit.check("error-" + status);
        }
        for (int status : new int[] {400, 409, 429, 500, 503}) {
            Answer answer = http.get(null, "/failing/" + status, "Accept", "text/html", "Accept-Language", language);

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.header("content-type")).startsWith("text/html");
            assertThat(answer.body())
                    .as(language + " " + status)
                    .contains("<html lang=\"" + language + "\"", "<h1", "href=\"/\"")
                    .doesNotContain("error.todo", "secret", "password", "Exception", "{0}");
        }
    }
}
