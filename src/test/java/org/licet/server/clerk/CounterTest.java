package org.licet.server.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Published;
import org.licet.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** Filing for those who stand at the counter, and what clerks see of earlier files; over HTTP. */
@ServerTest
class CounterTest {

    private static final String FIRM = "1003600055110";

    @Autowired
    Http http;

    @Autowired
    Published published;

    @Test
    void clerkFilesForACompanyWhoseAccountsSeeTheFile() {
        Answer filed = file("clerk", "company", FIRM, "Trans Nistru SRL");

        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        String reference = filed.text("/reference");
        assertThat(http.everyPage("applicant", "/api/v1/applications?limit=200&party=company:" + FIRM))
                .contains(reference)
                .contains("\"yourTurn\":true");
        assertThat(http.get("applicant2", "/api/v1/applications?party=company:" + FIRM)
                        .body())
                .doesNotContain(reference);
        assertThat(http.get("applicant", "/api/v1/applications?state=over").body())
                .doesNotContain(reference);
        assertThat(http.get("applicant", "/api/v1/applications?state=new").status())
                .isEqualTo(400);
        assertThat(http.get("clerk", "/api/v1/applications").body()).doesNotContain(reference);
        assertThat(http.post("clerk", "/api/v1/applications/" + reference + "/withdrawal")
                        .status())
                .isEqualTo(404);
        assertThat(http.get("applicant", "/api/v1/applications/" + reference + "/events")
                        .body())
                .contains("\"channel\":\"counter\"");
    }

    @Test
    void nobodyButTheAgencysClerksFilesAtItsCounter() {
        for (String stranger : new String[] {"applicant", "officer", "analyst", "cashier", "operator"}) {
            Answer refused = file(stranger, "company", FIRM, "Trans Nistru SRL");

            assertThat(refused.status()).as(stranger).isEqualTo(403);
            assertThat(refused.problem()).isEqualTo("not-your-counter");
        }
        assertThat(file(null, "company", FIRM, "Trans Nistru SRL").status()).isEqualTo(401);
    }

    @Test
    void saysWhatIsWrongWithTheApplicantAtTheCounterInTheLanguageOfTheClerk() {
        Answer number = file("clerk", "company", "1003600055111", "Trans Nistru SRL");
        Answer kind = file("clerk", "king", FIRM, "Trans Nistru SRL");
        Answer other = file("clerk", "company", FIRM, "Dunărea SRL");

        assertThat(number.status()).isEqualTo(422);
        assertThat(number.text("/errors/0/pointer")).isEqualTo("/counter/id");
        assertThat(kind.text("/errors/0/pointer")).isEqualTo("/counter/kind");
        assertThat(other.text("/errors/0/code")).isEqualTo("other-name");
        assertThat(other.body()).doesNotContain("Nistru");
        assertThat(file("clerk", "company", null, "Trans Nistru SRL").text("/errors/0/pointer"))
                .isEqualTo("/counter/id");
    }

    @Test
    void clerkSeesEarlierFilesOfTheApplicantAndNobodyElseDoes() {
        String earlier = file("clerk", "company", FIRM, "Trans Nistru SRL").text("/reference");
        String now = file("clerk", "company", FIRM, "Trans Nistru SRL").text("/reference");
        String path = "/api/v1/applications/" + now + "/previous";

        Answer rows = http.get("approver", path + "?reason=examination", "Accept-Language", "ro");

        assertThat(http.everyPage("approver", path + "?reason=examination"))
                .contains(earlier)
                .doesNotContain(now);
        assertThat(rows.text("/items/0/title")).isNotEmpty();
        assertThat(http.get("approver", path).problem()).isEqualTo("reason-needed");
        assertThat(http.get("applicant", path + "?reason=court").status()).isEqualTo(404);
        assertThat(http.get("officer", path + "?reason=court").status()).isEqualTo(404);
    }

    @Test
    void draftsKeepWhoStandsAtTheCounterHoweverLittleIsTyped() {
        String path = published.path(Published.TRANSPORT) + "/drafts";

        Answer draft = http.post("clerk", path, "{\"data\":{},\"counter\":{\"kind\":\"company\"}}");

        assertThat(draft.status()).as(draft.body()).isEqualTo(201);
        assertThat(draft.text("/body/counter/kind")).isEqualTo("company");
        Answer refused = http.post("clerk", "/api/v1/drafts/" + draft.text("/id") + "/submission");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("/counter/");
        assertThat(http.get("clerk2", "/api/v1/drafts/" + draft.text("/id")).status())
                .isEqualTo(404);
    }

    private Answer file(String login, String kind, String number, String name) {
        ObjectNode body = (ObjectNode) Http.parse(published.filing(Published.TRANSPORT));
        body.putObject("counter").put("kind", kind).put("id", number).put("name", name);
        return http.post(login, published.path(Published.TRANSPORT) + "/applications", body);
    }
}
