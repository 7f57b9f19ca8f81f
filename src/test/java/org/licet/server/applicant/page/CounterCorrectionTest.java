package org.licet.server.applicant.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Accounts.Account;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.ApplicantKind;
import org.licet.engine.access.Mandates;
import org.licet.engine.access.Party;
import org.licet.engine.catalogue.Publishing;
import org.licet.server.account.DemoAccounts;
import org.licet.server.readme.StreetStall;
import org.licet.server.testing.CorrectedStall;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Journey;
import org.licet.server.testing.ServerTest;
import org.licet.server.testing.Work;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who has no account and filed at the counter answers there, too: through a clerk of that agency, and of no other. */
@ServerTest
class CounterCorrectionTest {

    private static final String STALL = "stall-at-the-counter";
    private static final String GOODS =
            "{\"requirement\":\"true-data\",\"pointer\":\"/goods\",\"message\":\"Only fruit?\"}";
    private static final String ELSEWHERE = "counter-clerk-elsewhere";
    private static final String BOTH = "counter-clerk-and-applicant";

    /** Known to nobody's account. */
    private static final String VISITOR = "2005001112222";

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

    @Autowired
    Mandates mandates;

    @Autowired
    PasswordEncoder encoder;

    @BeforeEach
    void prepare() {
        publishing.publish(
                CorrectedStall.source(STALL, "{max: 10 days, then: lapse}"),
                accounts.find("analyst").orElseThrow().actor(),
                false);
        save(ELSEWHERE, "town");
        save(BOTH, "transport");
        mandates.grant(BOTH, new Party("person:" + VISITOR, ApplicantKind.CITIZEN, "Vera Munteanu"), null);
    }

    private void save(String login, String agency) {
        accounts.save(new Account(
                login,
                encoder.encode(DemoAccounts.PASSWORD),
                login,
                true,
                Set.of(new AgencyRole(agency, "examiner"), new AgencyRole(agency, "supervisor"))));
    }

    @Test
    void aClerkOfTheAgencySuppliesItAndTheFileSaysSo() {
        String reference = asked(VISITOR);

        Answer supplied = http.post("clerk2", correction(reference), pears(true));

        assertThat(supplied.status()).as(supplied.body()).isEqualTo(200);
        assertThat(supplied.text("/stage")).isEqualTo("under-examination");
        assertThat(supplied.text("/data/goods")).isEqualTo("Pears");
        JsonNode event = event(reference, "correction-supplied");
        assertThat(event.at("/actor").asString("")).isEqualTo("clerk2");
        assertThat(event.at("/detail/channel").asString("")).isEqualTo("counter");
        assertThat(http.get("clerk", "/api/v1/applications/" + reference + "/events?reason=control")
                        .body())
                .contains("\"reason\":\"counter\"");
        assertThat(http.post("clerk2", correction(reference), pears(true)).problem())
                .isEqualTo("nothing-asked");
        // no task was done by it: who supplied it may examine it
        journey.complete(reference, "check", "clerk2", "{\"outcome\":\"grant\",\"width\":3}");
    }

    @Test
    void nobodyElseSuppliesIt() {
        String reference = asked(VISITOR);

        for (String stranger : new String[] {ELSEWHERE, "applicant", "applicant2", "officer", "cashier", "analyst"}) {
            Answer refused = http.post(stranger, correction(reference), pears(true));
            assertThat(refused.status()).as(stranger).isEqualTo(404);
            assertThat(Person.signedIn(http, stranger).get(page(reference)).status())
                    .as(stranger)
                    .isEqualTo(404);
        }
        assertThat(http.post("clerk", correction(reference), pears(false)).status())
                .as("a clerk who does not say that it is at the counter")
                .isEqualTo(404);
        assertThat(http.post(BOTH, correction(reference), pears(true)).status())
                .as("a clerk for a party of the own")
                .isEqualTo(404);
        assertThat(http.post(null, correction(reference), pears(true)).status()).isEqualTo(401);
        assertThat(http.get("clerk", "/api/v1/applications/" + reference + "?reason=control")
                        .text("/data/goods"))
                .isEqualTo("Apples and plums");
        assertThat(http.post(BOTH, correction(reference), pears(false)).status())
                .as("as the applicant, by the own account")
                .isEqualTo(200);
    }

