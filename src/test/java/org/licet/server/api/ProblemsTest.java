package org.licet.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Published;
import org.licet.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Every error of the API is a problem, also those that no controller of ours sees. */
@ServerTest
class ProblemsTest {

    @Autowired
    Http http;

    @Autowired
    Published published;

    @Test
    void answersUnknownPaths() {
        Answer answer = http.get("clerk", "/api/v1/nothing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
        assertThat(answer.json().propertyNames()).contains("type", "title", "status", "detail");
    }

    @Test
    void answersMethodsThatAPathDoesNotTake() {
        Answer answer = http.delete("clerk", "/api/v1/tasks");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.problem()).isEqualTo("method-not-allowed");
        assertThat(answer.header("allow")).contains("GET");
    }

    @Test
    void answersMediaTypesThatAPathDoesNotTake() {
        Answer xml = http.send(
                "applicant",
                "POST",
                "/api/v1/authorizations/x/applications",
                BodyPublishers.ofString("<a/>"),
                "Content-Type",
                "application/xml");
        Answer csv = http.get("clerk", "/api/v1/authorizations", "Accept", "text/csv");

        assertThat(xml.status()).isEqualTo(415);
        assertThat(xml.problem()).isEqualTo("unsupported-media-type");
        assertThat(csv.status()).isEqualTo(406);
        assertThat(csv.problem()).isEqualTo("not-acceptable");
    }

    @Test
    void speaksTheLanguageOfTheCaller() {
        assertThat(http.get("clerk", "/api/v1/nothing").text("/title")).isEqualTo("Not found");
        assertThat(http.get("clerk", "/api/v1/nothing", "Accept-Language", "ro-MD")
                        .text("/title"))
                .isEqualTo("Negăsit");
        assertThat(http.get("clerk", "/api/v1/nothing", "Accept-Language", "de, ru;q=0.8")
                        .text("/title"))
                .isEqualTo("Не найдено");
        assertThat(http.get("clerk", "/api/v1/nothing", "Accept-Language", "de").text("/title"))
                .isEqualTo("Not found");
    }

    @Test
    void saysWhichParameterIsWrongAndWhatIsAllowed() {
        Answer limit = http.get("clerk", "/api/v1/tasks?limit=201");
        Answer word = http.get("clerk", "/api/v1/tasks?limit=many");
        Answer queue = http.get("clerk", "/api/v1/tasks?queue=theirs");

        assertThat(limit.status()).isEqualTo(400);
        assertThat(limit.text("/parameter")).isEqualTo("limit");
        assertThat(word.status()).isEqualTo(400);
        assertThat(word.problem()).isEqualTo("invalid-parameter");
        assertThat(queue.text("/detail")).contains("mine, team, unassigned");
    }

    @Test
    void refusesForgedCursors() {
        for (String path : new String[] {"/api/v1/tasks", "/api/v1/applications", "/api/v1/drafts"}) {
            Answer answer = http.get("clerk", path + "?after=forged!");

            assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(400);
            assertThat(answer.problem()).isEqualTo("invalid-cursor");
        }
    }

    @Test
    void saysThatLaterPathsComeLater() {
        Answer answer = http.post("applicant", "/api/v1/applications/X/signature", "{}");

        assertThat(answer.status()).isEqualTo(501);
        assertThat(answer.problem()).isEqualTo("not-yet-available");
        assertThat(http.get(null, "/open-data/catalog.jsonld").status()).isEqualTo(501);
    }

    @Test
    void answersHeadAndOptions() {
        assertThat(http.send(null, "HEAD", "/api/v1/authorizations", null).status())
                .isEqualTo(200);
        assertThat(http.send(null, "OPTIONS", "/api/v1/authorizations", null).status())
                .isEqualTo(200);
    }

    @Test
    void answersWhatTheContainerRefusesByItself() {
        for (String path : new String[] {
            "/api/v1/verification/%00", "/api/v1/authorizations/a%2fb", "/api/v1/tasks?after=%ff", "/..%2f..%2fetc"
        }) {
            Answer answer = http.get("clerk", path);

            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.problem()).as(path).isEqualTo("malformed-request");
            assertThat(answer.text("/detail")).as(path).isNotEmpty();
        }
    }

    @Test
    void answersFormsThatCannotBeRead() {
        Answer answer = http.send(
                null,
                "POST",
                "/login",
                BodyPublishers.ofString("username=%ff&password=x"),
                "Content-Type",
                "application/x-www-form-urlencoded");

        assertThat(answer.status()).isBetween(400, 403);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void tellsNothingOfItsInsides() {
        Answer answer = http.get("clerk", "/api/v1/authorizations/%00");

        assertThat(answer.status()).isBetween(400, 404);
        assertThat(answer.body()).doesNotContain("Exception", "at org.", "Tomcat");
    }
}
