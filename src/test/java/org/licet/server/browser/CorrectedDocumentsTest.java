package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Journey;
import org.springframework.beans.factory.annotation.Autowired;

/** An answer and a document that a clerk marked, mended by the applicant. */
@BrowserTest
class CorrectedDocumentsTest {

    private static final String MARKS =
            """
            {"marks": [
              {"requirement": "vehicle-data", "pointer": "/vehicles/0/plate", "message": "Numărul nu este în registru"},
              {"requirement": "licence-in-force", "document": "licence-copy", "message": "Copia nu se poate citi"}],
             "note": "Verificați ambele."}""";

    @Autowired
    Http http;

    @Autowired
    Journey journey;

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void aMarkedDocumentIsReplaced(String language, Visits visits) {
        String reference = asked();
        Visit visit = visits.visit(new Window().in(language)).signIn("applicant");
        Page page = visit.page();

        visit.open("/my/messages").check("corrected-messages");
        visit.open("/my/files/" + reference).check("corrected-file-asked");
        visit.open("/my/files/" + reference + "/correction").checkBoth("corrected-empty");
        page.click("button[value=send]");
        visit.checkBoth("corrected-error");
        assertThat(page.locator(".govuk-error-summary li").count()).isEqualTo(2);

        page.locator("main a[href*='/correction/pages/']").first().click();
        visit.checkBoth("corrected-page");
        page.locator("main input.govuk-input").fill("?");
        page.click("button.govuk-button[value=continue]");
        visit.checkBoth("corrected-page-error");
        page.locator("main input.govuk-input").fill("XYZ 987");
        page.click("button.govuk-button[value=continue]");

        page.locator("main a[href*='/correction/documents/']").first().click();
        visit.checkBoth("corrected-document-empty");
        page.click("button[value=add]");
        visit.checkBoth("corrected-document-error");
        page.setInputFiles("#file", new FilePayload("no.pdf", "application/pdf", "<html>".getBytes()));
        page.click("button[value=add]");
        visit.check("corrected-document-refused");
        page.setInputFiles("#file", new FilePayload("mai bună.pdf", "application/pdf", Journey.licence()));
        page.click("button[value=add]");
        visit.checkBoth("corrected-document-given");
        page.click("button[value=continue]");
        visit.checkBoth("corrected-ready");
        page.click("button[value=send]");

        assertThat(page.url()).contains("done=corrected");
        visit.check("corrected-sent");
        assertThat(visit.text()).contains("mai bună.pdf");
        Answer file = http.get("applicant", "/api/v1/applications/" + reference);
        assertThat(file.text("/corrections/0/state")).isEqualTo("supplied");
        visit.open("/my/files/" + reference + "/correction").check("corrected-none");
        String task = journey.task(reference, "check");
        visits.visit(new Window().in(language))
                .signIn("clerk")
                .open("/work/tasks/" + task)
                .checkBoth("corrected-of-clerk");
    }

    private String asked() {
        String reference = journey.filed();
        String task = "/api/v1/tasks/" + journey.task(reference, "check");
        http.post("clerk", task + "/claim");
        Answer asked = http.post("clerk", task + "/correction", MARKS);
        assertThat(asked.status()).as(asked.body()).isEqualTo(200);
        return reference;
    }
}
