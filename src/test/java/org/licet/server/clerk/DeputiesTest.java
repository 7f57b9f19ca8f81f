package org.licet.server.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Accounts.Account;
import org.licet.engine.access.AgencyRole;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Journey;
import org.licet.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Four eyes, substitution and delegation over HTTP. */
@ServerTest
class DeputiesTest {

    private static final String PATH = "/api/v1/deputies";
    private static final String CHECKED = "{\"data\":{\"licenceValid\":true,\"outcome\":\"accept\"}}";

    @Autowired
    Http http;

    @Autowired
    Journey journey;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordEncoder encoder;

    @Test
    void onePersonDoesNotBothCheckAndDecide() {
        String both = account("transport/examiner", "transport/approver");
        String reference = journey.filed();
        journey.complete(reference, "check", both, "{\"licenceValid\":true,\"outcome\":\"accept\"}");
        String path = "/api/v1/tasks/" + journey.task(reference, "decide");

        Answer claim = http.send(both, "POST", path + "/claim", null, "Accept-Language", "en");
        Answer romanian = http.send(both, "POST", path + "/claim", null, "Accept-Language", "ro");
        Answer russian = http.send(both, "POST", path + "/claim", null, "Accept-Language", "ru");
        Answer assigned = http.post("supervisor", path + "/assignment", "{\"to\":\"" + both + "\"}");
        Answer batch = http.post(
                both,
                "/api/v1/tasks/batch",
                "{\"items\":[{\"task\":\"" + path.substring(14) + "\",\"action\":\"claim\"}]}");

        assertThat(claim.status()).isEqualTo(409);
        assertThat(claim.problem()).isEqualTo("task-separated");
        assertThat(claim.text("/detail")).contains("“Check the application”");
        assertThat(romanian.text("/detail")).contains("„Verificarea cererii”", "persoană");
        assertThat(russian.text("/detail")).contains("«Проверка заявления»", "человек");
        assertThat(assigned.problem()).isEqualTo("task-separated");
        assertThat(batch.text("/items/0/code")).isEqualTo("task-separated");
        assertThat(batch.text("/items/0/message")).contains("“Check the application”");
        assertThat(row(both, reference, "").at("/separated").asBoolean()).isTrue();
        assertThat(row("approver", reference, "").at("/separated").asBoolean()).isFalse();
        assertThat(row(both, reference, "&queue=unassigned").isMissingNode()).isTrue();
        assertThat(http.get("supervisor", "/api/v1/applications/" + reference + "/events?reason=supervision")
                        .body())
                .contains("separation-refused");
    }

    @Test
    void aSubstituteIsThereWithTheNextRequestAndGoneAfterTheEnd() {
        String clerk = account("transport/examiner");
        String substitute = account();
        String reference = journey.filed();
        String task = "/api/v1/tasks/" + journey.task(reference, "check");
        http.post(clerk, task + "/claim");
        assertThat(http.get(substitute, task).status()).isEqualTo(404);

        Answer set = http.post(
                clerk,
                PATH,
                absence(substitute),
                "Idempotency-Key",
                UUID.randomUUID().toString());

        assertThat(set.status()).as(set.body()).isEqualTo(201);
        assertThat(set.text("/state")).isEqualTo("running");
        assertThat(set.text("/principal")).isEqualTo(clerk);
        assertThat(row(substitute, reference, "&queue=mine").at("/onBehalfOf").asString())
                .isEqualTo(clerk);
        assertThat(http.post(substitute, task + "/completion", CHECKED).status())
                .isEqualTo(200);
        String path = set.header("location");
        assertThat(http.get(substitute, PATH).text("/items/0/id")).isEqualTo(set.text("/id"));
        assertThat(http.delete(substitute, path).status()).isEqualTo(404);
        assertThat(http.delete("clerk2", path).status()).isEqualTo(404);
        assertThat(http.delete("supervisor", path).status()).isEqualTo(204);
        assertThat(http.delete(clerk, path).status()).isEqualTo(204);
        assertThat(http.get(substitute, task).status()).isEqualTo(404);
        assertThat(http.get(clerk, PATH).text("/items/0/state")).isEqualTo("over");
    }

    @Test
    void theSameRequestTwiceSetsItOnce() {
        String clerk = account("transport/examiner");
        String key = UUID.randomUUID().toString();
        String body = absence(account());

        Answer first = http.post(clerk, PATH, body, "Idempotency-Key", key);
        Answer second = http.post(clerk, PATH, body, "Idempotency-Key", key);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(http.get(clerk, PATH).json().get("items").size()).isEqualTo(1);
    }

