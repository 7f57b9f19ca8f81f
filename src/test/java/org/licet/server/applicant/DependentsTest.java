package org.licet.server.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Actor;
import org.licet.engine.catalogue.PackageSource;
import org.licet.engine.catalogue.Publishing;
import org.licet.server.readme.StallWithPower;
import org.licet.server.readme.StreetStall;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Journey;
import org.licet.server.testing.ServerTest;
import org.licet.server.testing.Work;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Files that the process of another file has applied for. */
@ServerTest
class DependentsTest {

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

    @BeforeEach
    void publish() {
        publish(StallWithPower.power());
        publish(StallWithPower.source());
    }

    @Test
    void aFileShowsWhatItStartedAndWhatCameOfIt() {
        String parent = filed();

        JsonNode open = http.get("applicant", path(parent)).json().at("/dependents/0");
        String child = open.get("reference").asString();
        journey.complete(child, "measure", "clerk", "{\"outcome\":\"grant\",\"width\":2}");
        JsonNode granted = http.get("applicant", path(parent)).json().at("/dependents/0");

        assertThat(open.get("element").asString()).isEqualTo("applyForPower");
        assertThat(open.get("authorization").asString()).isEqualTo(StallWithPower.POWER);
        assertThat(open.get("stage").asString()).isEqualTo("under-examination");
        assertThat(open.path("outcome").isString()).isFalse();
        assertThat(granted.get("stage").asString()).isEqualTo("granted");
        assertThat(granted.get("outcome").asString()).isEqualTo("grant");
        assertThat(journey.task(parent, "check")).isNotEmpty();
    }

    @Test
    void theStartedFileIsTheApplicantsOwnAndSaysWhatStartedItToThemOnly() {
        String parent = filed();
        String child = http.get("applicant", path(parent)).text("/dependents/0/reference");

        Answer toOwner = http.get("applicant", path(child));
        Answer toClerk = http.get("clerk", path(child));

        assertThat(toOwner.text("/startedBy")).isEqualTo(parent);
        assertThat(toOwner.json().get("dependents")).isEmpty();
        assertThat(http.everyPage("applicant", "/api/v1/applications")).contains(child);
        assertThat(toClerk.status()).isEqualTo(200);
        assertThat(toClerk.json().path("startedBy").isString()).isFalse();
        assertThat(http.get("applicant2", path(child)).status()).isEqualTo(404);
        assertThat(http.get("applicant2", path(parent)).status()).isEqualTo(404);
    }

    @Test
    void withdrawingTheFileWithdrawsTheOther() {
        String parent = filed();
        String child = http.get("applicant", path(parent)).text("/dependents/0/reference");

        Answer withdrawn = http.post("applicant", path(parent) + "/withdrawal");
        work.catchUp();

        assertThat(withdrawn.text("/dependents/0/reference")).isEqualTo(child);
        assertThat(http.get("applicant", path(child)).text("/stage")).isEqualTo("withdrawn");
        assertThat(http.get("applicant", path(child) + "/events").body()).contains("parent-withdrawn");
    }

    private String filed() {
        Answer answer = http.post(
                "applicant", "/api/v1/authorizations/" + StallWithPower.ID + "/applications", StreetStall.FILING);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        work.catchUp();
        return answer.text("/reference");
    }

    private void publish(PackageSource source) {
        Actor analyst = accounts.find("analyst").orElseThrow().actor();
        Publishing.Publication publication = publishing.publish(source, analyst, false);
        assertThat(publication.isRefused())
                .as(publication.findings().toString())
                .isFalse();
    }

    private static String path(String reference) {
        return "/api/v1/applications/" + reference;
    }
}
