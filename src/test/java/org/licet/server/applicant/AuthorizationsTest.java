package org.licet.server.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Published;
import org.licet.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What anyone can learn before applying. */
@ServerTest
class AuthorizationsTest {

    @Autowired
    Http http;

    @Autowired
    Published published;

    @Autowired
    JdbcClient database;

    String path = "";

    @BeforeEach
    void publish() {
        path = published.path(Published.TRANSPORT);
    }

    @Test
    void listsWhatCanBeAppliedFor() {
        published.path("farm-subsidy");

        Answer list = http.get(null, "/api/v1/authorizations?limit=200");
        Answer first = http.get(null, "/api/v1/authorizations?limit=1");
        Answer second = http.get(null, "/api/v1/authorizations?limit=1&after=" + first.text("/next"));

        assertThat(list.json().get("items").findValuesAsString("id")).contains("farm-subsidy", Published.TRANSPORT);
        assertThat(second.text("/items/0/id")).isGreaterThan(first.text("/items/0/id"));
    }

    @Test
    void findsByLifeEventAndByAgency() {
        published.path("farm-subsidy");

        Answer farming = http.get(null, "/api/v1/authorizations?lifeEvent=farming&limit=200");
        Answer transport = http.get(null, "/api/v1/authorizations?agency=transport&limit=200");

        assertThat(farming.json().get("items").findValuesAsString("id"))
                .contains("farm-subsidy")
                .doesNotContain(Published.TRANSPORT);
        assertThat(transport.json().get("items").findValuesAsString("id"))
                .contains(Published.TRANSPORT)
                .doesNotContain("farm-subsidy");
        assertThat(http.get(null, "/api/v1/authorizations?lifeEvent=sleeping").status())
                .isEqualTo(400);
        assertThat(http.get(null, path).json().at("/lifeEvents").toString()).isEqualTo("[\"carrying-goods-abroad\"]");
    }

    @Test
    void showsThePassport() {
        Answer passport = http.get(null, path);

        assertThat(passport.text("/category")).isEqualTo("certificate");
        assertThat(passport.text("/title/ro")).startsWith("Autorizație");
        assertThat(passport.text("/term/length")).isEqualTo("10 working days");
        assertThat(passport.text("/term/silence")).isEqualTo("none");
        assertThat(passport.text("/term/suspension/max")).isEqualTo("30 days");
        assertThat(passport.json().at("/opinions").isArray()).isTrue();
        assertThat(passport.json().at("/refusalReasons/0/legalBasis/0").isString())
                .isTrue();
        assertThat(passport.text("/legalBasis/0/id")).isEqualTo("road-transport-code");
        assertThat(passport.text("/application/form")).isEqualTo("application");
        assertThat(passport.text("/application/documents/0/required")).isEqualTo("always");
        assertThat(passport.text("/application/documents/1/required")).isEqualTo("depends");
        assertThat(passport.json().at("/application/documents/0/maxSize").asInt())
                .isGreaterThanOrEqualTo(5_000_000);
        assertThat(passport.json().at("/register/fields").findValuesAsString("name"))
                .contains("permitType")
                .doesNotContain("drivers", "feeEur");
        assertThat(http.get(null, passport.text("/links/openapi")).status()).isEqualTo(200);
        assertThat(http.get(null, "/api/v1/authorizations/none").problem()).isEqualTo("unknown-authorization");
    }

    @Test
    void showsFormsButNotTheRegisterAsOne() {
        Answer form = http.get(null, path + "/forms/application");

        assertThat(form.text("/schema/type")).isEqualTo("object");
        assertThat(form.json().at("/uiSchema/type").isString()).isTrue();
        assertThat(http.get(null, path + "/forms/register").status()).isEqualTo(404);
        assertThat(http.get(null, path + "/forms/none").status()).isEqualTo(404);
    }

    @Test
    void saysWhatIsVisibleRequiredAndWrong() {
        Answer annual = evaluate("{\"data\":{\"permitType\":\"annual\"}}");
        Answer line = evaluate("{\"data\":{\"permitType\":\"regular-line\",\"vehicles\":5,\"nonsense\":1}}");

        assertThat(annual.status()).as(annual.body()).isEqualTo(200);
        assertThat(annual.json().get("valid").asBoolean()).isFalse();
        assertThat(annual.json().get("visible").toString())
                .contains("/licenceNumber")
                .doesNotContain("\"/route\"");
        assertThat(line.json().get("visible").toString()).contains("\"/route\"");
        assertThat(line.json().get("required").toString()).contains("\"/route\"");
        assertThat(line.json().get("errors").findValuesAsString("pointer")).contains("/vehicles", "/nonsense");
    }

    @Test
    void storesNothingOfAnEvaluation() {
        long before = count();

        evaluate("{\"data\":{\"permitType\":\"annual\"}}");

        assertThat(count()).isEqualTo(before);
    }

    @Test
    void refusesEvaluationsThatAreNone() {
        assertThat(evaluate("{}").text("/errors/0/pointer")).isEqualTo("/data");
        assertThat(evaluate("{\"data\":{},\"x\":1}").status()).isEqualTo(422);
        assertThat(evaluate("[1]").status()).isEqualTo(422);
        assertThat(evaluate("{\"data\":[1]}").status()).isEqualTo(200);
    }

    @Test
    void slowsOneAddressThatEvaluatesWithoutEnd() {
        Set<Integer> statuses = new HashSet<>();
        for (int i = 0; i < 301; i++) {
            statuses.add(
                    http.post(null, path + "/forms/application/evaluation", "{}", "X-Forwarded-For", "203.0.113.95")
                            .status());
        }

        assertThat(statuses).containsExactlyInAnyOrder(422, 429);
    }

    private Answer evaluate(String body) {
        return http.post(null, path + "/forms/application/evaluation", body);
    }

    private long count() {
        return database.sql("select (select count(*) from application) + (select count(*) from draft)")
                .query(Long.class)
                .single();
    }
}
