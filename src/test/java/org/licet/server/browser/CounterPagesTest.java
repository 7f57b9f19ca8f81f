package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.server.testing.Http;
import org.licet.server.testing.Journey;
import org.licet.server.testing.Published;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Filing for somebody who stands at the counter, from their name to the receipt that they take home. */
@BrowserTest
class CounterPagesTest {

    private static final String GO_ON = "main button[name='action'][value='continue']:not(.govuk-visually-hidden)";

    @Autowired
    Http http;

    @Autowired
    Published published;

    @Autowired
    Journey journey;

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void aClerkFilesForAVisitor(String language, Visits visits) {
        journey.filed();
        Visit visit = visits.visit(new Window().in(language)).signIn("clerk");
        Page page = visit.page();

        visit.open("/work/counter").checkBoth("counter-empty");
        press(page);
        visit.checkBoth("counter-error");
        assertThat(page.locator(".govuk-error-summary li").count()).isEqualTo(4);
        name(page, "1003600055111", "Trans Nistru SRL");
        visit.check("counter-wrong-number");
        assertThat(page.locator(".govuk-error-summary a[href='#id']").count()).isEqualTo(1);
        name(page, "1003600055110", "Dunărea SRL");
        visit.check("counter-other-name");
        assertThat(page.locator(".govuk-error-summary a[href='#name']").count()).isEqualTo(1);
        assertThat(page.locator("form:has(#name)").innerText()).doesNotContain("Trans Nistru");
        name(page, "1003600055110", "Trans Nistru SRL");

        String draft = page.url().replaceFirst("^.*(/drafts/[^/?#]+).*$", "$1");
        visit.checkBoth("counter-draft");
        assertThat(visit.text()).contains("Trans Nistru SRL (1003600055110)");
        fillIn(visit);
        visit.open(draft + "/check").check("counter-check-missing");
        document(visit, draft);
        visit.open(draft + "/check").checkBoth("counter-check");
        page.locator("main button[name='action'][value='send']").click();
        visit.check("counter-undeclared");
        page.locator("#declared").check();
        page.locator("main button[name='action'][value='send']").click();

        assertThat(page.url()).contains("/work/counter/receipts/");
        visit.checkBoth("counter-receipt");
        String reference = page.url().replaceFirst("^.*/receipts/", "");
        assertThat(visit.text()).contains(reference, "Trans Nistru SRL", "licence.pdf");
        assertThat(http.get("applicant", "/api/v1/applications/" + reference).status())
                .isEqualTo(200);
        assertThat(http.get("applicant", "/api/v1/applications/" + reference + "/events")
                        .body())
                .contains("\"channel\":\"counter\"");
    }

    @Test
    void onlyOfWhatWasFiledAtTheCounterThereIsAReceipt(Visits visits) {
        String reference = journey.filed();

        for (String login : new String[] {"clerk", "clerk2", "officer", "applicant"}) {
            assertThat(visits.visit()
                            .signIn(login)
                            .page()
                            .navigate("/work/counter/receipts/" + reference)
                            .status())
                    .as(login)
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void whatWasBegunIsFoundAgainOrThrownAway(String language, Visits visits) {
        journey.filed();
        Visit visit = visits.visit(new Window().in(language)).signIn("clerk2");
        Page page = visit.page();
        visit.open("/work/counter");
        name(page, "1003600055110", "Trans Nistru SRL");
        String draft = page.url().replaceFirst("^.*(/drafts/[^/?#]+).*$", "$1");

        page.locator(".govuk-back-link").click();
        visit.check("counter-begun");
        page.locator("main a[href='" + draft + "']").click();
        page.locator("main a[href$='/deletion']").click();
        visit.checkBoth("counter-deletion");
        page.locator("main form button").last().click();
        visit.check("counter-deleted");

        assertThat(page.url()).contains("/work/counter");
        assertThat(page.locator("main a[href='" + draft + "']").count()).isZero();
    }

    private void fillIn(Visit visit) {
        Page page = visit.page();
        JsonNode answers = http.get(null, published.path(Published.TRANSPORT) + "/forms/application")
                .json()
                .at("/schema/examples/0");
        page.locator("main a[href*='/pages/']").first().click();
        for (int i = 0; page.url().contains("/pages/"); i++) {
            assertThat(i).as("the form goes on for ever").isLessThan(10);
            if (i == 0) {
                page.locator(GO_ON).click();
                visit.checkBoth("counter-page-error");
            }
            new Typing(page, answers).answer();
            visit.check("counter-" + page.url().replaceFirst("^.*/pages/([^/?#]+).*$", "page-$1"));
            page.locator(GO_ON).click();
        }
    }

    private static void document(Visit visit, String draft) {
        Page page = visit.page();
        visit.open(draft + "/documents/licence-copy").checkBoth("counter-document-empty");
        page.locator("main button[name='action'][value='add']").click();
        visit.checkBoth("counter-document-error");
        page.setInputFiles("#file", new FilePayload("licence.pdf", "application/pdf", Journey.licence()));
        page.locator("main button[name='action'][value='add']").click();
        visit.check("counter-document-given");
    }

    private static void name(Page page, String id, String name) {
        page.selectOption("#service", "transport-certificate");
        page.check("input[name='kind'][value='company']");
        page.fill("#id", id);
        page.fill("#name", name);
        press(page);
    }

    private static void press(Page page) {
        page.locator("main form[action='/work/counter'] button").click();
    }
}
