package org.licet.server.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Accounts;
import org.licet.engine.catalogue.PackageSource;
import org.licet.engine.catalogue.Publishing;
import org.licet.engine.testing.SettableClock;
import org.licet.server.readme.FewStalls;
import org.licet.server.readme.StreetStall;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.ServerTest;
import org.licet.server.testing.Work;
import org.springframework.beans.factory.annotation.Autowired;

/** Limits over HTTP: who sets them, what everyone sees, what is refused. */
@ServerTest
class AllotmentsTest {

    private static final String ALLOTMENTS = "/api/v1/allotments/";

    @Autowired
    Http http;

    @Autowired
    Publishing publishing;

    @Autowired
    Accounts accounts;

    @Autowired
    SettableClock clock;

    @Autowired
    Work work;

    @Test
    void theLimitOfAQuotaIsSetByWhoMayAndSeenByEveryone() {
        publish(FewStalls.byQuota("quota-stall"));
        String path = ALLOTMENTS + "quota-stall/2026";
        assertThat(http.get(null, path).status()).isEqualTo(404);
        assertThat(http.put("clerk", path, "{\"limit\":1}").status()).isEqualTo(404);
        assertThat(http.put(null, path, "{\"limit\":1}").status()).isEqualTo(401);

        Answer set = http.put("operator", path, "{\"limit\":2}");

        assertThat(set.status()).as(set.body()).isEqualTo(200);
        assertThat(http.put("supervisor", path, "{\"limit\":1}").status()).isEqualTo(200);
        assertThat(http.get(null, path).json().at("/limits/0/left").asInt()).isEqualTo(1);
        assertThat(http.get("operator", "/api/v1/allotments").body()).contains("\"key\":\"quota-stall\"");
        assertThat(http.get("applicant", "/api/v1/allotments").json().get("items"))
                .isEmpty();
        assertThat(http.get(null, "/api/v1/allotments").status()).isEqualTo(401);
        String reference = grant("quota-stall");
        assertThat(http.get("applicant", "/api/v1/applications/" + reference).text("/stage"))
                .isEqualTo("granted");
        Answer lower = http.put("operator", path, "{\"limit\":0}");
        assertThat(lower.status()).isEqualTo(409);
        assertThat(lower.problem()).isEqualTo("limit-in-use");
        assertThat(lower.json().get("taken").asInt()).isEqualTo(1);
        assertThat(http.get(null, path).json().at("/limits/0/used").asInt()).isEqualTo(1);
    }

    @Test
    void refusesWhatTheKeyDoesNotTake() {
        publish(FewStalls.byQuota("strict-stall"));

        Answer window = http.put("operator", ALLOTMENTS + "strict-stall/2026-Q1", "{\"limit\":1}");
        assertThat(window.status()).isEqualTo(422);
        assertThat(window.problem()).isEqualTo("wrong-window");
        assertThat(window.text("/detail")).contains("2026-Q1").contains("write 2026");
        assertThat(http.put("operator", ALLOTMENTS + "strict-stall/2026", "{}").text("/errors/0/pointer"))
                .isEqualTo("/limit");
        assertThat(http.put("operator", ALLOTMENTS + "strict-stall/2026", "{\"limit\":-1}")
                        .text("/errors/0/pointer"))
                .isEqualTo("/limit");
        assertThat(http.put("operator", ALLOTMENTS + "strict-stall/2026", "{\"limit\":1,\"slice\":\"a\"}")
                        .text("/errors/0/pointer"))
                .isEqualTo("/slice");
        assertThat(http.put("operator", ALLOTMENTS + "no-such-stall/2026", "{\"limit\":1}")
                        .status())
                .isEqualTo(404);
        assertThat(http.post("operator", ALLOTMENTS + "strict-stall/2026/ranking")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aClerkIsToldThatNoLimitIsSet() {
        publish(FewStalls.byQuota("forgotten-stall"));
        String reference = file("forgotten-stall").text("/reference");
        work.catchUp();

        Answer completed = complete(reference);

        assertThat(completed.status()).isEqualTo(409);
        assertThat(completed.problem()).isEqualTo("limit-not-set");
        assertThat(completed.text("/detail")).contains("PUT /api/v1/allotments/forgotten-stall/2026");
    }

    @Test
    void aCallIsFiledInRankedAndConcluded() {
        publish(FewStalls.byCompetition("contest-stall"));
        assertThat(file("contest-stall").problem()).isEqualTo("no-call");
        Instant now = clock.instant();
        String path = ALLOTMENTS + "contest-stall/spring";
        Answer set = http.put(
                "operator",
                path,
                "{\"limit\":1,\"opens\":\"" + now + "\",\"closes\":\"" + now.plusSeconds(3600) + "\"}");
        assertThat(set.status()).as(set.body()).isEqualTo(200);
        assertThat(set.text("/call/state")).isEqualTo("open");
        String reference = grant("contest-stall");
        assertThat(http.post("operator", path + "/ranking").problem()).isEqualTo("call-open");

        clock.set(now.plusSeconds(3600));
        Answer late = file("contest-stall");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("call-closed");
        assertThat(Instant.parse(late.text("/closes"))).isEqualTo(now.plusSeconds(3600));
        assertThat(http.post("clerk", path + "/ranking").status()).isEqualTo(404);
        assertThat(http.post("supervisor", path + "/conclusion").problem()).isEqualTo("not-ranked");
        assertThat(http.post("supervisor", path + "/ranking").text("/call/state"))
                .isEqualTo("ranked");
        work.catchUp();

        Answer list = http.get(null, path + "/ranking");
        assertThat(list.text("/items/0/outcome")).isEqualTo("placed");
        assertThat(list.body()).doesNotContain(reference);
        Answer mine = http.get("applicant", "/api/v1/applications/" + reference);
        assertThat(mine.json().at("/ranking/rank").asInt()).isEqualTo(1);
        assertThat(mine.text("/stage")).isEqualTo("granted");
        assertThat(http.post("operator", path + "/conclusion").text("/call/state"))
                .isEqualTo("concluded");
        assertThat(http.post("operator", path + "/conclusion").problem()).isEqualTo("concluded");
    }

    private void publish(PackageSource source) {
        Publishing.Publication publication = publishing.publish(
                source, accounts.find("analyst").orElseThrow().actor(), false);
        assertThat(publication.isRefused())
                .as(publication.findings().toString())
                .isFalse();
    }

    private Answer file(String id) {
        return http.post("applicant", "/api/v1/authorizations/" + id + "/applications", StreetStall.FILING);
    }

    private String grant(String id) {
        Answer filed = file(id);
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        work.catchUp();
        String reference = filed.text("/reference");
        Answer completed = complete(reference);
        assertThat(completed.status()).as(completed.body()).isLessThan(300);
        work.catchUp();
        return reference;
    }

    private Answer complete(String reference) {
        String task = http.get("clerk", "/api/v1/tasks?q=" + reference).text("/items/0/id");
        http.post("clerk", "/api/v1/tasks/" + task + "/claim");
        return http.post(
                "clerk", "/api/v1/tasks/" + task + "/completion", "{\"data\":{\"outcome\":\"grant\",\"width\":3}}");
    }
}
