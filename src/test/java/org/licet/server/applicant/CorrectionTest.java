package org.licet.server.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Accounts;
import org.licet.engine.catalogue.Publishing;
import org.licet.server.readme.StreetStall;
import org.licet.server.testing.CorrectedStall;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Journey;
import org.licet.server.testing.ServerTest;
import org.licet.server.testing.Work;
import org.springframework.beans.factory.annotation.Autowired;

/** A clerk asks for what the law requires, the applicant supplies it, and nobody does more than that. */
@ServerTest
class CorrectionTest {

    private static final String GOODS =
            "{\"requirement\":\"true-data\",\"pointer\":\"/goods\",\"message\":\"Only fruit?\"}";
    private static final String PEARS = answers("Pears", "+37369123456");

    @Autowired
    Http http;

    @Autowired
    Journey journey;

    @Autowired
    Work work;

    @Autowired
    Publishing publishing;

    @Autowired
    Accounts accounts;

    @Test
    void theApplicantSuppliesWhatAClerkMarkedAndTheClerkSeesTheDifference() {
        String reference = filed();
        String task = claimed(reference);

        Answer asked = http.post("clerk", task + "/correction", "{\"marks\":[" + GOODS + "],\"note\":\"Please.\"}");
        assertThat(asked.status()).as(asked.body()).isEqualTo(200);
        assertThat(asked.text("/task/alerts/0")).isEqualTo("suspended");
        Answer seen = http.get("applicant", file(reference));
        assertThat(seen.text("/stage")).isEqualTo("awaiting-applicant");
        assertThat(seen.text("/awaited/0/what")).isEqualTo("/goods");
        assertThat(seen.text("/awaited/0/title")).isEqualTo("The data are true");
        assertThat(seen.text("/awaited/0/legalBasis/0")).isEqualTo("Law on roads");
        assertThat(seen.json().at("/awaited/0/until").isString()).isTrue();
        Answer supplied = http.post("applicant", file(reference) + "/correction", PEARS, "Idempotency-Key", "k-1");
        Answer repeated = http.post("applicant", file(reference) + "/correction", PEARS, "Idempotency-Key", "k-1");

        assertThat(supplied.status()).as(supplied.body()).isEqualTo(200);
        assertThat(supplied.text("/stage")).isEqualTo("under-examination");
        assertThat(repeated.body()).isEqualTo(supplied.body());
        Answer view = http.get("clerk", task);
        assertThat(view.text("/corrections/0/state")).isEqualTo("supplied");
        assertThat(view.text("/corrections/0/supplied/differences/0/pointer")).isEqualTo("/goods");
        assertThat(view.text("/corrections/0/supplied/differences/0/before")).isEqualTo("Apples and plums");
        assertThat(view.text("/corrections/0/supplied/differences/0/after")).isEqualTo("Pears");
        assertThat(http.post("applicant", file(reference) + "/correction", PEARS)
                        .problem())
                .isEqualTo("nothing-asked");
    }

    @Test
    void aMarkThatCitesNoDeclaredRequirementIsRefusedAtTheTaskAndInItsForm() {
        String reference = filed();
        String task = claimed(reference);
        String tidy = GOODS.replace("true-data", "true-date");

        Answer asked = http.post("clerk", task + "/correction", "{\"marks\":[" + tidy + "]}");
        Answer completed = http.post(
                "clerk",
                task + "/completion",
                "{\"data\":{\"outcome\":\"correct\",\"width\":3,\"marks\":[" + tidy + "]}}");
        Answer none = http.post("clerk", task + "/correction", "{\"marks\":[]}");

        for (Answer refused : new Answer[] {asked, completed}) {
            assertThat(refused.status()).as(refused.body()).isEqualTo(422);
            assertThat(refused.problem()).isEqualTo("wrong-correction");
            assertThat(refused.text("/errors/0/pointer")).isEqualTo("/marks/0/requirement");
            assertThat(refused.text("/errors/0/code")).isEqualTo("unknown-requirement");
            assertThat(refused.text("/errors/0/message")).contains("true-date").contains("true-data");
        }
        assertThat(none.text("/errors/0/code")).isEqualTo("nothing-marked");
        assertThat(http.get("applicant", file(reference)).text("/stage")).isEqualTo("under-examination");
        assertThat(http.get("clerk", task).text("/task/assignee")).isEqualTo("clerk");
    }

    @Test
    void theModelAsksAndGoesOnWhenItIsSupplied() {
        String reference = filed();
        http.post(
                "clerk",
                claimed(reference) + "/completion",
                "{\"data\":{\"outcome\":\"correct\",\"width\":3,\"marks\":[" + GOODS + "]}}");
        work.catchUp();

        http.post("applicant", file(reference) + "/correction", PEARS);
        work.catchUp();

        journey.complete(reference, "check", "clerk", "{\"outcome\":\"grant\",\"width\":3}");
        assertThat(http.get("applicant", file(reference)).text("/stage")).isEqualTo("granted");
    }

