package org.licet.server.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Published;
import org.licet.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What the operator sees, and nobody else. */
@ServerTest
class OperatorTest {

    @Autowired
    Http http;

    @Autowired
    Published published;

    @Test
    void tellsAnyoneOnlyWhetherItIsWell() {
        Answer answer = http.get(null, "/actuator/health");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("components", "database");
        assertThat(http.get("clerk", "/actuator/health").body()).doesNotContain("components");
        assertThat(http.get("operator", "/actuator/health").body()).contains("components", "db");
    }

    @Test
    void givesMetricsToTheOperatorOnly() {
        published.file(Published.TRANSPORT);

        Answer metrics = http.get("operator", "/actuator/prometheus");

        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.body())
                .contains("licet_filings_total", "licet_tasks_completed_total", "licet_outbox_backlog");
        assertThat(http.get("clerk", "/actuator/prometheus").status()).isEqualTo(403);
        assertThat(http.get("supervisor", "/actuator/prometheus").problem()).isEqualTo("forbidden");
    }

    @Test
    void hasNoOtherEndpoints() {
        for (String name :
                new String[] {"env", "beans", "heapdump", "loggers", "configprops", "shutdown", "mappings"}) {
            assertThat(http.get("operator", "/actuator/" + name).status())
                    .as(name)
                    .isEqualTo(404);
        }
    }

    @Test
    void listsIncidentsToThoseWhoCanMendThem() {
        assertThat(http.get("operator", "/api/v1/incidents").json().get("items").isArray())
                .isTrue();
        assertThat(http.get("applicant", "/api/v1/incidents")
                        .json()
                        .get("items")
                        .size())
                .isZero();
        assertThat(http.post("operator", "/api/v1/incidents/none/retry").status())
                .isEqualTo(404);
        assertThat(http.post("clerk", "/api/v1/incidents/none/retry").status()).isEqualTo(404);
    }
}
