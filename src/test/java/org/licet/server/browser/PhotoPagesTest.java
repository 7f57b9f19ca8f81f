package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.engine.access.Accounts;
import org.licet.engine.catalogue.Publishing;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Journey;
import org.licet.server.testing.PhotoStall;
import org.licet.server.testing.Work;
import org.springframework.beans.factory.annotation.Autowired;

/** An upload among the answers, from the form to the clerk and back: named wherever it is shown, never by its id. */
@BrowserTest
class PhotoPagesTest {

    private static final String CONTINUE = "button.govuk-button[value=continue]";

    @Autowired
    Http http;

    @Autowired
    Journey journey;

    @Autowired
    Work work;

    @Autowired
    Publishing publishing;

    @Autowired
    Accounts accounts;

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void aPhotoIsGivenReadAndReplaced(String language, Visits visits) {
        String service = published();
        Visit applicant = visits.visit(new Window().in(language)).signIn("applicant");
        Page page = applicant.page();

        String reference = sent(service, applicant);
        applicant.open("/my/files/" + reference);
        page.locator("details:has(a[href*='/documents/']) summary").click();
        assertThat(opened(page, "details a[href*='/documents/']")).isEqualTo("colț.pdf");
        applicant.check("photo-own-file");

        work.catchUp();
        String task = journey.task(reference, "check");
        http.post("clerk", "/api/v1/tasks/" + task + "/claim");
        Visit clerk = visits.visit(new Window().in(language)).signIn("clerk").open("/work/tasks/" + task);
        assertThat(opened(clerk.page(), "a[href*='/documents/']")).isEqualTo("colț.pdf");
        clerk.page()
                .setInputFiles("input[type=file]", new FilePayload("schiță.pdf", "application/pdf", Journey.licence()));
        clerk.checkBoth("photo-case");
        Answer asked = http.post(
                "clerk",
                "/api/v1/tasks/" + task + "/correction",
                "{\"marks\":[{\"requirement\":\"true-data\",\"pointer\":\"/photo/id\",\"message\":\"Too dark\"}]}");
        assertThat(asked.status()).as(asked.body()).isEqualTo(200);

        applicant.open("/my/files/" + reference + "/correction");
        page.locator("main a[href*='/correction/pages/']").first().click();
        assertThat(applicant.text()).contains("colț.pdf");
        page.setInputFiles("input[type=file]", new FilePayload("luminos.pdf", "application/pdf", Journey.licence()));
        page.click(CONTINUE);
        applicant.checkBoth("photo-correction");
        assertThat(applicant.text()).contains("1. Photo of the stall", "colț.pdf", "luminos.pdf");
        page.click("button[value=send]");
        page.waitForURL("**/my/files/*done=corrected");

        work.catchUp();
        clerk.open("/work/tasks/" + journey.task(reference, "check") + "?reason=examination");
        assertThat(clerk.text()).contains("colț.pdf", "luminos.pdf");
        clerk.check("photo-case-corrected");
    }

    private String sent(String service, Visit applicant) {
        Page page = applicant.page();
        String draft = http.post(
                        "applicant",
                        "/api/v1/authorizations/" + service + "/drafts",
                        "{\"applicant\": \"person:2002001234563\", \"data\": {\"road\": \"M1, km 42\","
                                + " \"goods\": \"Apples and plums\", \"phone\": \"+37369123456\"}}")
                .text("/id");
        applicant.open("/drafts/" + draft + "/pages/form");
        page.setInputFiles("input[type=file]", new FilePayload("colț.pdf", "application/pdf", Journey.licence()));
        page.click(CONTINUE);
        applicant.open("/drafts/" + draft + "/pages/form").checkBoth("photo-form");
        assertThat(applicant.text()).contains("colț.pdf");
        applicant.open("/drafts/" + draft + "/check").checkBoth("photo-check");
        assertThat(applicant.text()).contains("colț.pdf (PDF, ");
        page.locator("main input[type=checkbox]").check();
        page.click("button[value=send]");
        page.waitForURL("**/my/files/**");
        return page.url().replaceFirst(".*/my/files/([^?]+).*", "$1");
    }

    private static String opened(Page page, String link) {
        Download download =
                page.waitForDownload(() -> page.locator(link).first().click());
        return download.suggestedFilename();
    }

    private String published() {
        String id = "photo-" + UUID.randomUUID().toString().substring(0, 8);
        publishing.publish(
                PhotoStall.source(id), accounts.find("analyst").orElseThrow().actor(), false);
        return id;
    }
}
