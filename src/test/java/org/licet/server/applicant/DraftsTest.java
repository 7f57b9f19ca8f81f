package org.licet.server.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Published;
import org.licet.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Save and return. */
@ServerTest
class DraftsTest {

    @Autowired
    Http http;

    @Autowired
    Published published;

    String drafts = "";

    @BeforeEach
    void publish() {
        drafts = published.path(Published.TRANSPORT) + "/drafts";
    }

    @Test
    void keepsWhatWasTyped() {
        Answer created = http.post("applicant", drafts, "{\"data\":{\"permitType\":\"half a wo\"}}");
        Answer read = http.get("applicant", created.header("location"));

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(read.text("/body/data/permitType")).isEqualTo("half a wo");
        assertThat(read.header("etag"))
                .isEqualTo("\"" + read.json().get("revision").asInt() + "\"");
        assertThat(http.get("applicant", "/api/v1/drafts").body()).contains(read.text("/id"));
    }

    @Test
    void overwritesOnlyWhatWasRead() {
        String path = http.post("applicant", drafts, "{\"data\":{}}").header("location");
        String tag = http.get("applicant", path).header("etag");

        Answer first = http.put("applicant", path, "{\"data\":{\"a\":1}}", "If-Match", tag);
        Answer second = http.put("applicant", path, "{\"data\":{\"a\":2}}", "If-Match", tag);
        Answer nonsense = http.put("applicant", path, "{\"data\":{}}", "If-Match", "soon");

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.problem()).isEqualTo("draft-changed");
        assertThat(nonsense.status()).isEqualTo(400);
        assertThat(http.get("applicant", path).json().at("/body/data/a").asInt())
                .isEqualTo(1);
    }

    @Test
    void belongsToItsAccount() {
        String path = http.post("applicant", drafts, "{\"data\":{}}").header("location");

        assertThat(http.get("applicant2", path).status()).isEqualTo(404);
        assertThat(http.put("applicant2", path, "{\"data\":{}}").status()).isEqualTo(404);
        assertThat(http.post("applicant2", path + "/submission").status()).isEqualTo(404);
        http.delete("applicant2", path);
        assertThat(http.get("applicant", path).status()).isEqualTo(200);
    }

    @Test
    void isFiledOnceAndThenGone() {
        String path = http.post("applicant", drafts, published.filing(Published.TRANSPORT))
                .header("location");

        Answer filed = http.post("applicant", path + "/submission");

        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        assertThat(filed.header("location")).startsWith("/api/v1/applications/");
        assertThat(http.get("applicant", path).status()).isEqualTo(404);
        assertThat(http.post("applicant", path + "/submission").status()).isEqualTo(404);
    }

    @Test
    void staysWhenItCannotBeFiled() {
        String path = http.post("applicant", drafts, "{\"data\":{}}").header("location");

        assertThat(http.post("applicant", path + "/submission").status()).isEqualTo(422);
        assertThat(http.get("applicant", path).status()).isEqualTo(200);
    }

    @Test
    void isDiscarded() {
        String path = http.post("applicant", drafts, "{\"data\":{}}").header("location");

        assertThat(http.delete("applicant", path).status()).isEqualTo(204);
        assertThat(http.get("applicant", path).status()).isEqualTo(404);
    }
}
