package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.server.testing.Http;
import org.licet.server.testing.Journey;
import org.licet.server.testing.Work;
import org.springframework.beans.factory.annotation.Autowired;

/** A refusal that was set aside on appeal: the file is examined again. */
@BrowserTest
class ReopeningPagesTest {

    private static final String FORM = "main form[action$='/reopening']";

    @Autowired
    Http http;

    @Autowired
    Journey journey;

    @Autowired
    Work work;

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void aRefusedFileIsOpenedAgain(String language, Visits visits) {
        String reference = refused();
        Visit visit = visits.visit(new Window().in(language)).signIn("supervisor");
        Page page = visit.page();

        assertThat(page.navigate("/work/files/" + reference).status()).isEqualTo(403);
        visit.check("reopening-hidden");
        page.selectOption("#reason", "complaint");
        page.locator("main form[method='get'] button").first().click();
        visit.check("reopening-refused");
        page.locator("details:has(form[action$='/reopening']) summary").click();
        visit.checkBoth("reopening-form");
        page.locator(FORM + " button").click();
        visit.checkBoth("reopening-error");
        assertThat(page.title()).contains(":");
        page.locator(".govuk-error-summary a").click();
        assertThat(page.locator("#decision:focus").count()).isEqualTo(1);
        String long_ = "x".repeat(501);
        page.fill("#decision", long_);
        page.locator(FORM + " button").click();
        assertThat(page.inputValue("#decision")).as("what was typed is kept").isEqualTo(long_);
        page.fill("#decision", "Nr. 3-12/26 <din> 2 martie 2026");
        page.locator(FORM + " button").click();
        visit.checkBoth("reopening-done");

        assertThat(page.locator(".licet-said").count()).isEqualTo(1);
        assertThat(page.locator(FORM).count()).isZero();
        work.catchUp();
        assertThat(http.get("applicant", "/api/v1/applications/" + reference).text("/stage"))
                .isEqualTo("under-examination");
        visits.visit(new Window().in(language))
                .signIn("applicant")
                .open("/my/files/" + reference)
                .check("reopening-of-applicant");
    }

    private String refused() {
        String reference = journey.filed();
        journey.complete(
                reference,
                "check",
                "clerk",
                "{\"licenceValid\":false,\"outcome\":\"refuse\",\"reasons\":[\"no-licence\"],\"note\":\"It has expired.\"}");
        assertThat(http.get("applicant", "/api/v1/applications/" + reference).text("/stage"))
                .isEqualTo("refused");
        return reference;
    }
}
