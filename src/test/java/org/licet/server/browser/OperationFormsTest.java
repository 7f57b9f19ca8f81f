package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.engine.testing.SettableClock;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Journey;
import org.licet.server.testing.Published;
import org.licet.server.testing.Work;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Operations on an entry for which a package has a form of its own: the holder's, and the agency's. */
@BrowserTest
class OperationFormsTest {

    private static final String GO_ON = "main button[name='action'][value='continue']:not(.govuk-visually-hidden)";
    private static final String SEND = "main form button.govuk-button:not(.govuk-button--secondary)";

    @Autowired
    Http http;

    @Autowired
    Published published;

    @Autowired
    Journey journey;

    @Autowired
    Work work;

    @Autowired
    SettableClock clock;

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void holdersAmendWhatIsDoneAtOnce(String language, Visits visits) {
        Answer filed = published.file("commerce-notification");
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        work.catchUp();
        String act = act("applicant", filed.text("/reference"));
        Visit visit = visits.visit(new Window().in(language)).signIn("applicant");
        Page page = visit.page();

        visit.open("/my/acts" + act).checkBoth("holders-act");
        page.locator("main a[href$='/operations/amend']").click();
        visit.checkBoth("holders-operation-empty");
        page.locator("main a[href*='/operations/amend/pages/']").first().click();
        visit.checkBoth("holders-form-empty");
        page.locator(GO_ON).click();
        visit.checkBoth("holders-form-error");
        assertThat(page.locator(".govuk-error-summary li").count()).isPositive();
        page.locator("input[name='/goods'][value='food']").check();
        visit.check("holders-form-filled");
        page.locator(GO_ON).click();
        visit.checkBoth("holders-operation-check");
        page.locator(SEND).last().click();
        assertThat(page.url()).contains("/my/files/", "sent=1");
        visit.check("holders-operation-sent");
        work.catchUp();
        visit.open("/my/acts" + act).check("holders-act-amended");

        visit.open("/my/acts" + act + "/operations/withdraw").check("holders-withdrawal");
        page.locator(SEND).last().click();
        visit.checkBoth("holders-withdrawal-error");
        assertThat(page.locator(".govuk-error-summary a[href='#ground']").count())
                .isEqualTo(1);
        page.locator("input[name='ground']").first().check();
        page.locator(SEND).last().click();
        visit.check("holders-withdrawal-sent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void holdersAskForWhatIsDecided(String language, Visits visits) {
        String act = act("applicant", journey.granted());
        Visit visit = visits.visit(new Window().in(language)).signIn("applicant");
        Page page = visit.page();

        visit.open("/my/acts" + act + "/operations/amend").check("holders-amendment-empty");
        page.locator("main a[href*='/operations/amend/pages/']").first().click();
        for (int i = 0; page.url().contains("/pages/"); i++) {
            assertThat(i).as("the form goes on for ever").isLessThan(10);
            if (i == 0) {
                page.locator(GO_ON).click();
                visit.checkBoth("holders-amendment-error");
            }
            new Typing(page, amendment()).answer();
            visit.checkBoth("holders-amendment-filled");
            page.locator(GO_ON).click();
        }
        visit.checkBoth("holders-amendment-check");
        page.locator(SEND).last().click();
        visit.check("holders-amendment-sent");
        assertThat(page.url()).contains("/my/files/", "sent=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void inspectorsWriteOffWhatWasUsed(String language, Visits visits) {
        String entry = "/work/entries" + act("applicant2", permit());
        Visit visit = visits.visit(new Window().in(language)).signIn("clerk2");
        Page page = visit.page();

        visit.open(entry).check("agencys-entry");
        page.locator("main a[href$='/operations/use']").click();
        visit.checkBoth("agencys-form-empty");
        page.locator(SEND).last().click();
        visit.checkBoth("agencys-form-error");
        assertThat(page.locator(".govuk-error-summary li").count()).isEqualTo(2);
        page.fill("[name='/amount']", "9600");
        page.fill("[name='/waybill']", "CMR <0042>");
        visit.check("agencys-form-filled");
        page.locator(SEND).last().click();
        visit.checkBoth("agencys-operation-check");
        assertThat(visit.text()).contains("CMR <0042>");
        page.locator(SEND).last().click();
        work.catchUp();
        visit.check("agencys-operation-done");
        assertThat(http.get(
                                "clerk2",
                                "/api/v1" + entry.replaceFirst("/work/entries/([^/]+)/", "/registers/$1/entries/"))
                        .json()
                        .at("/remaining")
                        .asInt())
                .isEqualTo(8_400);
        visit.open(entry + "/operations/use");
        page.fill("[name='/amount']", "9600");
        page.fill("[name='/waybill']", "CMR-0043");
        page.locator(SEND).last().click();
        page.locator(SEND).last().click();
        visit.checkBoth("agencys-nothing-left");
        assertThat(visit.text()).containsPattern("8.?400");
        assertThat(page.locator(".govuk-error-summary a[href='#f-amount']").count())
                .isEqualTo(1);
        assertThat(page.inputValue("[name='/amount']")).isEqualTo("9600");
        assertThat(page.inputValue("[name='/waybill']"))
                .as("what was typed is kept")
                .isEqualTo("CMR-0043");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void inspectorsSuspendUntilADayThoughThePackageHasNoFormForIt(String language, Visits visits) {
        String entry = "/work/entries" + act("applicant2", permit());
        Visit visit = visits.visit(new Window().in(language)).signIn("clerk2");
        Page page = visit.page();

        visit.open(entry + "/operations/suspend").checkBoth("agencys-own-form");
        page.locator("input[name='ground']").first().check();
        page.fill("#note", "Seals <broken>");
        day(page, "30", "4", "2026");
        page.locator(SEND).last().click();
        page.locator(SEND).last().click();
        visit.checkBoth("agencys-own-form-error");
        assertThat(page.locator(".govuk-error-summary li").count()).isEqualTo(1);
        assertThat(page.inputValue("#note")).as("what was typed is kept").isEqualTo("Seals <broken>");
        day(page, "9", "4", "2026");
        page.locator(SEND).last().click();
        visit.checkBoth("agencys-own-form-check");
        page.locator(SEND).last().click();
        work.catchUp();

        visit.check("agencys-suspended");
        assertThat(page.url()).contains("said=operation-done");
        assertThat(visit.text()).contains("9 ", "2026");
    }

    private static void day(Page page, String day, String month, String year) {
        page.fill("[name='/until:day']", day);
        page.fill("[name='/until:month']", month);
        page.fill("[name='/until:year']", year);
    }

    private JsonNode amendment() {
        return http.get(null, published.path(Published.TRANSPORT) + "/forms/amendment")
                .json()
                .at("/schema/examples/0");
    }

    /** {@code /register/number} of the entry of a file. */
    private String act(String login, String reference) {
        JsonNode entry =
                http.get(login, "/api/v1/applications/" + reference).json().at("/entry");
        return "/" + entry.at("/register").asString() + "/"
                + entry.at("/number").asString();
    }

    /** Oil from Romania: no risk, nobody is asked. */
    private String permit() {
        clock.set(Instant.parse("2026-04-06T06:00:00Z"));
        String path = published.path("import-export-permit");
        ObjectNode data =
                (ObjectNode) http.get(null, path + "/forms/application").json().at("/schema/examples/0");
        data.put("hsCode", "15121990")
                .put("product", "Sunflower oil")
                .put("botanicalName", "Helianthus annuus")
                .put("origin", "RO")
                .put("treated", false)
                .remove("treatment");
        Answer upload = http.upload("applicant2", "/api/v1/attachments", "invoice.pdf", Journey.licence());
        Answer filed = http.post(
                "applicant2",
                path + "/applications",
                "{\"applicant\":\"company:1007600033444\",\"data\":" + data
                        + ",\"attachments\":[{\"document\":\"invoice\",\"attachment\":\"" + upload.text("/id")
                        + "\"}]}");
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        work.catchUp();
        String reference = filed.text("/reference");
        journey.complete(reference, "check", "clerk", "{\"outcome\":\"accept\"}");
        journey.complete(reference, "decide", "approver", "{\"outcome\":\"grant\"}");
        return reference;
    }
}
