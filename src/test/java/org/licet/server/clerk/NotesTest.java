package org.licet.server.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Journey;
import org.licet.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Notes of clerks, over HTTP. */
@ServerTest
class NotesTest {

    @Autowired
    Http http;

    @Autowired
    Journey journey;

    @Test
    void clerksWriteAndReadNotesThatTheApplicantNeverSees() {
        String file = "/api/v1/applications/" + journey.filed();

        Answer written = http.post("clerk", file + "/notes", Map.of("text", "Ask the <captain>"));

        assertThat(written.status()).as(written.body()).isEqualTo(201);
        assertThat(http.get("clerk2", file + "/notes").text("/items/0/text")).isEqualTo("Ask the <captain>");
        assertThat(http.get("clerk2", file + "/notes").text("/items/0/name")).isEqualTo("Maria Botnari");
        assertThat(http.get("applicant", file + "/notes?reason=court").status()).isEqualTo(404);
        assertThat(http.get("applicant", file).body()).doesNotContain("captain");
        assertThat(http.get("applicant", file + "/events").body()).doesNotContain("captain", "\"note\"");
        assertThat(http.get("clerk", file + "/events").text("/items")).isNotNull();
    }

    @Test
    void othersWriteNothing() {
        String notes = "/api/v1/applications/" + journey.filed() + "/notes";
        Map<String, String> note = Map.of("text", "x");

        assertThat(http.post("applicant", notes, note).status()).isEqualTo(404);
        assertThat(http.post("officer", notes + "?reason=court", note).status()).isEqualTo(404);
        assertThat(http.post(null, notes, note).status()).isEqualTo(401);
        assertThat(http.post("approver", notes, note).problem()).isEqualTo("reason-needed");
        assertThat(http.get("clerk", notes).json().at("/items")).isEmpty();
    }

    @Test
    void refusesWhatIsNoNote() {
        String notes = "/api/v1/applications/" + journey.filed() + "/notes";

        assertThat(http.post("clerk", notes, Map.of("text", " ")).status()).isEqualTo(422);
        assertThat(http.post("clerk", notes, Map.of("text", "x".repeat(4_001))).status())
                .isEqualTo(422);
        assertThat(http.put("clerk", notes, Map.of("text", "x")).status()).isEqualTo(405);
    }

    @Test
    void theSameKeyWritesOnce() {
        String notes = "/api/v1/applications/" + journey.filed() + "/notes";
        String key = "note-" + notes.hashCode();

        http.post("clerk", notes, Map.of("text", "once"), "Idempotency-Key", key);
        http.post("clerk", notes, Map.of("text", "once"), "Idempotency-Key", key);

        assertThat(http.get("clerk", notes).json().at("/items")).hasSize(1);
    }
}
