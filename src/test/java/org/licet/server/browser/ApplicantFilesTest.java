package org.licet.server.browser;

import static com.microsoft.playwright.options.WaitForSelectorState.ATTACHED;
import static com.microsoft.playwright.options.WaitForSelectorState.HIDDEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Accounts.Account;
import org.licet.engine.access.ApplicantKind;
import org.licet.engine.access.Mandates;
import org.licet.engine.access.Party;
import org.licet.server.account.DemoAccounts;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Journey;
import org.licet.server.testing.Published;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What applicants see after sending: files, corrections, withdrawal, acts, operations, messages. */
@BrowserTest
class ApplicantFilesTest {

    private static final String MARKS =
            """
            {"marks": [
              {"requirement": "vehicle-data", "pointer": "/vehicles/0/plate", "message": "The plate is not in the register"},
              {"requirement": "licence-in-force", "document": "licence-copy", "message": "The copy cannot be read"}],
             "note": "Please look at both."}""";

    @Autowired
    Http http;

    @Autowired
    Published published;

    @Autowired
    Journey journey;

    @Autowired
    Accounts accounts;

    @Autowired
    Mandates mandates;

    @Autowired
    PasswordEncoder encoder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void whoHasNothingYetIsToldWhatWouldBeHere(String language, Visits visits) {
        String login = "new-" + language;
        accounts.save(new Account(login, encoder.encode(DemoAccounts.PASSWORD), "Nou Venit", true, java.util.Set.of()));
        mandates.grant(login, new Party("person:2004009876540", ApplicantKind.CITIZEN, "Nou Venit"), null);
        Visit visit = visits.visit(new Window().in(language)).signIn(login);

        visit.open("/my/files").check("applicant-files-none");
        visit.open("/my/files?show=closed").check("applicant-files-none-closed");
        visit.open("/my/acts").check("applicant-acts-none");
        visit.open("/my/messages").check("applicant-messages-none");
        visit.open("/services/" + service() + "/applications").check("applicant-choose-none");
    }

    @Test
    void aDrawingThatComesWhileThePageIsPrintedIsDrawnAfterwards(Visits visits) {
        Visit visit = visits.visit(new Window()).signIn("applicant");
        Page page = visit.page();
        BlockingQueue<Route> held = new ArrayBlockingQueue<>(1);
        page.route("**/drawing*", held::add);
        visit.open("/my/files/" + journey.filed());
        page.waitForRequest("**/drawing*", () -> page.locator("details:has(.licet-drawing) summary")
                .click());

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.waitForResponse("**/drawing*", () -> held.remove().resume());
        page.locator(".licet-drawing svg .djs-shape").first().waitFor(new Locator.WaitForOptions().setState(ATTACHED));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

        page.locator(".licet-drawing .licet-sign.licet-active").waitFor();
    }

