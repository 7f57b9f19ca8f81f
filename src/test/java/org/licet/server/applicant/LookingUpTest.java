package org.licet.server.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.engine.lookup.LookUps;
import org.licet.engine.lookup.LookUps.Outcome;
import org.licet.forms.Form;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.LookingStall;
import org.licet.server.testing.LookingStalls;
import org.licet.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** What the API looks up, for whom, and how often. */
@ServerTest
class LookingUpTest {

    @Autowired
    Http http;

    @Autowired
    LookingStalls stalls;

    @Autowired
    LookUps lookUps;

    @Autowired
    Catalogue catalogue;

    private LookingStall stall;
    private String number = "";
    private Actor somebody;

    @BeforeEach
    void publish() {
        stall = stalls.published();
        number = stall.entry("M1, km 42");
        somebody = stall.account();
    }

    @Test
    void fillsForWhoHasSignedIn() {
        Answer found = evaluate(somebody.login(), "{'earlier':'" + number + "','road':'M5'}", ",'lookUp':'/earlier'");

        assertThat(found.status()).as(found.body()).isEqualTo(200);
        assertThat(found.text("/data/road")).isEqualTo("M1, km 42");
        assertThat(found.text("/data/goods")).isEqualTo("Apples and plums");
        assertThat(found.text("/lookUp/outcome")).isEqualTo("found");
        assertThat(found.text("/lookUp/number")).isEqualTo(number);
        assertThat(found.json().at("/lookUp/filled").toString()).contains("/road", "/goods");
    }

    @Test
    void readsFixedFieldsAtEveryEvaluation() {
        Answer plain = evaluate(somebody.login(), "{'earlier':'" + number + "','road':'M5','goods':'Honey'}", "");

        assertThat(plain.text("/data/road")).isEqualTo("M1, km 42");
        assertThat(plain.text("/data/goods")).isEqualTo("Honey");
        assertThat(plain.json().at("/computed").get("/road").stringValue()).isEqualTo("M1, km 42");
        assertThat(plain.json().has("lookUp")).isFalse();
    }

    @Test
    void looksNothingUpForThePublic() {
        String answers = "{'earlier':'" + number + "','road':'M5'}";
        Answer anonymous = evaluate(null, answers, ",'lookUp':'/earlier'");
        Answer wrong = evaluate(null, "{'earlier':'STALL-2026-9999','road':'M5'}", ",'lookUp':'/earlier'");

        assertThat(anonymous.status()).isEqualTo(200);
        assertThat(anonymous.text("/data/road")).isEqualTo("M5");
        assertThat(anonymous.json().at("/data").has("goods")).isFalse();
        assertThat(anonymous.json().has("lookUp")).isFalse();
        assertThat(anonymous.json().at("/errors")).isEqualTo(wrong.json().at("/errors"));
    }

    @Test
    void saysThatNothingWasFound() {
        Answer none = evaluate(somebody.login(), "{'earlier':'STALL-2026-9999','road':'M5'}", ",'lookUp':'/earlier'");

        assertThat(none.text("/lookUp/outcome")).isEqualTo("none");
        assertThat(none.json().at("/data").has("road")).isFalse();
        assertThat(none.text("/errors/0/pointer")).isEqualTo("/earlier");
        assertThat(none.text("/errors/0/code")).isEqualTo("not-found");
        assertThat(none.text("/errors/0/message"))
                .isEqualTo("Number of the earlier permit: nothing in force is registered under this value; check it");
    }

    @Test
    void filesWhatTheRegisterSaysAndNotWhatWasSent() {
        String data =
                "{'earlier':'" + number + "','road':'M5, forged','goods':'Honey','name':'Vera','phone':'+37369123456'}";

        Answer filed = file(data);
        Answer refused = file(data.replace(number, "STALL-2026-9999"));

        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        assertThat(http.get(somebody.login(), "/api/v1/applications/" + filed.text("/reference"))
                        .text("/data/road"))
                .isEqualTo("M1, km 42");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/code")).isEqualTo("not-found");
    }

    @Test
    void aNewDraftProposesTheName() {
        String drafts = "/api/v1/authorizations/" + stall.id + "/drafts";

        assertThat(http.post(somebody.login(), drafts, "{\"data\":{}}").text("/body/data/name"))
                .isEqualTo("Vera Lungu");
        assertThat(http.post(somebody.login(), drafts, "{\"data\":{\"name\":\"V.\"}}")
                        .text("/body/data/name"))
                .isEqualTo("V.");
    }

    @Test
    void stopsWhoTriesOutNumbers() {
        PublishedPackage published = catalogue.current(stall.id);
        Form form = published.forms().form("application");
        int answered = 0;
        for (int i = 0; i < 200; i++) {
            ObjectNode answers = (ObjectNode) Http.parse("{\"earlier\":\"STALL-2026-" + (1000 + i) + "\"}");
            Outcome outcome = lookUps.find(somebody, published, form, "/earlier", answers, null)
                    .orElseThrow()
                    .outcome();
            answered += outcome == Outcome.LATER ? 0 : 1;
        }

        Answer evaluation = evaluate(somebody.login(), "{'earlier':'" + number + "'}", "");
        Answer filing = file("{'earlier':'" + number + "','goods':'Honey','name':'Vera','phone':'+37369123456'}");

        assertThat(answered).isEqualTo(120);
        assertThat(evaluation.status()).isEqualTo(429);
        assertThat(evaluation.problem()).isEqualTo("too-many-requests");
        assertThat(evaluation.header("retry-after")).isNotEmpty();
        assertThat(filing.status()).isEqualTo(429);
        assertThat(evaluate(stall.account().login(), "{'earlier':'" + number + "'}", "")
                        .status())
                .isEqualTo(200);
    }

    private Answer evaluate(@org.jspecify.annotations.Nullable String login, String data, String more) {
        return http.post(login, stall.form() + "/evaluation", ("{'data':" + data + more + "}").replace('\'', '"'));
    }

    private Answer file(String data) {
        return http.post(
                somebody.login(),
                "/api/v1/authorizations/" + stall.id + "/applications",
                ("{'data':" + data + "}").replace('\'', '"'));
    }
}
