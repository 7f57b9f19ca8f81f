package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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

    @Test
    void theClerkAnswersWithTheApplicant(Visits visits) {
        for (Window window : new Window[] {new Window(), new Window().narrow().in("ro"), new Window().in("ru")}) {
            String reference = asked();
            Visit visit = visits.visit(window).signIn("clerk2");

            visit.open("/work/files/" + reference + "?reason=counter").check("counter-file");
            visit.page().locator("a[href^='/my/counter/']").first().click();
            visit.check("counter-correction");
            visit.page().locator("main a[href*='/correction/pages/']").first().click();
            visit.check("counter-correction-page");
            visit.page().fill("[name='/goods']", "Pears");
            visit.page().click("button.govuk-button[value=continue]");
            visit.page().click("button[value=send]");
            visit.page().waitForURL("**/work/files/*said=corrected");
            visit.check("counter-corrected");

            assertThat(visit.text()).contains("Pears");
        }
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
                "{\"marks\":[{\"requirement\":\"true-data\",\"pointer\":\"/goods\",\"message\":\"Only fruit?\"}]}");
        assertThat(asked.status()).as(asked.body()).isEqualTo(200);
        return reference;
    }
}
