package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.engine.access.Actor;
import org.licet.server.testing.Http;
import org.licet.server.testing.LookingStall;
import org.licet.server.testing.LookingStalls;
import org.springframework.beans.factory.annotation.Autowired;

/** What is typed is found and fills other fields, with scripts and without. */
@BrowserTest
class FindingOnPagesTest {

    private static final String FIND = "button[data-licet-find]";
    private static final String CONTINUE = "main button.govuk-button[value=continue]";

    @Autowired
    Http http;

    @Autowired
    LookingStalls stalls;

    private String number = "";
    private Actor somebody;
    private String page = "";

    @BeforeEach
    void begin() {
        LookingStall stall = stalls.published();
        number = stall.entry("M1, km 42");
        somebody = stall.account();
        page = "/drafts/"
                + http.post(somebody.login(), "/api/v1/authorizations/" + stall.id + "/drafts", "{\"data\":{}}")
                        .text("/id")
                + "/pages/form";
    }

    @Test
    void fillsWithoutLeavingThePageAndSaysSo(Visits visits) {
        Visit visit = visits.visit().signIn(somebody.login()).open(page);
        visit.page().evaluate("window.stayed = true");
        visit.page().fill("#f-earlier", number);
        visit.page().fill("#f-phone", "+37369123456");

        visit.page().click(FIND);
        visit.page().waitForSelector("#f-earlier-found");

        assertThat(visit.page().evaluate("window.stayed")).isEqualTo(true);
        assertThat(visit.page().inputValue("#f-goods")).isEqualTo("Apples and plums");
        assertThat(visit.page().inputValue("#f-phone")).isEqualTo("+37369123456");
        assertThat(visit.page().locator("#f-road").innerText()).contains("M1, km 42");
        assertThat(visit.page().evaluate("document.activeElement.id")).isEqualTo("f-earlier-find");
        visit.page()
                .waitForFunction(
                        "number => document.querySelector('[data-licet-said][aria-live=polite]')?.textContent.includes(number)",
                        number);
        visit.check("applicant-page-found");

        visit.page().fill("#f-goods", "Honey");
        visit.page().click(CONTINUE);
        assertThat(visit.page().url()).as(visit::text).doesNotContain("/pages/");
        assertThat(http.get(somebody.login(), "/api/v1" + page.replaceFirst("/pages/.*", ""))
                        .text("/body/data/goods"))
                .isEqualTo("Honey");
    }

    @Test
    void saysThatNothingIsThereAndWhatIsWrongWhenGoingOn(Visits visits) {
        Visit visit = visits.visit().signIn(somebody.login()).open(page);
        visit.page().fill("#f-earlier", "STALL-2026-9999");

        visit.page().click(FIND);
        visit.page().waitForSelector("#f-earlier-found");
        assertThat(visit.text()).contains("Nothing in force is registered under this value");
        visit.check("applicant-page-found-nothing");
        visit.page().click(CONTINUE);

        assertThat(visit.page().locator(".govuk-error-summary").innerText())
                .contains("Number of the earlier permit: nothing in force");
        visit.check("applicant-page-not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void fillsWithoutScriptsInEveryLanguage(String language, Visits visits) {
        Visit visit = visits.visit(new Window().withoutScripts().narrow().in(language))
                .signIn(somebody.login())
                .open(page);
        visit.page().fill("#f-earlier", number);
        visit.page().fill("#f-phone", "+37369123456");

        visit.page().click(FIND);

        assertThat(visit.page().locator("#f-earlier-found").innerText()).contains(number);
        assertThat(visit.page().inputValue("#f-goods")).isEqualTo("Apples and plums");
        assertThat(visit.page().inputValue("#f-phone")).isEqualTo("+37369123456");
        visit.check("applicant-page-found");
        visit.page().click(CONTINUE);
        assertThat(visit.page().url()).as(visit::text).doesNotContain("/pages/");
    }

    @Test
    void theEnterKeyGoesOnInsteadOfFinding(Visits visits) {
        Visit visit = visits.visit().signIn(somebody.login()).open(page);
        visit.page().fill("#f-earlier", number);
        visit.page().press("#f-earlier", "Enter");

        assertThat(visit.page().locator(".govuk-error-summary").isVisible()).isTrue();
        assertThat(visit.page().locator("#f-road").innerText()).contains("M1, km 42");
    }
}
