package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
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

    /** As a page of another site asks whose name was made to point to this machine. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "127.0.0.1.nip.io",
                "localhost.evil.example",
                "evil.localhost",
                "0.0.0.0",
                "127.1",
                "localhost@evil.example",
                "localhost, evil.example",
                ""
            })
    void noOtherNameIsAnswered(String host) throws IOException {
        String css = http.get(null, "/").body().replaceFirst("(?s)^.*href=\"(/assets/[^\"]+\\.css)\".*$", "$1");
        for (String path : new String[] {
            "/",
            "/login",
            "/services",
            "/work",
            "/api/v1/authorizations",
            "/api/v1/tasks",
            "/api/v1/openapi.json",
            "/actuator/health",
            "/identity.css",
            "/favicon.svg",
            "/robots.txt",
            "/error",
            "/nothing",
            css
        }) {
            isRefused(path, raw("GET " + path + " HTTP/1.1", host, ""));
        }
        isRefused("absolute", raw("GET http://" + host + "/services HTTP/1.1", host, ""));
        isRefused("sign in", raw("POST /login HTTP/1.1", host, "username=applicant&password=demo"));
        isRefused("API", raw("POST /api/v1/authorizations/farm-subsidy/drafts HTTP/1.1", host, "{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "LOCALHOST:8080"})
    void theNamesOfThisMachineAreAnswered(String host) throws IOException {
        for (String path : new String[] {"/", "/api/v1/authorizations", "/favicon.svg"}) {
            assertThat(raw("GET " + path + " HTTP/1.1", host, "")).as(path).startsWith("HTTP/1.1 200");
        }
    }

    /** A browser asks this machine for every name below localhost, as it would for a name that was moved here. */
    @Test
    void noBrowserIsAnsweredUnderAnotherName(Visits visits) {
        Page page = visits.hostile().page();

        for (String path : new String[] {"/", "/services", "/api/v1/authorizations", "/favicon.svg"}) {
            Response answer = page.navigate("http://evil.localhost:" + http.port() + path);

            assertThat(answer.status()).as(path).isEqualTo(421);
            assertThat(answer.text()).doesNotContain("<html", "authorization", "<svg");
        }
        assertThat(page.context().cookies("http://evil.localhost:" + http.port()))
                .isEmpty();
        assertThat(page.navigate("http://localhost:" + http.port() + "/").status())
                .isEqualTo(200);
    }

    private static void isRefused(String what, String answer) {
        assertThat(answer)
                .as(what)
                .matches("(?s)HTTP/1\\.1 (421|400) .*")
                .doesNotContain("Set-Cookie", "<main", "<svg", "\"items\"");
    }

    /** What no client would send. */
    private String raw(String line, String host, String body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", http.port())) {
            String request = line + "\r\nHost: " + host + "\r\nConnection: close\r\nAccept: */*\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n\r\n"
                    + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
