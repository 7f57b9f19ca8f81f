package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Published;
import org.springframework.beans.factory.annotation.Autowired;

/** The home page, help, and what is said when something goes wrong. */
@BrowserTest
class PublicHomeTest {

    @Autowired
    Published published;

    @Autowired
    Http http;

    @BeforeEach
    void publish() {
        published.path(Published.TRANSPORT);
        published.path("farm-subsidy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void homeHelpAndStatementAreAccessibleInEveryLanguage(String language, Visits visits) {
        Visit visit = visits.visit(new Window().in(language));

        visit.open("/").check("home-public");
        visit.open("/help").check("help");
        visit.open("/accessibility").check("accessibility");
        visit.page().navigate("/registers/transport-certificates?after=forged!");
        visit.check("error-400");
        visit.signIn("applicant").open("/").check("home-applicant");
    }

    @Test
    void homeFitsAPhoneAndTheNight(Visits visits) {
        visits.visit(new Window().narrow()).open("/").check("home-public");
        visits.visit(new Window().atNight()).open("/").check("home-public");
        visits.visit(new Window().narrow()).open("/accessibility").check("accessibility");
    }

    @Test
    void searchesFromTheHomePageWithoutScripts(Visits visits) {
        Visit visit = visits.visit(new Window().withoutScripts());

        visit.open("/");
        visit.page().fill("#q", "subsidy");
        visit.press("Search");

        assertThat(visit.page().url()).endsWith("/services?q=subsidy");
        assertThat(visit.text()).contains("1 service");
    }

    @Test
    void showsEachTheirNextThings(Visits visits) {
        // home shows the latest few, and other tests leave drafts of the same moment
        http.get("applicant", "/api/v1/drafts?limit=200")
                .json()
                .get("items")
                .forEach(each -> http.delete(
                        "applicant", "/api/v1/drafts/" + each.get("id").asString()));
        String draft = http.post("applicant", "/api/v1/authorizations/farm-subsidy/drafts", "{\"data\":{}}")
                .text("/id");
        Visit applicant = visits.visit().signIn("applicant");
        Visit other = visits.visit().signIn("applicant2");
        Visit clerk = visits.visit().signIn("clerk");
        Visit cashier = visits.visit().signIn("cashier");

        assertThat(applicant.page().content()).contains("/drafts/" + draft, "/my/files");
        assertThat(other.page().content()).doesNotContain(draft).contains("/my/files");
        clerk.check("home-clerk");
        assertThat(clerk.page().content())
                .contains("/work?queue=unassigned")
                .doesNotContain("/my/files", "/work/payments");
        assertThat(cashier.page().content()).contains("/work/payments");
        assertThat(http.get(null, "/").body()).doesNotContain("What waits for you");
    }

    @Test
    void letsRegistersBeIndexedAndNothingOfAPerson() {
        String robots = http.get(null, "/robots.txt").body();

        assertThat(robots).contains("Disallow: /my/", "Disallow: /work").doesNotContain("/registers", "Disallow: /\n");
        assertThat(http.get(null, "/registers/transport-certificates").header("x-robots-tag"))
                .isEmpty();
    }

    @Test
    void pagesThatFailSayWhatToDo() {
        Answer forbidden = http.post(null, "/logout", "", "Accept", "text/html", "Accept-Language", "ro");

        assertThat(forbidden.status()).isEqualTo(403);
        assertThat(forbidden.header("content-type")).startsWith("text/html");
        assertThat(forbidden.body()).contains("reîncărcați-o");
    }
}
