package org.licet.server.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Accounts.Account;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Roles;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Journey;
import org.licet.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What supervisors see and hand out over HTTP, and nobody else. */
@ServerTest
class SupervisorTest {

    @Autowired
    Http http;

    @Autowired
    Journey journey;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void showsTheWorkloadOfTheirAgencies() {
        String supervisor = account("transport", Roles.SUPERVISOR);
        String task = journey.task(journey.filed(), "check");
        http.post("clerk", "/api/v1/tasks/" + task + "/claim");

        Answer load = http.get(supervisor, "/api/v1/workload");

        assertThat(load.json().get("items").findValuesAsString("agency")).containsExactly("transport");
        assertThat(load.json().at("/items/0/clerks").findValuesAsString("login"))
                .contains("clerk", "clerk2", "approver")
                .doesNotContain("applicant", "supervisor", "operator", supervisor);
        assertThat(load.json().at("/items/0/ageing").findValuesAsString("authorization"))
                .contains("transport-certificate");
        for (String other : List.of("clerk", "approver", "applicant", "operator", "analyst")) {
            assertThat(http.get(other, "/api/v1/workload").problem()).as(other).isEqualTo("not-found");
        }
        assertThat(http.get(null, "/api/v1/workload").status()).isEqualTo(401);
    }

    @Test
    void namesThoseWhoMayBeGivenATask() {
        String path = "/api/v1/tasks/" + journey.task(journey.filed(), "check");
        String elsewhere = account("food-safety", Roles.SUPERVISOR);
        http.post("clerk", path + "/claim");

        Answer eligible = http.get("supervisor", path + "/eligible");
        Answer own = http.get("clerk", path + "/eligible");

        assertThat(eligible.json().get("items").findValuesAsString("login"))
                .contains("clerk2")
                .doesNotContain("clerk", "approver", "applicant");
        assertThat(own.json()).isEqualTo(eligible.json());
        for (String other : List.of("clerk2", "approver", "applicant", "operator", elsewhere)) {
            assertThat(http.get(other, path + "/eligible").status()).as(other).isEqualTo(404);
        }
    }

    @Test
    void handsManyTasksOverAfterAPreviewThatDoesNothing() {
        String one = journey.task(journey.filed(), "check");
        String two = journey.task(journey.filed(), "check");
        http.post("clerk", "/api/v1/tasks/" + one + "/claim");
        String items = "{\"items\":[{\"task\":\"%s\",\"action\":\"assign\",\"to\":\"clerk2\"},"
                + "{\"task\":\"%s\",\"action\":\"assign\",\"to\":\"approver\"}]}";
        String body = items.formatted(one, two);

        Answer preview = http.post("supervisor", "/api/v1/tasks/batch?dryRun=true", body);

        assertThat(preview.text("/items/0/outcome")).as(preview.body()).isEqualTo("done");
        assertThat(preview.text("/items/1/code")).isEqualTo("task-not-eligible");
        assertThat(assignee(one)).isEqualTo("clerk");

        Answer done = http.post("supervisor", "/api/v1/tasks/batch", body);

        assertThat(done.json()).isEqualTo(preview.json());
        assertThat(assignee(one)).isEqualTo("clerk2");
        assertThat(assignee(two)).isEmpty();
    }

    private String assignee(String task) {
        return http.get("supervisor", "/api/v1/tasks/" + task).text("/task/assignee");
    }

    @Test
    void seesAndRetriesWhatStandsStillAtTheirAgencies() {
        String reference = journey.filed();
        jdbc.update(
                "insert into start_failure (reference, message, failed_at) values (?, 'no such step', ?)",
                reference,
                java.time.LocalDateTime.of(2026, 3, 2, 10, 0));
        String mine = account("transport", Roles.SUPERVISOR);
        String elsewhere = account("food-safety", Roles.SUPERVISOR);

        assertThat(references(mine)).contains(reference);
        assertThat(references("operator")).contains(reference);
        for (String other : List.of(elsewhere, "clerk", "approver", "applicant", "analyst")) {
            assertThat(references(other)).as(other).doesNotContain(reference);
            assertThat(http.post(other, "/api/v1/incidents/start-" + reference + "/retry")
                            .status())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(http.post(mine, "/api/v1/incidents/start-" + reference + "/retry")
                        .status())
                .isEqualTo(202);
        assertThat(references(mine)).doesNotContain(reference);
    }

    private List<String> references(String login) {
        return http.get(login, "/api/v1/incidents?limit=200")
                .json()
                .get("items")
                .findValuesAsString("reference");
    }

    private String account(String agency, String role) {
        String login = "u" + UUID.randomUUID();
        accounts.save(
                new Account(login, encoder.encode("demo"), "Somebody", true, Set.of(new AgencyRole(agency, role))));
        return login;
    }
}
