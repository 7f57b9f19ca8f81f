package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.engine.testing.SettableClock;
import org.licet.server.testing.Http;
import org.licet.server.testing.Published;
import org.licet.server.testing.Work;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Each of the first three examples from application to verification, by people only: with scripts, and without. */
@BrowserTest
class JourneysTest {

    @Autowired
    Http http;

    @Autowired
    Published published;

    @Autowired
    Work work;

    @Autowired
    SettableClock clock;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTransportPermitIsAppliedForCheckedDecidedPaidAndVerified(boolean scripts, Visits visits) {
        String service = "transport-certificate";
        published.path(service);
        limit("transport-permits", "annual", 10_000);
        Visit applicant = visits.visit(window(scripts)).signIn("applicant");

        String reference = new Applying(applicant, service)
                .file(
                        "company:1003600055110",
                        example(service),
                        Map.of("licence-copy", sample(service, "licence.pdf")));
        work.catchUp();
        Clerking clerks = new Clerking(visits, window(scripts), work);
        clerks.complete("clerk", reference, "Check", "{\"licenceValid\":true,\"outcome\":\"accept\"}");
        clerks.complete("approver", reference, "Dec", "{\"outcome\":\"grant\",\"note\":\"Euro V and VI.\"}");
        pay(visits.visit(window(scripts)), applicant, reference);

        granted(visits, applicant, "applicant", reference, scripts);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anImportedConsignmentIsInspectedAndCustomsAnswer(boolean scripts, Visits visits) {
        String service = "import-export-permit";
        published.path(service);
        clock.set(Instant.parse("2026-04-14T05:30:00Z"));
        Visit applicant = visits.visit(window(scripts)).signIn("applicant2");

        String reference = new Applying(applicant, service)
                .file("company:1007600033444", example(service), Map.of("invoice", sample(service, "invoice.png")));
        work.catchUp();
        Clerking clerks = new Clerking(visits, window(scripts), work);
        clerks.complete("clerk", reference, "", "{\"outcome\":\"accept\"}");
        clerks.complete(
                "clerk2",
                reference,
                "",
                "{\"inspectedOn\":\"2026-04-14\",\"sealsIntact\":true,\"result\":\"conforms\"}");
        clerks.complete("officer", reference, "", "{\"outcome\":\"favourable\",\"declarationNumber\":\"26MD000123\"}");
        clerks.complete("approver", reference, "", "{\"outcome\":\"grant\"}");

        granted(visits, applicant, "applicant2", reference, scripts);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOrchardIsVisitedAndItsSubsidyGranted(boolean scripts, Visits visits) {
        String service = "farm-subsidy";
        published.path(service);
        limit("subsidies", "orchards", 50_000_000);
        Visit applicant = visits.visit(window(scripts)).signIn("applicant2");

        String reference = new Applying(applicant, service)
                .file(
                        "company:1007600033444",
                        example(service),
                        Map.of(
                                "invoices",
                                sample(service, "invoices.pdf"),
                                "seedling-certificate",
                                sample(service, "certificate.png")));
        work.catchUp();
        Clerking clerks = new Clerking(visits, window(scripts), work);
        clerks.complete("clerk", reference, "", "{\"outcome\":\"accept\",\"eligibleCosts\":600000}");
        clerks.complete(
                "clerk2",
                reference,
                "",
                "{\"visitedOn\":\"2026-03-02\",\"measuredArea\":4.7,\"outcome\":\"confirmed\"}");
        clerks.complete("approver", reference, "", "{\"outcome\":\"grant\"}");

        granted(visits, applicant, "applicant2", reference, scripts);
    }

    /** The applicant sees it, and anyone finds and verifies it. */
    private void granted(Visits visits, Visit applicant, String login, String reference, boolean scripts) {
        applicant.open("/my/files/" + reference).check("file-granted");
        JsonNode file = http.get(login, "/api/v1/applications/" + reference).json();
        assertThat(file.at("/stage").asString()).isEqualTo("granted");
        String number = file.at("/entry/number").asString();
        assertThat(applicant.text()).contains(number);
        applicant.open("/my/acts").check("acts");
        assertThat(applicant.text()).contains(number);
        applicant.page().locator("main a[href*='/my/acts/']").first().click();
        applicant.check("act");
        String code = applicant
                .page()
                .locator("main a[href*='/verify/']")
                .first()
                .getAttribute("href")
                .replaceFirst("^.*/verify/", "");

        Visit anyone = visits.visit(window(scripts));
        anyone.open("/verify/" + code).check("verified");
        assertThat(anyone.text()).contains(number);
        anyone.open("/registers/" + file.at("/entry/register").asString() + "?q=" + number)
                .check("register-found");
        anyone.page().locator("main a[href*='/entries/']").first().click();
        anyone.check("entry");
        assertThat(anyone.text()).contains(number);
    }

    private void pay(Visit cashier, Visit applicant, String reference) {
        applicant.open("/my/files/" + reference).check("file-to-pay");
        JsonNode order = http.post("applicant", "/api/v1/applications/" + reference + "/payment")
                .json();
        cashier.signIn("cashier").open("/work/payments");
        cashier.page().fill("#order", order.at("/order").asString());
        cashier.page().fill("#payment", "receipt-" + reference);
        cashier.page().fill("#amount", order.at("/amount/amount").asString());
        cashier.check("payments");
        cashier.page()
                .locator("main form[method='post'] button[type='submit']")
                .last()
                .click();
        cashier.check("payment-recorded");
        work.catchUp();
    }

    private static Window window(boolean scripts) {
        return scripts ? new Window() : new Window().withoutScripts();
    }

    private JsonNode example(String service) {
        return http.get(null, published.path(service) + "/forms/application")
                .json()
                .at("/schema/examples/0");
    }

    private static Path sample(String service, String name) {
        return Path.of("examples", service, "samples", name);
    }

    private void limit(String key, String slice, long limit) {
        assertThat(http.put(
                                "operator",
                                "/api/v1/allotments/" + key + "/2026",
                                "{\"slice\":\"" + slice + "\",\"limit\":" + limit + "}")
                        .status())
                .isEqualTo(200);
    }
}
