package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.engine.access.Accounts;
import org.licet.engine.catalogue.Publishing;
import org.licet.server.readme.StreetStall;
import org.licet.server.testing.CorrectedStall;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Journey;
import org.licet.server.testing.Work;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** A clerk answers for who stands at the counter, from the file to the file. */
@BrowserTest
class CounterAnswerTest {

    private static final String STALL = "stall-answered-at-the-counter";

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
    void theClerkAnswersWithTheApplicant(String language, Visits visits) {
        String reference = asked();
        Visit visit = visits.visit(new Window().in(language)).signIn("clerk2");
        Page page = visit.page();

        visit.open("/work/files/" + reference + "?reason=counter").checkBoth("counter-file");
        page.locator("a[href^='/my/counter/']").first().click();
        visit.checkBoth("counter-correction");
        String correction = page.url();
        page.locator("main a[href*='/correction/documents/']").first().click();
        visit.checkBoth("counter-correction-document");
        page.setInputFiles("#file", new FilePayload("plan.pdf", "application/pdf", Journey.licence()));
        page.click("button[value=add]");
        visit.check("counter-correction-document-given");
        page.navigate(correction);
        page.locator("main a[href*='/correction/pages/']").first().click();
        visit.checkBoth("counter-correction-page");
        page.fill("[name='/goods']", "Pears");
        page.click("button.govuk-button[value=continue]");
        page.click("button[value=send]");
        page.waitForURL("**/work/files/*said=corrected");
        visit.checkBoth("counter-corrected");

        assertThat(visit.text()).contains("Pears", "plan.pdf");
    }

    private String asked() {
        publishing.publish(
                CorrectedStall.source(STALL, "{max: 10 days, then: lapse}"),
                accounts.find("analyst").orElseThrow().actor(),
                false);
        ObjectNode body = (ObjectNode) Http.parse(StreetStall.FILING);
        body.remove("applicant");
        body.putObject("counter")
                .put("kind", "citizen")
                .put("id", "2005001112222")
                .put("name", "Vera Munteanu")
                .put("confirmed", true);
        Answer filed = http.post("clerk", "/api/v1/authorizations/" + STALL + "/applications", body);
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        work.catchUp();
        String reference = filed.text("/reference");
        String task = "/api/v1/tasks/" + journey.task(reference, "check");
        http.post("clerk", task + "/claim");
        Answer asked = http.post(
                "clerk",
                task + "/correction",
                "{\"marks\":[{\"requirement\":\"true-data\",\"pointer\":\"/goods\",\"message\":\"Only fruit?\"},"
                        + "{\"requirement\":\"true-data\",\"document\":\"plan\",\"message\":\"Where?\"}]}");
        assertThat(asked.status()).as(asked.body()).isEqualTo(200);
        return reference;
    }
}
