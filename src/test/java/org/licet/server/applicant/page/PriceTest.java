package org.licet.server.applicant.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.licet.engine.access.Accounts;
import org.licet.engine.catalogue.PackageSource;
import org.licet.engine.catalogue.Publishing;
import org.licet.server.readme.StreetStall;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Journey;
import org.licet.server.testing.PaidStall;
import org.licet.server.testing.Published;
import org.licet.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who applies is told before filing what it will cost, by the decision that the order is made by. */
@ServerTest
class PriceTest {

    @Autowired
    Http http;

    @Autowired
    Published published;

    @Autowired
    Journey journey;

    @Autowired
    Publishing publishing;

    @Autowired
    Accounts accounts;

    @Test
    void aFixedFeeIsToldOnTheFirstPage() {
        publish(PaidStall.source("stall-fixed-fee", "25.5"));

        assertThat(start("stall-fixed-fee", "en")).contains("<dd>25.50\u00a0MDL</dd>", "The fee is 25.50\u00a0MDL.");
        assertThat(start("stall-fixed-fee", "ro")).contains("<dd>25,50\u00a0MDL</dd>", "Taxa este de 25,50\u00a0MDL.");
        assertThat(start("stall-fixed-fee", "ru")).contains("<dd>25,50\u00a0MDL</dd>");
        assertThat(check("stall-fixed-fee", StreetStall.FILING))
                .contains("By these answers the fee is 25.50\u00a0MDL.");
    }

    @Test
    void aFeeOfNothingIsNoFee() {
        publish(PaidStall.source("stall-zero-fee", "0"));

        assertThat(start("stall-zero-fee", "en"))
                .contains("You pay nothing.")
                .doesNotContain("your application lapses");
        assertThat(check("stall-zero-fee", StreetStall.FILING)).contains("By these answers you pay nothing.");
    }

    @Test
    void whatOnlyTheExaminationFindsOutIsNotGuessed() {
        publish(PaidStall.source("stall-examined-fee", "if check.width = null then 7 else check.width * 10"));

        assertThat(start("stall-examined-fee", "en")).contains("works the fee out while it examines", "MDL");
        assertThat(check("stall-examined-fee", StreetStall.FILING))
                .contains("worked out while your application is examined")
                .doesNotContain("the fee is 7");
    }

    @Test
    void whatADecisionCannotSayIsLeftOpen() {
        publish(PaidStall.source("stall-odd-fee", "if application.road = &quot;never&quot; then 7 else -7"));

        assertThat(start("stall-odd-fee", "en")).contains("It depends on: Road and kilometre");
        assertThat(check("stall-odd-fee", StreetStall.FILING))
                .contains("worked out while your application is examined");
    }

    @Test
    void theCheckPageTellsTheAmountThatIsOrderedLater() {
        String path = published.path(Published.TRANSPORT);
        JsonNode form = http.get(null, path + "/forms/application").json();
        String example = form.at("/schema/examples/0").toString();

        assertThat(start(Published.TRANSPORT, "en")).contains("worked out from your answers, in EUR. It depends on:");
        String incomplete = check(Published.TRANSPORT, "{\"applicant\":\"company:1003600055110\",\"data\":{}}");
        String complete =
                check(Published.TRANSPORT, "{\"applicant\":\"company:1003600055110\",\"data\":" + example + "}");
        String reference = journey.filed();
        journey.complete(reference, "check", "clerk", "{\"licenceValid\":true,\"outcome\":\"accept\"}");
        journey.complete(reference, "decide", "approver", "{\"outcome\":\"grant\"}");
        Answer order = http.post("applicant", "/api/v1/applications/" + reference + "/payment");

        assertThat(incomplete).contains("The amount is shown here once they are complete.");
        assertThat(order.text("/amount/amount")).isNotEmpty().isNotEqualTo("0.00");
        assertThat(complete.replace(",", "")).contains("the fee is " + order.text("/amount/amount") + "\u00a0EUR.");
    }

    private String start(String id, String language) {
        Answer page = http.get(null, "/services/" + id, "Accept-Language", language, "Accept", "text/html");
        assertThat(page.status()).isEqualTo(200);
        return page.body();
    }

    private String check(String id, String body) {
        Answer draft = http.post("applicant", "/api/v1/authorizations/" + id + "/drafts", body);
        assertThat(draft.status()).as(draft.body()).isEqualTo(201);
        return Person.signedIn(http, "applicant")
                .get("/drafts/" + draft.text("/id") + "/check")
                .body();
    }

    private void publish(PackageSource source) {
        Publishing.Publication publication = publishing.publish(
                source, accounts.find("analyst").orElseThrow().actor(), false);
        assertThat(publication.isRefused())
                .as(publication.findings().toString())
                .isFalse();
    }
}
