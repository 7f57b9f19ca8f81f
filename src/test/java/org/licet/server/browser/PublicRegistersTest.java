package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Journey;
import org.licet.server.testing.Published;
import org.licet.server.testing.Work;
import org.springframework.beans.factory.annotation.Autowired;

/** Registers in a browser: what the public may look up, and what it may not. */
@BrowserTest
class PublicRegistersTest {

    private static final String REGISTER = "/registers/transport-certificates";

    @Autowired
    Published published;

    @Autowired
    Journey journey;

    @Autowired
    Work work;

    @Autowired
    Http http;

    private String number = "";

    @BeforeEach
    void grant() {
        String reference = journey.granted();
        number = http.get("applicant", "/api/v1/applications/" + reference).text("/entry/number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void registersAreAccessibleInEveryLanguage(String language, Visits visits) {
        published.path("farm-subsidy");
        Visit visit = visits.visit(new Window().in(language));

        visit.open("/registers").check("registers");
        visit.open(REGISTER).check("register");
        visit.open(REGISTER + "?permitType=monthly&q=nobody").check("register-none-found");
        visit.open("/registers/subsidies").check("register-empty");
        visit.page().navigate(REGISTER + "?vehicleCount.from=few&startDate.to=2026-02-30&q=trans");
        visit.check("register-wrong");
        visit.open(REGISTER + "/entries/" + number).check("entry");
    }

    @Test
    void registersFitAPhoneAndTheNight(Visits visits) {
        for (Window window : new Window[] {new Window().narrow(), new Window().atNight()}) {
            Visit visit = visits.visit(window);
            visit.open(REGISTER).check("register");
            visit.open(REGISTER + "/entries/" + number).check("entry");
        }
    }

    @Test
    void findsByWordsChoicesNumbersAndDatesWithoutScripts(Visits visits) {
        Visit visit = visits.visit(new Window().withoutScripts());

        visit.open(REGISTER);
        visit.page().fill("#search-q", number);
        visit.page().locator("summary").first().click();
        visit.page().selectOption("#search-permitType", "annual");
        visit.page().fill("#search-vehicleCount-from", "1");
        visit.page().fill("#search-vehicleCount-to", "1 000");
        visit.page().fill("#search-startDate-from", "2026-01-01");
        visit.press("Search");
        visit.shot("register-found");

        assertThat(rows(visit).count()).isEqualTo(1);
        assertThat(visit.text()).contains("1 entry", "Annual", "Trans Nistru SRL", "Valid");
        assertThat(visit.page().inputValue("#search-vehicleCount-to")).isEqualTo("1 000");
        visit.press(number);
        assertThat(visit.heading()).contains(number);
        assertThat(visit.page().url()).endsWith(REGISTER + "/entries/" + number);
        assertThat(visit.text()).contains("Issued", "Permanent link", "ABC123", "Romania");
    }

    @Test
    void namesTheFieldThatIsWrongAndKeepsWhatWasTyped(Visits visits) {
        Visit visit = visits.visit();

        visit.page().navigate(REGISTER + "?q=trans&vehicleCount.from=few&startDate.to=2026-02-30&permitType=golden");

        assertThat(visit.page().title()).startsWith("Error");
        assertThat(visit.page().locator(".govuk-error-summary li").count()).isEqualTo(3);
        assertThat(visit.page().inputValue("#search-q")).isEqualTo("trans");
        assertThat(visit.page().inputValue("#search-vehicleCount-from")).isEqualTo("few");
        visit.page().locator(".govuk-error-summary a").first().click();
        assertThat(visit.page().locator("[aria-invalid=true]:focus").count()).isEqualTo(1);
        assertThat(rows(visit).count()).isZero();
    }

    @Test
    void refusesThePublicEveryWayToAskForWhatItMayNotSee() {
        for (String attack : new String[] {
            "feeEur=240",
            "feeEur.from=1",
            "feeEur.to=1000",
            "drivers=Munteanu",
            "sort=feeEur",
            "order=-feeEur",
            "nothing=1",
            "permitType.from=a",
            "verificationCode=0"
        }) {
            Answer answer = http.get(null, REGISTER + "?" + attack);

            assertThat(answer.status()).as(attack).isEqualTo(400);
            assertThat(answer.body())
                    .as(attack)
                    .contains("govuk-error-summary")
                    .doesNotContain("<tbody", "Munteanu\"", "2003004567896");
        }
    }

    @Test
    void neverShowsThePublicWhatIsRestricted() {
        for (String path : new String[] {REGISTER, REGISTER + "?q=" + number, REGISTER + "/entries/" + number}) {
            for (String stranger : new String[] {null, "applicant2"}) {
                assertThat(http.get(stranger, path).body())
                        .as(path)
                        .doesNotContain(
                                "Munteanu", "Vasile", "2003004567896", "feeEur", "drivers", "Verification code");
            }
        }
        assertThat(http.get(null, REGISTER + "?q=Munteanu").body()).contains("No entry fits");
    }

    @Test
    void showsClerksOfTheAgencyMore(Visits visits) {
        Visit visit = visits.visit().signIn("clerk");

        visit.open(REGISTER + "/entries/" + number).check("entry-clerk");

        assertThat(visit.text()).contains("Munteanu", "Verification code");
    }

    @Test
    void tellsWhatBecameOfAnEntry(Visits visits) {
        Answer suspended = http.post(
                "clerk",
                "/api/v1" + REGISTER + "/entries/" + number + "/operations/suspend",
                "{\"ground\":\"unpaid-tolls\",\"note\":\"Secret remark\"}");
        assertThat(suspended.status()).as(suspended.body()).isEqualTo(201);
        work.catchUp();
        Visit visit = visits.visit();

        visit.open(REGISTER + "/entries/" + number).check("entry-suspended");

        assertThat(visit.heading()).contains("Suspended");
        assertThat(visit.page().locator(".moj-timeline__item").count()).isEqualTo(2);
        assertThat(visit.page().content()).doesNotContain("Secret remark", "unpaid-tolls", "Maria Botnari");
    }

    @Test
    void leafsThroughARegisterByCursor(Visits visits) {
        published.path("commerce-notification");
        for (int i = 0; i < 26; i++) {
            Answer answer = published.file("commerce-notification");
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        }
        work.catchUp();
        String register =
                http.get(null, "/api/v1/authorizations/commerce-notification").text("/register/id");
        Visit visit = visits.visit();

        visit.open("/registers/" + register + "?q=").check("register-many");
        assertThat(rows(visit).count()).isEqualTo(25);
        String first = rows(visit).first().innerText();
        visit.press("Next page");
        assertThat(rows(visit).count()).isPositive();
        assertThat(rows(visit).first().innerText()).isNotEqualTo(first);
        visit.press("Back to the beginning");
        assertThat(rows(visit).first().innerText()).isEqualTo(first);
    }

    @Test
    void showsWhatIsAskedAsTextAndNothingElse() {
        String script = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
        for (String query : new String[] {"q=" + script, "permitType=" + script, script + "=1", "asOf=" + script}) {
            assertThat(http.get(null, REGISTER + "?" + query).body()).as(query).doesNotContain("<script>alert");
        }
        Answer forged = http.get(null, REGISTER + "?after=forged!", "Accept", "text/html");
        assertThat(forged.status()).isEqualTo(400);
        assertThat(forged.header("content-type")).startsWith("text/html");
        assertThat(http.get(null, "/registers/none", "Accept", "text/html").status())
                .isEqualTo(404);
        assertThat(http.get(null, REGISTER + "/entries/NONE", "Accept", "text/html")
                        .status())
                .isEqualTo(404);
    }

    private static Locator rows(Visit visit) {
        return visit.page().locator("tbody tr");
    }
}
