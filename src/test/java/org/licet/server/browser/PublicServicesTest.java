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

/** The catalogue and the page on which an application begins. */
@BrowserTest
class PublicServicesTest {

    @Autowired
    Published published;

    @Autowired
    Http http;

    @BeforeEach
    void publish() {
        published.path(Published.TRANSPORT);
        published.path("outdoor-advertising");
        published.path("farm-subsidy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void catalogueAndStartPageAreAccessibleInEveryLanguage(String language, Visits visits) {
        Visit visit = visits.visit(new Window().in(language));

        visit.open("/services").check("services");
        visit.open("/services?q=xyzzy").check("services-none");
        visit.open("/services/transport-certificate").check("start");
        visit.open("/services/outdoor-advertising").check("start-with-opinions");
    }

    @Test
    void catalogueAndStartPageFitAPhoneAndTheNight(Visits visits) {
        for (Window window : new Window[] {new Window().narrow(), new Window().atNight()}) {
            Visit visit = visits.visit(window);
            visit.open("/services").check("services");
            visit.open("/services/transport-certificate").check("start");
            visit.signIn("applicant");
            visit.open("/services/farm-subsidy").check("start-signed-in");
        }
    }

    @Test
    void findsWithOrWithoutDiacriticsAndScripts(Visits visits) {
        Visit visit = visits.visit(new Window().withoutScripts().in("ro"));

        visit.open("/services");
        visit.page().fill("#q", "marfuri PESTE");
        visit.press("Caută");

        assertThat(visit.text())
                .contains("Autorizație de transport internațional de mărfuri")
                .doesNotContain("fermieri");
        assertThat(visit.page().inputValue("#q")).isEqualTo("marfuri PESTE");
        assertThat(visit.page().url()).contains("q=marfuri");
        visit.shot("services-found");
    }

    @Test
    void findsByWhatHappensInLifeAndByAgency(Visits visits) {
        Visit visit = visits.visit();

        visit.open("/services");
        visit.page().selectOption("#event", "farming");
        visit.press("Search");
        assertThat(visit.page().locator(".licet-card").allInnerTexts())
                .anySatisfy(card -> assertThat(card).containsIgnoringCase("subsid"))
                .noneSatisfy(card -> assertThat(card).contains("goods-transport permit"));
        visit.open("/services?agency=transport");
        assertThat(visit.page().locator(".licet-card").allInnerTexts())
                .anySatisfy(card -> assertThat(card).contains("goods-transport permit"))
                .noneSatisfy(card -> assertThat(card).containsIgnoringCase("subsid"));
        assertThat(visit.page().inputValue("#agency")).isEqualTo("transport");
    }

    @Test
    void findsNothingOfWhatDoesNotExistAndSaysWhatToDo() {
        for (String query : new String[] {"event=nothing", "agency=none", "q=%3Cscript%3Ealert(1)%3C/script%3E"}) {
            Answer answer = http.get(null, "/services?" + query);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("No service fits your search")
                    .contains("href=\"/services\"")
                    .doesNotContain("<script>alert");
        }
    }

    @Test
    void saysWhatOneNeedsPaysAndWaitsFor() {
        String transport = http.get(null, "/services/transport-certificate").body();

        assertThat(transport)
                .contains("Copy of the transport licence", "Contract on the regular line", "Regular line")
                .contains("PDF", "up to 5 MB")
                .contains("72 hours", "10 working days", "neither yes nor no")
                .contains("Companies, through somebody")
                .contains("href=\"/registers/transport-certificates\"", "openapi.json")
                .contains("Renew it", "60 days")
                .contains("Sign in to apply", "next=%2Fservices%2Ftransport-certificate");
        String advertising = http.get(null, "/services/outdoor-advertising").body();
        assertThat(advertising)
                .contains("5 working days", "its silence means yes")
                .doesNotContain("href=\"http:");
    }

    @Test
    void asksForWhomOnlyWhereThereIsAChoice(Visits visits) {
        Visit visit = visits.visit().signIn("applicant");

        visit.open("/services/farm-subsidy");
        assertThat(visit.page().locator("input[name=applicant][type=radio]").count())
                .isEqualTo(2);
        visit.open("/services/transport-certificate").check("start-one-party");
        assertThat(visit.page().locator("input[name=applicant][type=hidden]").inputValue())
                .isEqualTo("company:1003600055110");
        assertThat(visit.text()).contains("Trans Nistru SRL");
    }

    @Test
    void tellsWhoMayNotApplyWhy(Visits visits) {
        Visit visit = visits.visit().signIn("clerk");

        visit.open("/services/transport-certificate").check("start-nobody");

        assertThat(visit.text()).contains("You cannot apply with this account");
        assertThat(visit.page().locator("form[action$=applications]").count()).isZero();
    }

    @Test
    void signedOutPeopleComeBackAfterTheySignedIn(Visits visits) {
        Visit visit = visits.visit(new Window().withoutScripts());

        visit.open("/services/transport-certificate").press("Sign in to apply");
        visit.page().fill("#username", "applicant");
        visit.page().fill("#password", "demo");
        visit.page().click("main button[type=submit]");

        assertThat(visit.page().url()).endsWith("/services/transport-certificate");
        assertThat(visit.text()).contains("Start now");
    }

    @Test
    void offersToContinueWhatOnlyTheReaderBegan(Visits visits) {
        String draft = http.post("applicant", "/api/v1/authorizations/farm-subsidy/drafts", "{\"data\":{}}")
                .text("/id");
        Visit mine = visits.visit().signIn("applicant");
        Visit other = visits.visit().signIn("applicant2");

        mine.open("/services/farm-subsidy").check("start-draft");
        other.open("/services/farm-subsidy");

        assertThat(mine.page().locator("a[href='/drafts/" + draft + "']").count())
                .isEqualTo(1);
        assertThat(other.page().content()).doesNotContain(draft);
    }

    @Test
    void answersAnUnknownServiceWithAPage() {
        Answer answer = http.get(null, "/services/%3Cimg%20src=x%3E", "Accept", "text/html");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("<img src=x");
    }
}
