package org.licet.server.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Journey;
import org.licet.server.testing.ServerTest;
import org.licet.server.testing.Work;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that end without a decision, and those that are examined again. */
@ServerTest
class ClosingTest {

    private static final String REFUSE =
            "{\"licenceValid\":false,\"outcome\":\"refuse\",\"reasons\":[\"no-licence\"],\"note\":\"It has expired.\"}";

    @Autowired
    Http http;

    @Autowired
    Journey journey;

    @Autowired
    Work work;

    @Test
    void isWithdrawnByItsApplicantWhoeverWorksOnIt() {
        String reference = journey.filed();
        String task = journey.task(reference, "check");
        http.post("clerk", "/api/v1/tasks/" + task + "/claim");

        Answer withdrawn =
                http.post("applicant", path(reference) + "/withdrawal", "{\"note\":\"The journey is off.\"}");
        work.catchUp();

        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
        assertThat(withdrawn.text("/stage")).isEqualTo("withdrawn");
        Answer late = http.post(
                "clerk",
                "/api/v1/tasks/" + task + "/completion",
                "{\"data\":{\"licenceValid\":true,\"outcome\":\"accept\"}}");
        assertThat(late.status()).as(late.body()).isEqualTo(409);
        assertThat(http.get("applicant", path(reference)).text("/stage")).isEqualTo("withdrawn");
    }

    @Test
    void isWithdrawnWithoutAWord() {
        String reference = journey.filed();

        assertThat(http.post("applicant", path(reference) + "/withdrawal").status())
                .isEqualTo(200);
    }

    @Test
    void cannotBeWithdrawnTwiceNorAfterTheDecision() {
        String granted = journey.granted();
        String withdrawn = journey.filed();
        http.post("applicant", path(withdrawn) + "/withdrawal");

        Answer afterGrant = http.post("applicant", path(granted) + "/withdrawal");
        Answer again = http.post("applicant", path(withdrawn) + "/withdrawal");

        assertThat(afterGrant.status()).isEqualTo(409);
        assertThat(afterGrant.problem()).isEqualTo("file-over");
        assertThat(afterGrant.text("/stage")).isEqualTo("granted");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/stage")).isEqualTo("withdrawn");
    }

    @Test
    void isNotWithdrawnByOthers() {
        String reference = journey.filed();

        assertThat(http.post("applicant2", path(reference) + "/withdrawal").status())
                .isEqualTo(404);
        assertThat(http.post("clerk", path(reference) + "/withdrawal").status()).isEqualTo(404);
        assertThat(http.post("supervisor", path(reference) + "/withdrawal").status())
                .isEqualTo(404);
        assertThat(http.get("applicant", path(reference)).text("/stage")).isEqualTo("under-examination");
    }

    @Test
    void anAppealDecisionOpensARefusedFileAgain() {
        String reference = journey.filed();
        journey.complete(reference, "check", "clerk", REFUSE);
        assertThat(http.get("applicant", path(reference)).text("/stage")).isEqualTo("refused");

        Answer reopened = http.post(
                "supervisor", path(reference) + "/reopening", "{\"decision\":\"Appeal council, No. 17/2026\"}");
        work.catchUp();

        assertThat(reopened.status()).as(reopened.body()).isEqualTo(204);
        assertThat(http.get("applicant", path(reference)).text("/stage")).isEqualTo("under-examination");
        journey.grant(reference);
        assertThat(http.get("applicant", path(reference)).text("/stage")).isEqualTo("granted");
    }

    @Test
    void onlyASupervisorOfTheAgencyReopensAndOnlyWhatIsClosed() {
        String open = journey.filed();
        String decision = "{\"decision\":\"Appeal council, No. 17/2026\"}";

        Answer running = http.post("supervisor", path(open) + "/reopening", decision);
        Answer mute = http.post("supervisor", path(open) + "/reopening", "{}");

        assertThat(running.status()).isEqualTo(409);
        assertThat(running.problem()).isEqualTo("file-not-over");
        assertThat(mute.status()).isEqualTo(422);
        assertThat(http.post("clerk", path(open) + "/reopening", decision).status())
                .isEqualTo(404);
        assertThat(http.post("applicant", path(open) + "/reopening", decision).status())
                .isEqualTo(404);
    }

    private static String path(String reference) {
        return "/api/v1/applications/" + reference;
    }
}