    @Test
    void whatWasNotMarkedMayNotChange() {
        String reference = asked();

        Answer other = http.post("applicant", file(reference) + "/correction", answers("Pears", "+37369123457"));
        Answer same =
                http.post("applicant", file(reference) + "/correction", answers("Apples and plums", "+37369123456"));
        Answer mute = http.post("applicant", file(reference) + "/correction", "{}");
        Answer document = http.post(
                "applicant",
                file(reference) + "/correction",
                PEARS.replace(
                        "}}",
                        "},\"attachments\":[{\"document\":\"plan\",\"attachment\":\"" + journey.uploaded() + "\"}]}"));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/errors/0/code")).isEqualTo("not-marked");
        assertThat(other.text("/errors/0/pointer")).isEqualTo("/phone");
        assertThat(same.text("/errors/0/code")).isEqualTo("unchanged");
        assertThat(mute.text("/errors/0/pointer")).isEqualTo("/data");
        assertThat(document.text("/errors/0/pointer")).isEqualTo("/documents/plan");
        assertThat(http.get("applicant", file(reference)).text("/data/phone")).isEqualTo("+37369123456");
        assertThat(http.get("applicant", file(reference)).text("/stage")).isEqualTo("awaiting-applicant");
    }

    @Test
    void othersSupplyNothingAndAskForNothing() {
        String reference = asked();
        String task = task(reference);

        assertThat(http.post("applicant2", file(reference) + "/correction", PEARS)
                        .status())
                .isEqualTo(404);
        assertThat(http.post("clerk", file(reference) + "/correction", PEARS).status())
                .isEqualTo(404);
        assertThat(http.post("clerk2", task + "/correction", "{\"marks\":[" + GOODS + "]}")
                        .problem())
                .isEqualTo("task-claimed");
        assertThat(http.post("applicant", task + "/correction", "{\"marks\":[" + GOODS + "]}")
                        .status())
                .isEqualTo(404);
        assertThat(http.post("clerk", task + "/correction", "{\"marks\":[" + GOODS + "]}")
                        .problem())
                .isEqualTo("correction-open");
        assertThat(http.delete("applicant", file(reference) + "/correction").status())
                .isEqualTo(404);
    }

    @Test
    void aClerkTakesTheRequestBack() {
        String reference = asked();

        assertThat(http.delete("clerk", file(reference) + "/correction").status())
                .isEqualTo(204);
        assertThat(http.delete("clerk", file(reference) + "/correction").problem())
                .isEqualTo("nothing-asked");

        assertThat(http.get("applicant", file(reference)).text("/stage")).isEqualTo("under-examination");
        assertThat(http.get("applicant", file(reference)).text("/corrections/0/state"))
                .isEqualTo("taken-back");
    }

    @Test
    void nothingIsSuppliedAfterTheDecision() {
        String reference = asked();
        http.post(
                "clerk",
                task(reference) + "/completion",
                "{\"data\":{\"outcome\":\"refuse\",\"reasons\":[\"unsafe-place\"]}}");
        assertThat(http.get("applicant", file(reference)).text("/stage")).isEqualTo("awaiting-applicant");

        http.post("clerk", task(reference) + "/completion", "{\"data\":{\"outcome\":\"grant\",\"width\":3}}");

        assertThat(http.get("applicant", file(reference)).text("/stage")).isEqualTo("granted");
        assertThat(http.post("applicant", file(reference) + "/correction", PEARS)
                        .problem())
                .isEqualTo("nothing-asked");
    }

    private String filed() {
        String id = "fair-" + UUID.randomUUID().toString().substring(0, 8);
        var publication = publishing.publish(
                CorrectedStall.source(id, "{max: 30 days, then: resume}"),
                accounts.find("analyst").orElseThrow().actor(),
                false);
        assertThat(publication.isRefused())
                .as(publication.findings().toString())
                .isFalse();
        Answer answer = http.post("applicant", "/api/v1/authorizations/" + id + "/applications", StreetStall.FILING);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        work.catchUp();
        return answer.text("/reference");
    }

    private String asked() {
        String reference = filed();
        Answer asked = http.post("clerk", claimed(reference) + "/correction", "{\"marks\":[" + GOODS + "]}");
        assertThat(asked.status()).as(asked.body()).isEqualTo(200);
        return reference;
    }

    private String claimed(String reference) {
        String task = task(reference);
        assertThat(http.post("clerk", task + "/claim").status()).isEqualTo(200);
        return task;
    }

    private String task(String reference) {
        return "/api/v1/tasks/" + journey.task(reference, "check");
    }

    private static String file(String reference) {
        return "/api/v1/applications/" + reference;
    }

    private static String answers(String goods, String phone) {
        return "{\"data\":{\"road\":\"M1, km 42\",\"goods\":\"" + goods + "\",\"phone\":\"" + phone + "\"}}";
    }
}
