package org.licet.server.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Accounts;
import org.licet.engine.catalogue.PackageSource;
import org.licet.engine.catalogue.Publishing;
import org.licet.server.readme.StreetStall;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.ServerTest;
import org.licet.server.testing.Work;
import org.springframework.beans.factory.annotation.Autowired;

/** A mistake that no linter can see, met by a clerk at work. */
@ServerTest
class MistakenPackageTest {

    @Autowired
    Http http;

    @Autowired
    Work work;

    @Autowired
    Publishing publishing;

    @Autowired
    Accounts accounts;

    @Test
    void tellsOfAReasonThatThePackageDoesNotDeclareAndKeepsTheTask() {
        String reference =
                filed(publishedWith("\"enum\": [\"unsafe-place\"]", "\"enum\": [\"unsafe-place\", \"ugly\"]"));
        String task = "/api/v1/tasks/" + task(reference);
        http.post("clerk", task + "/claim");

        Answer refused = http.post(
                "clerk", task + "/completion", "{\"data\": {\"outcome\": \"refuse\", \"reasons\": [\"ugly\"]}}");

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("undeclared-reason");
        assertThat(refused.text("/detail")).contains("ugly").contains("unsafe-place");
        assertThat(http.get("applicant", "/api/v1/applications/" + reference).text("/stage"))
                .isEqualTo("under-examination");
        assertThat(http.post(
                                "clerk",
                                task + "/completion",
                                "{\"data\": {\"outcome\": \"refuse\", \"reasons\": [\"unsafe-place\"]}}")
                        .status())
                .isEqualTo(200);
    }

    private String publishedWith(String text, String instead) {
        String id = "fair-" + UUID.randomUUID().toString().substring(0, 8);
        SortedMap<String, byte[]> files = new TreeMap<>();
        StreetStall.source().files().forEach((path, bytes) -> {
            String content = new String(bytes, StandardCharsets.UTF_8);
            files.put(
                    path,
                    content.replace(StreetStall.ID, id).replace(text, instead).getBytes(StandardCharsets.UTF_8));
        });
        var publication = publishing.publish(
                new PackageSource(files), accounts.find("analyst").orElseThrow().actor(), false);
        assertThat(publication.isRefused())
                .as(publication.findings().toString())
                .isFalse();
        return id;
    }

    private String filed(String id) {
        Answer answer = http.post("applicant", "/api/v1/authorizations/" + id + "/applications", StreetStall.FILING);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        work.catchUp();
        return answer.text("/reference");
    }

    private String task(String reference) {
        return http.get("clerk", "/api/v1/tasks?q=" + reference).text("/items/0/id");
    }
}