    @Test
    void withoutADrawingTheListSaysAll(Visits visits) {
        Visit visit = visits.visit(new Window()).signIn("applicant");
        Page page = visit.page();
        List<String> complaints = new ArrayList<>();
        page.onPageError(complaints::add);
        visit.mayComplain(); // the browser itself tells of every request that failed
        page.route("**/drawing*", Route::abort);
        visit.open("/my/files/" + journey.filed());

        page.waitForRequest("**/drawing*", () -> page.locator("details:has(.licet-drawing) summary")
                .click());

        page.locator(".licet-drawing").waitFor(new Locator.WaitForOptions().setState(HIDDEN));
        assertThat(page.locator("details:has(.licet-drawing) [aria-current='step']")
                        .isVisible())
                .isTrue();
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void aFileIsShownFromSendingToTheAct(String language, Visits visits) {
        String reference = journey.filed();
        Visit visit = visits.visit(new Window().in(language)).signIn("applicant");

        visit.open("/my/files/" + reference + "?sent=1").check("applicant-file-sent");
        assertThat(visit.text()).contains(reference);
        visit.page().locator("details:has(.licet-drawing) summary").click();
        visit.page().locator(".licet-drawing svg .djs-shape").first().waitFor();
        visit.check("applicant-file-drawing");
        visit.open("/my/files/" + reference + "/receipt").check("applicant-receipt");
        visit.open("/my/files/" + reference + "/withdrawal").check("applicant-withdrawal");
        visit.open("/my/files").check("applicant-files");
        journey.complete(reference, "check", "clerk", "{\"licenceValid\":true,\"outcome\":\"accept\"}");
        journey.complete(reference, "decide", "approver", "{\"outcome\":\"grant\"}");
        visit.open("/my/files/" + reference).check("applicant-file-payment");
        assertThat(visit.page().locator("#payment").isVisible()).isTrue();
        journey.pay(reference);
        visit.open("/my/files/" + reference).check("applicant-file-granted");
        visit.open("/my/files?show=closed").check("applicant-files-closed");
        visit.open("/my/acts").check("applicant-acts");
        visit.page().locator("main .licet-card a").first().click();
        visit.check("applicant-act");
        visit.page().locator("a[href$='/operations/amend']").click();
        visit.check("applicant-operation");
        visit.page().locator("a[href*='/operations/amend/pages/']").first().click();
        visit.check("applicant-operation-page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void onlyWhatWasMarkedIsMendedAndNothingIsSentUnseen(String language, Visits visits) {
        String reference = asked();
        Visit visit = visits.visit(new Window().in(language).withoutScripts()).signIn("applicant");

        visit.open("/my/messages").check("applicant-messages");
        visit.open("/my/files/" + reference).check("applicant-file-asked");
        visit.page().locator("main a[href$='/correction']").first().click();
        visit.check("applicant-correction");
        visit.page().click("button[value=send]");
        assertThat(visit.page().locator(".govuk-error-summary li").count()).isEqualTo(2);
        visit.check("applicant-correction-errors");
        visit.page().locator("main a[href*='/correction/pages/']").first().click();
        assertThat(visit.page().locator("main input.govuk-input").count()).isEqualTo(1);
        visit.page().locator("main input.govuk-input").fill("XYZ 987");
        visit.checkBoth("applicant-correction-page");
        visit.page().click("button.govuk-button[value=continue]");
        visit.page().locator("main a[href*='/correction/documents/']").first().click();
        visit.page().setInputFiles("#file", new FilePayload("better.pdf", "application/pdf", Journey.licence()));
        visit.page().click("button[value=add]");
        visit.page().click("button[value=continue]");
        assertThat(visit.page().locator("ins").first().innerText()).isEqualTo("XYZ987");
        visit.check("applicant-correction-ready");
        visit.page().click("button[value=send]");

        assertThat(visit.page().url()).contains("done=corrected");
        Answer file = http.get("applicant", "/api/v1/applications/" + reference);
        assertThat(file.text("/data/vehicles/0/plate")).isEqualTo("XYZ987");
        assertThat(file.text("/corrections/0/state")).isEqualTo("supplied");
        assertThat(http.get("applicant", "/api/v1/drafts").body()).doesNotContain(reference);
        visit.open("/my/files/" + reference + "/correction").check("applicant-correction-none");
    }

    @Test
    void everyPageFitsAPhoneAndLargeText(Visits visits) {
        String reference = asked();
        for (Visit visit : java.util.List.of(
                visits.visit(new Window().narrow()).signIn("applicant"),
                large(visits.visit().signIn("applicant")))) {
            for (String path : java.util.List.of(
                    "/my/files",
                    "/my/acts",
                    "/my/messages",
                    "/my/files/" + reference,
                    "/my/files/" + reference + "/receipt",
                    "/my/files/" + reference + "/correction",
                    "/my/files/" + reference + "/withdrawal",
                    "/services/" + service() + "/applications")) {
                visit.open(path);
                visit.check("applicant-fits-" + path.replaceAll("[^a-z]+", "-"));
            }
        }
    }

    @Test
    void aFileIsWithdrawnOnlyAfterAsking(Visits visits) {
        String reference = journey.filed();
        Visit visit = visits.visit(new Window().withoutScripts()).signIn("applicant");

        visit.open("/my/files/" + reference + "/withdrawal");
        visit.page().fill("#note", "We sold the lorry");
        visit.page().click("button.govuk-button--warning");

        assertThat(visit.page().url()).contains("done=withdrawn");
        assertThat(http.get("applicant", "/api/v1/applications/" + reference).text("/stage"))
                .isEqualTo("withdrawn");
        visit.open("/my/files/" + reference + "/withdrawal").check("applicant-withdrawal-over");
    }

    private static Visit large(Visit visit) {
        visit.page()
                .addInitScript(
                        "document.addEventListener('DOMContentLoaded', () => { document.documentElement.style.fontSize = '200%' })");
        return visit;
    }

    private String service() {
        published.path(Published.TRANSPORT);
        return Published.TRANSPORT;
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