    @Test
    void aSupervisorDelegatesForAClerkOfTheirAgency() {
        String clerk = account("transport/examiner", "customs/examiner");
        String delegate = account();
        String body = "{\"kind\":\"delegation\",\"principal\":\"%s\",\"deputy\":\"%s\",\"agency\":\"%s\","
                + "\"role\":\"examiner\",\"from\":\"2026-03-02\",\"until\":\"2026-03-20\",\"reason\":\"Illness\"}";

        Answer set = http.post("supervisor", PATH, body.formatted(clerk, delegate, "transport"));
        Answer elsewhere = http.post("supervisor", PATH, body.formatted(clerk, delegate, "customs"));

        assertThat(set.status()).as(set.body()).isEqualTo(201);
        assertThat(elsewhere.status()).isEqualTo(422);
        assertThat(elsewhere.text("/errors/0/pointer")).isEqualTo("/principal");
        assertThat(http.get("supervisor", PATH + "?limit=200").body()).contains(set.text("/id"));
        assertThat(http.get("clerk2", PATH + "?limit=200").body()).doesNotContain(set.text("/id"));
    }

    @ParameterizedTest
    @CsvSource({
        "kind, leave, /kind, enum",
        "kind, , /kind, required",
        "deputy, , /deputy, required",
        "deputy, nobody-of-that-name, /deputy, unknown-account",
        "deputy, ITSELF, /deputy, same-person",
        "principal, clerk2, /principal, unknown-account",
        "principal, nobody-of-that-name, /principal, unknown-account",
        "from, 2026-03-01, /from, from-past",
        "from, , /from, required",
        "until, 2026-03-01, /until, until-before-from",
        "until, 2027-03-03, /until, until-too-late",
        "until, 2026-02-30, /until, type",
        "until, , /until, required",
        "reason, ' ', /reason, reason-length",
        "role, examiner, /role, of-delegation",
        "agency, payments, /principal, no-role",
        "colour, red, /colour, unknown"
    })
    void refusesWhatIsWrongAndChangesNothing(String member, String value, String pointer, String code) {
        String clerk = account("transport/examiner");
        Map<String, Object> body = new TreeMap<>(Map.of(
                "kind", "absence",
                "principal", clerk,
                "agency", "transport",
                "deputy", account(),
                "from", "2026-03-02",
                "until", "2026-03-20",
                "reason", "Leave"));
        if (value == null) {
            body.remove(member);
        } else {
            body.put(member, value.equals("ITSELF") ? clerk : value);
        }

        Answer answer = http.post(clerk, PATH, body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.text("/errors/0/code")).isEqualTo(code);
        assertThat(answer.text("/errors/0/message")).isNotEmpty().doesNotContain("invalid-body");
        assertThat(http.get(clerk, PATH).json().get("items").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "customs, examiner, /role, role-not-held",
        "transport, approver, /role, role-not-held",
        "transport, analyst, /role, role-not-delegable",
        "*, operator, /role, role-not-delegable",
        ", examiner, /agency, required",
        "transport, , /role, required"
    })
    void refusesToDelegateWhatIsNotOnesOwn(String agency, String role, String pointer, String code) {
        String clerk = account("transport/examiner", "transport/analyst");
        Map<String, Object> body = new TreeMap<>(Map.of(
                "kind", "delegation",
                "deputy", account(),
                "from", "2026-03-02",
                "until", "2026-03-20",
                "reason", "Leave"));
        if (agency != null) {
            body.put("agency", agency);
        }
        if (role != null) {
            body.put("role", role);
        }

        Answer answer = http.post(clerk, PATH, body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.text("/errors/0/code")).isEqualTo(code);
    }

    @Test
    void askWhoYouAre() {
        assertThat(http.get(null, PATH).status()).isEqualTo(401);
        assertThat(http.post(null, PATH, absence("clerk2")).status()).isEqualTo(401);
    }

    private tools.jackson.databind.JsonNode row(String login, String reference, String more) {
        return http.get(login, "/api/v1/tasks?q=" + reference + more).json().at("/items/0");
    }

    private static String absence(String deputy) {
        return "{\"kind\":\"absence\",\"deputy\":\"" + deputy
                + "\",\"from\":\"2026-03-02\",\"until\":\"2026-03-20\",\"reason\":\"Leave\"}";
    }

    private String account(String... roles) {
        String login = "d-" + UUID.randomUUID();
        Set<AgencyRole> held = new java.util.HashSet<>();
        for (String role : roles) {
            held.add(new AgencyRole(role.split("/")[0], role.split("/")[1]));
        }
        accounts.save(new Account(login, encoder.encode("demo"), "Somebody", true, held));
        return login;
    }
}
