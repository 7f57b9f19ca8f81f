package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.engine.access.Accounts;
import org.licet.engine.catalogue.Publishing;
import org.licet.engine.testing.AskingQuay;
import org.licet.server.testing.Http;
import org.licet.server.testing.Journey;
import org.licet.server.testing.Work;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Corrections, entries, deputies, the desk, the counter and oversight. */
@BrowserTest
class ClerkDeskTest {

    @Autowired
    Journey journey;

    @Autowired
    Http http;

    @Autowired
    Work work;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Publishing publishing;

    @Autowired
    Accounts accounts;

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void pagesAreAccessibleInEveryLanguage(String language, Visits visits) {
        Visit clerk = visits.visit(new Window().in(language)).signIn("clerk");
        clerk.open("/work/deputies").check("deputies");
        clerk.page().locator("main form[action='/work/deputies'] button").last().click();
        clerk.check("deputies-error");
        clerk.open("/work/counter").check("counter");
        clerk.page().locator("main form button").last().click();
        clerk.check("counter-error");
        Visit cashier = visits.visit(new Window().in(language)).signIn("cashier");
        cashier.open("/work/payments").check("payments");
        cashier.page().locator("main form button").last().click();
        cashier.check("payments-error");
        visits.visit(new Window().in(language))
                .signIn("supervisor")
                .open("/oversight")
                .check("oversight");
    }

    @Test
    void pagesFitOnAPhoneAndAreReadableAtNight(Visits visits) {
        for (Window window : new Window[] {new Window().narrow(), new Window().atNight()}) {
            Visit clerk = visits.visit(window).signIn("clerk");
            clerk.open("/work/deputies").check("deputies");
            clerk.open("/work/counter").check("counter");
            visits.visit(window).signIn("supervisor").open("/oversight").check("oversight");
        }
    }

    @Test
    void asksForACorrectionOfWhatWasMarkedAndTakesItBack(Visits visits) {
        String reference = journey.filed();
        String task = journey.task(reference, "check");
        http.post("clerk", "/api/v1/tasks/" + task + "/claim");
        Visit visit =
                visits.visit(new Window().withoutScripts()).signIn("clerk").open("/work/tasks/" + task);

        visit.press("Ask the applicant for a correction");
        visit.press("Continue");
        assertThat(visit.text()).contains("Mark at least one");
        visit.check("asking");
        visit.page().check("input[value='/vehicles/1/vin']");
        visit.page().check("input[value='document:licence-copy']");
        visit.press("Continue");
        visit.page().selectOption("#requirement-0", "vehicle-data");
        visit.page().fill("#message-0", "It differs from the <registration>");
        visit.press("Ask the applicant");
        visit.check("asking-error");
        assertThat(visit.page().inputValue("#message-0")).isEqualTo("It differs from the <registration>");
        visit.page().selectOption("#requirement-1", "licence-in-force");
        visit.page().fill("#message-1", "The copy is not readable");
        visit.press("Ask the applicant");

        assertThat(visit.text()).contains("the term stands still", "It differs from the <registration>");
        visit.check("case-asked");
        visit.press("Take the request back");
        assertThat(visit.text()).contains("Taken back");
    }

    @Test
    void officersOfOtherAgenciesSeeTheExcerptAndAnswer(Visits visits) {
        publishing.publish(
                AskingQuay.source("asking-quay", "transport"),
                accounts.find("analyst").orElseThrow().actor(),
                false);
        String body = "{\"applicant\":\"person:2002001234563\",\"data\":{\"goods\":\"Timber\",\"metres\":40},"
                + "\"attachments\":[{\"document\":\"plan\",\"attachment\":\"" + journey.uploaded() + "\"}]}";
        String reference = http.post("applicant", "/api/v1/authorizations/asking-quay/applications", body)
                .text("/reference");
        work.catchUp();
        Visit visit = visits.visit(new Window().withoutScripts())
                .signIn("officer")
                .open("/work?queue=unassigned&q=" + reference);

        assertThat(visit.text()).doesNotContain("Rusu");
        visit.page().locator("tbody th a").first().click();
        visit.press("Claim");
        visit.check("opinion");
        assertThat(visit.text()).contains("Timber").doesNotContain("Rusu");
        assertThat(visit.page()
                        .locator("textarea, input[name='/outcome'], select[name='/outcome']")
                        .count())
                .isPositive();
    }

    @Test
    void showsWhatACorrectionChanged(Visits visits) {
        String reference = journey.filed();
        String task = journey.task(reference, "check");
        http.post("clerk", "/api/v1/tasks/" + task + "/claim");
        http.post(
                "clerk",
                "/api/v1/tasks/" + task + "/correction",
                "{\"marks\":[{\"requirement\":\"vehicle-data\",\"pointer\":\"/vehicles/0/plate\",\"message\":\"Other plate\"}]}");
        String data = http.get("applicant", "/api/v1/applications/" + reference)
                .json()
                .get("data")
                .toString()
                .replace("ABC123", "ABC777");
        Http.Answer supplied =
                http.post("applicant", "/api/v1/applications/" + reference + "/correction", "{\"data\":" + data + "}");
        assertThat(supplied.status()).as(supplied.body()).isEqualTo(200);
        Visit visit = visits.visit().signIn("clerk").open("/work/tasks/" + task);

        assertThat(visit.page().locator("del").innerText()).isEqualTo("ABC123");
        assertThat(visit.page().locator("ins").innerText()).isEqualTo("ABC777");
        visit.check("case-corrected");
    }

