package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.server.testing.Http;
import org.licet.server.testing.Published;
import org.springframework.beans.factory.annotation.Autowired;

/** What is typed is kept while it is typed; where it cannot be, the page says so and loses nothing. */
@BrowserTest
class SavingTest {

    private static final int SOON = 2_100;
    private static final String FIELD = "input[name='/licenceNumber']";

    @Autowired
    Http http;

    @Autowired
    Published published;

    private String draft;

    @BeforeEach
    void draft() {
        draft = http.post(
                        "applicant",
                        published.path(Published.TRANSPORT) + "/drafts",
                        "{\"applicant\":\"company:1003600055110\",\"data\":{}}")
                .text("/id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void saysWhenItSaved(String language, Visits visits) {
        Visit visit = page(visits.visit(new Window().in(language)).signIn("applicant"));

        type(visit, "AMT000001");

        said(visit).filter(containing(":")).waitFor();
        assertThat(answers()).contains("AMT000001");
        visit.check("saving-saved");
    }

    @Test
    void aButtonPressedMeanwhileIsNoConflictWithOneself(Visits visits) {
        Visit visit = page(visits.visit(new Window().narrow()).signIn("applicant"));

        type(visit, "AMT000002");
        said(visit).filter(containing("Saved at")).waitFor();
        visit.check("saving-saved");
        type(visit, "AMT000003");
        visit.page().fill(FIELD, "AMT000004");
        visit.page().click("button.govuk-button[value=later]");
        visit.page().waitForURL("**/drafts/*?saved=1");

        assertThat(answers()).contains("AMT000004");
    }

    @Test
    void theSecondWindowIsToldAndLosesNothing(Visits visits) {
        Visit one = page(visits.visit().signIn("applicant"));
        Visit two = page(visits.visit().signIn("applicant"));
        type(one, "AMT000005");
        said(one).filter(containing("Saved at")).waitFor();

        type(two, "AMT000006");
        said(two).filter(containing("changed in another window")).waitFor();
        two.check("saving-elsewhere");

        assertThat(two.page().inputValue(FIELD)).isEqualTo("AMT000006");
        assertThat(answers()).contains("AMT000005").doesNotContain("AMT000006");
        two.page().click("button.govuk-button[value=continue]");
        two.page().waitForLoadState();
        assertThat(two.text()).contains("AMT000005");
        assertThat(two.page().inputValue(FIELD)).isEqualTo("AMT000006");
    }

    @Test
    void aFailureIsSaidAndTriedAgain(Visits visits) {
        Visit visit = page(visits.visit().signIn("applicant"));
        visit.mayComplain();
        visit.page().context().setOffline(true);
        type(visit, "AMT000007");
        said(visit).filter(containing("Not saved yet")).waitFor();
        visit.check("saving-failed");

        visit.page().context().setOffline(false);
        visit.page().clock().runFor(30_100);

        said(visit).filter(containing("Saved at")).waitFor();
        assertThat(visit.page().inputValue(FIELD)).isEqualTo("AMT000007");
        assertThat(answers()).contains("AMT000007");
    }

    @Test
    void whoIsSignedOutMeanwhileIsTold(Visits visits) {
        Visit visit = page(visits.visit().signIn("applicant"));
        visit.page().context().clearCookies();

        type(visit, "AMT000008");

        said(visit).filter(containing("you are signed out")).waitFor();
        assertThat(visit.page().inputValue(FIELD)).isEqualTo("AMT000008");
        visit.page().click("button.govuk-button[value=later]");
        visit.page().waitForLoadState();
        assertThat(visit.page().content()).contains("AMT000008");
        assertThat(answers()).doesNotContain("AMT000008");
    }

    @Test
    void withoutScriptsNothingIsSavedByItself(Visits visits) {
        Visit visit = visits.visit(new Window().withoutScripts()).signIn("applicant");
        visit.open("/drafts/" + draft);
        visit.page().locator("main a[href*='/pages/']").first().click();

        visit.page().fill(FIELD, "AMT000009");

        assertThat(said(visit).innerText()).isEmpty();
        assertThat(answers()).doesNotContain("AMT000009");
    }

    private Visit page(Visit visit) {
        visit.open("/drafts/" + draft);
        visit.page().clock().install();
        visit.page().locator("main a[href*='/pages/']").first().click();
        return visit;
    }

    private static void type(Visit visit, String licence) {
        Page page = visit.page();
        page.fill(FIELD, licence);
        page.clock().runFor(SOON);
    }

    private static Locator said(Visit visit) {
        return visit.page().locator("[data-licet-saving]");
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private String answers() {
        return http.get("applicant", "/api/v1/drafts/" + draft)
                .json()
                .at("/body")
                .toString();
    }
}
