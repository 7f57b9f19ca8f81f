package org.licet.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Journey;
import org.licet.server.testing.Published;
import org.licet.server.testing.ServerTest;
import org.licet.server.testing.Statements;
import org.licet.server.testing.Work;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists send as many SQL statements for a long page as for a short one. */
@ServerTest
class StatementsTest {

    private static final int ENOUGH = 12;

    @Autowired
    Http http;

    @Autowired
    Statements statements;

    @Autowired
    Journey journey;

    @Autowired
    Published published;

    @Autowired
    Work work;

    @BeforeEach
    void fill() {
        for (int i = count("applicant", "/api/v1/applications"); i < ENOUGH; i++) {
            published.file(Published.TRANSPORT);
        }
        work.catchUp();
        for (int i = count("clerk", "/api/v1/registers/transport-certificates/entries"); i < ENOUGH; i++) {
            journey.granted();
        }
        for (int i = count("applicant", "/api/v1/drafts"); i < ENOUGH; i++) {
            http.post("applicant", published.path(Published.TRANSPORT) + "/drafts", "{\"data\":{}}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "applicant, /api/v1/applications",
        "applicant, /api/v1/drafts",
        "clerk, /api/v1/tasks",
        "supervisor, /api/v1/tasks?queue=team&sort=-due",
        "clerk, /api/v1/registers/transport-certificates/entries",
        "applicant2, /api/v1/registers/transport-certificates/entries?permitType=annual",
        "clerk, /api/v1/tasks?alert=due-soon",
        "supervisor, /api/v1/tasks?queue=escalated",
        "operator, /api/v1/incidents",
        "clerk, /api/v1/authorizations"
    })
    void sendsTheSameNumberOfStatementsForAnyPageSize(String login, String path) {
        http.get(login, with(path, 1));

        List<String> one = statements.during(
                () -> assertThat(http.get(login, with(path, 1)).status()).isEqualTo(200));
        List<String> many = statements.during(
                () -> assertThat(http.get(login, with(path, 200)).status()).isEqualTo(200));

        System.out.println(path + ": " + one.size() + " statements for 1, " + many.size() + " for 200");
        assertThat(many).as(path).hasSameSizeAs(one);
        assertThat(one).isNotEmpty();
    }

    @Test
    void comparesPagesThatDiffer() {
        for (String path : new String[] {"/api/v1/applications", "/api/v1/drafts"}) {
            assertThat(count("applicant", path)).as(path).isGreaterThanOrEqualTo(ENOUGH);
        }
        assertThat(count("clerk", "/api/v1/registers/transport-certificates/entries"))
                .isGreaterThanOrEqualTo(ENOUGH);
        assertThat(count("clerk", "/api/v1/tasks")).isGreaterThanOrEqualTo(ENOUGH);
    }

    private int count(String login, String path) {
        Answer answer = http.get(login, with(path, 200));
        return answer.status() == 200 ? answer.json().get("items").size() : 0;
    }

    private static String with(String path, int limit) {
        return path + (path.contains("?") ? "&" : "?") + "limit=" + limit;
    }
}