    @Test
    void suspendsAnEntryForADeclaredGroundAfterConfirmation(Visits visits) {
        String reference = journey.granted();
        String number =
                http.get("applicant", "/api/v1/applications/" + reference).text("/entry/number");
        if (number.isEmpty()) {
            number = jdbc.queryForObject("select number from entry where application = ?", String.class, reference);
        }
        String entry = "/work/entries/transport-certificates/" + number;
        Visit visit =
                visits.visit(new Window().withoutScripts()).signIn("clerk").open(entry);

        visit.check("entry");
        visit.press("Suspension");
        visit.press("Continue");
        visit.check("operation-error");
        assertThat(visit.text()).contains("Choose a ground");
        visit.page().check("input[value=no-inspection]");
        visit.page().fill("#note", "Letter 12");
        visit.press("Continue");
        visit.check("operation-check");
        assertThat(http.get(null, "/api/v1/registers/transport-certificates/entries/" + number)
                        .text("/status"))
                .isEqualTo("valid");
        visit.press("Do it now");

        assertThat(visit.text()).contains("Suspended");
        assertThat(http.get(null, "/api/v1/registers/transport-certificates/entries/" + number)
                        .text("/status"))
                .isEqualTo("suspended");
    }

    @Test
    void setsAndEndsADeputy(Visits visits) {
        Visit visit =
                visits.visit(new Window().withoutScripts()).signIn("approver").open("/work/deputies");
        String today = "2026-03-02";

        visit.page().fill("#deputy", "approver");
        visit.page().fill("#from", today);
        visit.page().fill("#until", today);
        visit.page().fill("#reason", "Leave <1>");
        visit.press("Set");
        assertThat(visit.text()).contains("Nobody is their own deputy");
        assertThat(visit.page().inputValue("#reason")).isEqualTo("Leave <1>");
        visit.page().fill("#deputy", "clerk2");
        visit.press("Set");

        assertThat(visit.text()).contains("The deputy is set", "Vasile Munteanu", "Leave <1>");
        visit.press("End it");
        assertThat(visit.text()).contains("The deputyship is ended");
    }

    @Test
    void supervisorsRetryWhatStandsStillAndHandTasksOver(Visits visits) {
        String reference = journey.filed();
        String task = journey.task(reference, "check");
        http.post("clerk", "/api/v1/tasks/" + task + "/claim");
        jdbc.update(
                "insert into start_failure (reference, message, failed_at) values (?, 'no such step', ?)",
                reference,
                java.time.LocalDateTime.of(2026, 3, 2, 10, 0));
        Visit visit = visits.visit().signIn("supervisor").open("/oversight");

        visit.check("oversight-incident");
        assertThat(visit.text()).contains(reference, "no such step");
        visit.page().locator("tr:has-text('" + reference + "') button").click();
        assertThat(visit.text()).contains("It is tried again").doesNotContain("no such step");

        visit.open("/oversight/handover?agency=transport&from=clerk").check("handover");
        visit.page().selectOption("#to", "clerk2");
        visit.press("Continue");
        visit.press("Do it now");
        visit.check("handed-over");
        assertThat(http.get("clerk2", "/api/v1/tasks/" + task).text("/task/assignee"))
                .isEqualTo("clerk2");
    }

    @Test
    void cashiersRecordAPaymentOnce(Visits visits) {
        String reference = journey.filed();
        journey.complete(reference, "check", "clerk", "{\"licenceValid\":true,\"outcome\":\"accept\"}");
        journey.complete(reference, "decide", "approver", "{\"outcome\":\"grant\"}");
        Http.Answer order = http.post("applicant", "/api/v1/applications/" + reference + "/payment");
        Visit visit =
                visits.visit(new Window().withoutScripts()).signIn("cashier").open("/work/payments");

        visit.page().fill("#order", order.text("/order"));
        visit.page().fill("#payment", "R-" + UUID.randomUUID());
        visit.page().fill("#amount", "1");
        visit.press("Record the payment");
        assertThat(visit.text()).contains("The order is for another amount");
        visit.page().fill("#amount", order.text("/amount/amount"));
        visit.press("Record the payment");

        assertThat(visit.text()).contains("is paid");
        visit.check("payments-done");
        work.catchUp();
    }

    @Test
    void beginsAnApplicationForSomebodyAtTheCounter(Visits visits) {
        journey.filed();
        Visit visit =
                visits.visit(new Window().withoutScripts()).signIn("clerk").open("/work/counter");

        visit.page().selectOption("#service", "transport-certificate");
        visit.page().check("input[value=company]");
        visit.page().fill("#id", "1003600055110");
        visit.page().fill("#name", "Trans Nistru SRL");
        visit.page().locator("main form button").last().click();

        assertThat(visit.page().url()).contains("/drafts/");
        String draft = visit.page().url().replaceAll(".*/drafts/", "");
        assertThat(http.get("clerk", "/api/v1/drafts/" + draft).text("/body/counter/id"))
                .isEqualTo("1003600055110");
    }
}
