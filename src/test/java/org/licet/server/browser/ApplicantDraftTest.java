package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.server.testing.Http;
import org.licet.server.testing.Journey;
import org.licet.server.testing.Published;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An application from the first page to the list of what is to do. */
@BrowserTest
class ApplicantDraftTest {

    private static final String COMPANY = "company:1003600055110";

    @Autowired
    Http http;

    @Autowired
    Published published;

    @BeforeEach
    void publish() {
        published.path(Published.TRANSPORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void everyPageOfAnEmptyDraftIsAccessible(String language, Visits visits) {
        String draft = draft("{}", "");
        Visit visit = visits.visit(new Window().in(language)).signIn("applicant");

        visit.open("/drafts/" + draft).check("applicant-draft-empty");
        visit.page().click("#answers-1-status >> xpath=../div/a");
        visit.check("applicant-page-empty");
        visit.page().click("button.govuk-button[value=continue]");
        assertThat(visit.page().locator(".govuk-error-summary").isVisible()).isTrue();
        visit.check("applicant-page-errors");
        visit.open("/drafts/" + draft + "/documents/licence-copy").check("applicant-document-empty");
        visit.page().click("main form button.govuk-button");
        visit.check("applicant-document-error");
        visit.open("/drafts/" + draft + "/check").check("applicant-check-missing");
        visit.open("/drafts/" + draft + "/deletion").check("applicant-deletion");
    }

    @Test
    void whatDependsOnAnAnswerIsAskedAtOnce(Visits visits) {
        Visit visit = visits.visit().signIn("applicant").open("/drafts/" + draft("{}", ""));
        visit.page().locator("main a[href*='/pages/']").first().click();
        visit.page().fill("input[name='/licenceNumber']", "AMT000010");
        assertThat(visit.page().locator("[name='/route']").count()).isZero();

        visit.page().getByLabel("Regular line").check();

        visit.page().locator("[name='/route']").waitFor();
        assertThat(visit.page().inputValue("input[name='/licenceNumber']")).isEqualTo("AMT000010");
        assertThat(visit.page().getByLabel("Regular line").isChecked()).isTrue();
    }

    @Test
    void aWholeApplicationIsFiledWithoutScripts(Visits visits) {
        fileWhole(visits.visit(new Window().withoutScripts()));
    }

    @Test
    void aWholeApplicationIsFiledWithScripts(Visits visits) {
        fileWhole(visits.visit());
    }

    private void fileWhole(Visit visit) {
        String draft = draft(example(), "");
        visit.signIn("applicant").open("/drafts/" + draft).check("applicant-draft-filled");
        visit.page()
                .locator("#documents a")
                .or(visit.page().locator("a[href*='/documents/licence-copy']"))
                .first()
                .click();
        visit.page().setInputFiles("#file", new FilePayload("licence copy.pdf", "application/pdf", Journey.licence()));
        visit.page().click("button[value=add]");
        assertThat(visit.text()).contains("licence copy.pdf");
        visit.check("applicant-document-given");
        visit.page().click("button[value=continue]");
        visit.page().click("a[href$='/check']");
        visit.check("applicant-check-ready");

        visit.page().click("button[value=send]");
        assertThat(visit.text()).contains("Confirm that your answers are true");
        visit.check("applicant-check-undeclared");
        visit.page().check("#declared");
        visit.page().click("button[value=send]");

        assertThat(visit.page().url()).contains("/my/files/", "sent=1");
    }

    private String example() {
        JsonNode form = http.get(null, "/api/v1/authorizations/transport-certificate/forms/application")
                .json();
        return form.at("/schema/examples/0").toString();
    }

    private String draft(String data, String more) {
        return http.post(
                        "applicant",
                        "/api/v1/authorizations/transport-certificate/drafts",
                        "{\"applicant\":\"" + COMPANY + "\",\"data\":" + data + more + "}")
                .text("/id");
    }
}
