package org.licet.server.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Published;
import org.licet.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What accounts are told, over HTTP. */
@ServerTest
class NoticesTest {

    @Autowired
    Http http;

    @Autowired
    Published published;

    @Test
    void whoFilesIncompleteIsToldOnceAndMayMarkItRead() {
        int before = unread("applicant");
        String reference = published.file(Published.TRANSPORT).text("/reference");

        Answer notices = http.get("applicant", "/api/v1/notices", "Accept-Language", "ro");
        String id = notices.text("/items/0/id");

        assertThat(notices.text("/items/0/kind")).isEqualTo("correction-requested");
        assertThat(notices.text("/items/0/application")).isEqualTo(reference);
        assertThat(notices.text("/items/0/text")).contains(reference, "Cererea este completă");
        assertThat(notices.json().at("/items/0/read").asBoolean()).isFalse();
        assertThat(unread("applicant")).isEqualTo(before + 1);
        assertThat(http.post("applicant2", "/api/v1/notices/" + id + "/read").status())
                .isEqualTo(404);
        assertThat(http.post("clerk", "/api/v1/notices/" + id + "/read").status())
                .isEqualTo(404);
        assertThat(http.post("applicant", "/api/v1/notices/" + id + "/read").status())
                .isEqualTo(204);
        assertThat(unread("applicant")).isEqualTo(before);
        assertThat(http.get("applicant", "/api/v1/notices")
                        .json()
                        .at("/items/0/read")
                        .asBoolean())
                .isTrue();
    }

    private int unread(String login) {
        return http.get(login, "/api/v1/notices/unread").json().at("/count").asInt();
    }
}