    @Test
    void whatWasFiledByAnAccountIsAnsweredByTheApplicantAlone() {
        String reference = asked(null);

        assertThat(http.post("clerk", correction(reference), pears(true)).status())
                .isEqualTo(404);
        assertThat(Person.signedIn(http, "clerk").get(page(reference)).status()).isEqualTo(404);
        assertThat(Person.signedIn(http, "clerk")
                        .get("/work/files/" + reference + "?reason=control")
                        .body())
                .doesNotContain("/my/counter/");
        assertThat(http.get("applicant", "/api/v1/applications/" + reference).text("/data/goods"))
                .isEqualTo("Apples and plums");
    }

    @Test
    void thePagesOfTheCorrectionServeTheCounter() {
        String reference = asked(VISITOR);
        Person clerk = Person.signedIn(http, "clerk2");
        String home = page(reference);

        assertThat(clerk.get("/work/files/" + reference + "?reason=counter").body())
                .contains("href=\"" + home + "\"");
        Answer overview = clerk.get(home);
        assertThat(overview.body()).contains("You answer for Vera Munteanu", "Only fruit?");
        String goods = overview.body().replaceAll("(?s).*href=\"(" + home + "/pages/[^\"#]+).*", "$1");
        clerk.post(goods, "action", "later", "/goods", "Pears", "/road", "M9");
        assertThat(clerk.get("/my/files").body()).contains("href=\"" + home);
        assertThat(Person.signedIn(http, "clerk").get(home).body())
                .as("another clerk's draft")
                .doesNotContain("Pears");
        Answer sent = clerk.post(home, "action", "send");

        assertThat(sent.header("location")).endsWith("/work/files/" + reference + "?reason=counter&said=corrected");
        Answer file = clerk.get("/work/files/" + reference + "?reason=counter&said=corrected");
        assertThat(file.body()).contains("What was asked is supplied").doesNotContain("/my/counter/");
        Answer corrected = http.get("clerk", "/api/v1/applications/" + reference + "?reason=control");
        assertThat(corrected.text("/data/goods")).isEqualTo("Pears");
        assertThat(corrected.text("/data/road")).as("was not marked").isEqualTo("M1, km 42");
        assertThat(event(reference, "correction-supplied").at("/detail/channel").asString(""))
                .isEqualTo("counter");
    }

    private JsonNode event(String reference, String kind) {
        for (JsonNode event : http.get("clerk", "/api/v1/applications/" + reference + "/events?reason=control")
                .json()
                .get("items")) {
            if (event.at("/kind").asString("").equals(kind)) {
                return event;
            }
        }
        throw new AssertionError("no " + kind);
    }

    /** @param visitor number of who stands at the counter; null for who files by the own account */
    private String asked(@org.jspecify.annotations.Nullable String visitor) {
        ObjectNode body = (ObjectNode) Http.parse(StreetStall.FILING);
        if (visitor != null) {
            body.remove("applicant");
            body.putObject("counter")
                    .put("kind", "citizen")
                    .put("id", visitor)
                    .put("name", "Vera Munteanu")
                    .put("confirmed", true);
        }
        Answer filed = http.post(
                visitor == null ? "applicant" : "clerk", "/api/v1/authorizations/" + STALL + "/applications", body);
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        work.catchUp();
        String reference = filed.text("/reference");
        String task = "/api/v1/tasks/" + journey.task(reference, "check");
        assertThat(http.post("clerk", task + "/claim").status()).isEqualTo(200);
        Answer asked = http.post("clerk", task + "/correction", "{\"marks\":[" + GOODS + "]}");
        assertThat(asked.status()).as(asked.body()).isEqualTo(200);
        assertThat(http.post("clerk", task + "/release").status()).isEqualTo(200);
        return reference;
    }

    private static String correction(String reference) {
        return "/api/v1/applications/" + reference + "/correction";
    }

    private static String page(String reference) {
        return "/my/counter/" + reference + "/correction";
    }

    private static String pears(boolean counter) {
        return "{\"counter\":" + counter
                + ",\"data\":{\"road\":\"M1, km 42\",\"goods\":\"Pears\",\"phone\":\"+37369123456\"}}";
    }
}
