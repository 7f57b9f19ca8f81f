package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Accounts.Account;
import org.licet.engine.access.AgencyRole;
import org.licet.server.testing.Http;
import org.licet.server.testing.Journey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What people with a session must not see or do on the pages of clerks. */
@BrowserTest
class ClerkAttacksTest {

    @Autowired
    Journey journey;

    @Autowired
    Http http;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordEncoder encoder;

    @Test
    void othersFindNoTasksFilesOrOversight(Visits visits) {
        String reference = journey.filed();
        String task = journey.task(reference, "check");
        String elsewhere = account("food-safety", "examiner");

        for (String login : new String[] {"applicant", elsewhere, "officer", "analyst", "cashier"}) {
            Visit visit = visits.visit().signIn(login);
            assertThat(status(visit, "/work/tasks/" + task)).as(login).isEqualTo(404);
            assertThat(status(visit, "/work/tasks/" + task + "?reason=court"))
                    .as(login)
                    .isEqualTo(404);
            assertThat(status(visit, "/work/tasks/" + task + "/correction"))
                    .as(login)
                    .isEqualTo(404);
            assertThat(status(visit, "/work/files/" + reference + "?reason=court"))
                    .as(login)
                    .isEqualTo(404);
            assertThat(status(visit, "/work/files/" + reference + "/drawing?reason=court"))
                    .as(login)
                    .isEqualTo(404);
            assertThat(status(visit, "/oversight")).as(login).isEqualTo(404);
        }
        Visit clerk = visits.visit().signIn("clerk");
        assertThat(status(clerk, "/oversight")).isEqualTo(404);
        assertThat(status(clerk, "/oversight/handover?agency=transport&from=clerk2"))
                .isEqualTo(404);
        assertThat(status(clerk, "/work/payments")).isEqualTo(404);
        Visit other = visits.visit().signIn(account("food-safety", "supervisor"));
        assertThat(status(other, "/oversight/handover?agency=transport&from=clerk2"))
                .isEqualTo(404);
        Visit nobody = visits.visit();
        nobody.page().navigate("/work/tasks/" + task);
        assertThat(nobody.page().url()).contains("/login?next=");
    }

    @Test
    void nothingChangesWithoutTheTokenOfThePage(Visits visits) {
        String task = journey.task(journey.filed(), "check");
        Visit visit = visits.visit().signIn("clerk").open("/work");

        for (String path : new String[] {
            "/work/tasks/" + task + "/claim", "/work/next", "/work/batch", "/work/views", "/work/deputies"
        }) {
            Map<?, ?> answer = post(visit, path, Map.of("task", task, "action", "claim", "confirmed", "yes"));
            assertThat(answer.get("status")).as(path).isEqualTo(403);
        }

        assertThat(http.get("clerk", "/api/v1/tasks/" + task).text("/task/assignee"))
                .isEmpty();
    }

    @Test
    void anothersTaskIsNotCompletedReleasedOrGivenAway(Visits visits) {
        String task = journey.task(journey.filed(), "check");
        http.post("clerk2", "/api/v1/tasks/" + task + "/claim");
        Visit visit = visits.visit().signIn("clerk").open("/work");
        String token = visit.page().locator("input[name=_csrf]").first().inputValue();

        for (String end : new String[] {"", "/release", "/assignment"}) {
            Map<?, ?> answer = post(
                    visit,
                    "/work/tasks/" + task + end,
                    Map.of(
                            "_csrf", token,
                            "/licenceValid", "true",
                            "/outcome", "accept",
                            "action", "complete",
                            "to", "clerk"));
            assertThat(answer.get("status")).as(end).isIn(404, 409);
            assertThat(answer.get("text").toString()).doesNotContain("Trans Nistru");
        }

        assertThat(http.get("clerk2", "/api/v1/tasks/" + task).text("/task/assignee"))
                .isEqualTo("clerk2");
    }

    private static int status(Visit visit, String path) {
        return visit.page().navigate(path).status();
    }

    /** From the page itself, with its session. */
    private static Map<?, ?> post(Visit visit, String path, Map<String, String> fields) {
        return (Map<?, ?>) visit.page()
                .evaluate(
                        "async ([path, fields]) => { const answer = await fetch(path, { method: 'POST', redirect:"
                                + " 'manual', headers: { Accept: 'text/html' }, body: new URLSearchParams(fields) });"
                                + " return { status: answer.status, text: await answer.text() } }",
                        List.of(path, fields));
    }

    private String account(String agency, String role) {
        String login = "u" + UUID.randomUUID();
        accounts.save(
                new Account(login, encoder.encode("demo"), "Somebody", true, Set.of(new AgencyRole(agency, role))));
        return login;
    }
}
