package org.licet.server.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Accounts;
import org.licet.engine.catalogue.Publishing;
import org.licet.engine.testing.AskingQuay;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Journey;
import org.licet.server.testing.ServerTest;
import org.licet.server.testing.Work;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The clerks of another agency over HTTP: they answer, and see what the package shows them. */
@ServerTest
class OpinionsTest {

    private static final String ID = "asking-quay";
    private static final String FAVOURABLE = "{\"data\":{\"outcome\":\"favourable\",\"note\":\"Fine.\"}}";

    @Autowired
    Http http;

    @Autowired
    Publishing publishing;

    @Autowired
    Accounts accounts;

    @Autowired
    Journey journey;

    @Autowired
    Work work;

    @BeforeEach
    void publish() {
        Publishing.Publication publication = publishing.publish(
                AskingQuay.source(ID, "transport"),
                accounts.find("analyst").orElseThrow().actor(),
                false);
        assertThat(publication.isRefused())
                .as(publication.findings().toString())
                .isFalse();
    }

    @Test
    void showsTheFileToItsOwnerAndClerksWithWhatOthersSay() {
        String reference = filed();
        String standing = "/api/v1/applications/" + reference + "/standing";
        assertThat(http.get("applicant", standing).text("/waitingFor/0")).endsWith(": Customs Service");
        assertThat(http.get("applicant", standing, "Accept-Language", "ro").text("/waitingFor/0"))
                .endsWith(": Serviciul Vamal");
        complete(reference, "customs", FAVOURABLE);

        Answer toOwner = http.get("applicant", "/api/v1/applications/" + reference);
        Answer toClerk = http.get("clerk", "/api/v1/applications/" + reference + "?reason=examination");

        assertThat(toOwner.text("/stage")).isEqualTo("awaiting-opinion");
        assertThat(toOwner.json().at("/alerts").size()).as(toOwner.body()).isZero();
        JsonNode customs = toOwner.json().at("/opinions/0");
        assertThat(customs.get("opinion").asString()).isEqualTo("customs");
        assertThat(customs.get("agency").asString()).isEqualTo("customs");
        assertThat(customs.get("state").asString()).isEqualTo("answered");
        assertThat(customs.get("outcome").asString()).isEqualTo("favourable");
        assertThat(customs.path("answer").isMissingNode()
                        || customs.get("answer").isNull())
                .isTrue();
        assertThat(toOwner.text("/awaited/0/what")).isEqualTo("laboratory");
        assertThat(toClerk.text("/opinions/0/answer/note")).isEqualTo("Fine.");
    }

    @Test
    void showsAnOfficerNothingButWhatThePackageShows() {
        String reference = filed();
        JsonNode row = row(reference, "customs");
        String path = "/api/v1/tasks/" + row.get("id").asString();

        Answer task = http.get("officer", path);

        assertThat(row.path("applicant").asString("")).isEmpty();
        assertThat(row.path("stage").asString("")).isEmpty();
        assertThat(task.json().get("application").toString()).isEqualTo("{\"goods\":\"Timber\"}");
        String plan = task.text("/documents/0/attachment");
        assertThat(http.get("officer", path + "/documents/" + plan).status()).isEqualTo(200);
        String other = "/api/v1/tasks/" + row(reference, "laboratory").get("id").asString();
        assertThat(http.get("officer", other + "/documents/" + plan).status()).isEqualTo(404);
        for (String hidden : new String[] {"", "/events", "/documents/" + plan}) {
            for (String reason : new String[] {"", "?reason=control"}) {
                assertThat(http.get("officer", "/api/v1/applications/" + reference + hidden + reason)
                                .status())
                        .as(hidden + reason)
                        .isEqualTo(404);
            }
        }
        assertThat(task.body()).doesNotContain("Rusu", "metres");
    }

    @Test
    void refusesClerksOfTheFilesOwnAgency() {
        String reference = filed();
        String path = "/api/v1/tasks/" + row(reference, "customs").get("id").asString();

        for (String login : new String[] {"clerk", "approver", "supervisor", "applicant", "operator"}) {
            assertThat(http.get(login, path).status()).as(login).isEqualTo(404);
            assertThat(http.post(login, path + "/claim").status()).as(login).isEqualTo(404);
            assertThat(http.post(login, path + "/completion", FAVOURABLE).status())
                    .as(login)
                    .isEqualTo(404);
        }
    }

    @Test
    void refusesWrongAndSecondAnswersAndThoseAfterTheEnd() {
        String reference = filed();
        String customs = "/api/v1/tasks/" + row(reference, "customs").get("id").asString();
        String laboratory =
                "/api/v1/tasks/" + row(reference, "laboratory").get("id").asString();
        http.post("officer", customs + "/claim");
        http.post("officer", laboratory + "/claim");

        Answer wrong = http.post("officer", customs + "/completion", "{\"data\":{\"outcome\":\"perhaps\"}}");
        Answer first = http.post("officer", customs + "/completion", FAVOURABLE);
        Answer second = http.post("officer", customs + "/completion", FAVOURABLE);
        Answer withdrawn = http.post("applicant", "/api/v1/applications/" + reference + "/withdrawal", "{}");
        Answer late = http.post("officer", laboratory + "/completion", FAVOURABLE);

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("/errors/0/pointer")).isEqualTo("/outcome");
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(second.problem()).isEqualTo("task-done");
        assertThat(withdrawn.status()).as(withdrawn.body()).isLessThan(300);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("task-done");
    }

    @Test
    void countsAlertsAndFiltersByThem() {
        String reference = filed();

        Answer all = http.get("officer", "/api/v1/tasks?q=" + reference);
        Answer late = http.get("officer", "/api/v1/tasks?alert=opinion-late&q=" + reference);
        Answer wrong = http.get("officer", "/api/v1/tasks?alert=late");

        assertThat(all.json().get("alerts").propertyNames())
                .containsExactlyInAnyOrder("due-soon", "overdue", "suspended", "opinion-late", "unpaid-late");
        assertThat(all.json().get("counts").propertyNames()).contains("escalated");
        assertThat(all.json().at("/items/0/alerts").isArray()).isTrue();
        assertThat(late.json().get("items").size()).isZero();
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(http.get("supervisor", "/api/v1/tasks?queue=escalated").status())
                .isEqualTo(200);
    }

    private String filed() {
        String body = "{\"applicant\":\"person:2002001234563\",\"data\":{\"goods\":\"Timber\",\"metres\":40},"
                + "\"attachments\":[{\"document\":\"plan\",\"attachment\":\"" + journey.uploaded() + "\"}]}";
        Answer answer = http.post("applicant", "/api/v1/authorizations/" + ID + "/applications", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        work.catchUp();
        return answer.text("/reference");
    }

    private JsonNode row(String reference, String opinion) {
        for (JsonNode item :
                http.get("officer", "/api/v1/tasks?q=" + reference).json().get("items")) {
            if (item.get("element").asString().equals(opinion)) {
                assertThat(item.get("kind").asString()).isEqualTo("opinion");
                return item;
            }
        }
        throw new AssertionError("no opinion " + opinion + " of " + reference);
    }

    private void complete(String reference, String opinion, String data) {
        String path = "/api/v1/tasks/" + row(reference, opinion).get("id").asString();
        assertThat(http.post("officer", path + "/claim").status()).isEqualTo(200);
        Answer answer = http.post("officer", path + "/completion", data);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        work.catchUp();
    }
}
