package org.licet.server.applicant.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Published;
import org.licet.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A page that is kept while somebody types says no more than that, and overwrites nothing. */
@ServerTest
class KeepingTest {

    @Autowired
    Http http;

    @Autowired
    Published published;

    private String draft;
    private String page;
    private Person person;

    @BeforeEach
    void draft() {
        draft = http.post(
                        "applicant",
                        published.path(Published.TRANSPORT) + "/drafts",
                        "{\"applicant\":\"company:1003600055110\",\"data\":{}}")
                .text("/id");
        person = Person.signedIn(http, "applicant");
        page = person.get("/drafts/" + draft)
                .body()
                .replaceAll("(?s).*?href=\"(/drafts/[^\"]+/pages/[^\"]+)\".*", "$1");
    }

    @Test
    void keepsWhateverIsTypedAndSaysWhen() {
        Answer kept = keep("KEPT-1", seen(person.get(page)));

        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.body()).containsPattern("data-licet-kept=\"[0-9a-f]{32}\">Saved at [0-9]{2}:[0-9]{2}</p>");
        assertThat(kept.body()).doesNotContain("<html", "<form");
        assertThat(answers()).contains("KEPT-1");
    }

    @Test
    void whatTheServerSaysItSawIsWhatTheNextKeepingIsHeldAgainst() {
        Answer first = keep("KEPT-2", seen(person.get(page)));
        Answer second = keep("KEPT-3", first.body().replaceAll("(?s).*data-licet-kept=\"([^\"]+)\".*", "$1"));

        assertThat(second.status()).isEqualTo(200);
        assertThat(answers()).contains("KEPT-3");
    }

    @Test
    void theSamePageInAnotherWindowIsNotOverwritten() {
        String seen = seen(person.get(page));
        keep("KEPT-4", seen);

        Answer stale = keep("KEPT-5", seen);

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("changed in another window").doesNotContain("data-licet-kept");
        assertThat(answers()).contains("KEPT-4").doesNotContain("KEPT-5");
        Answer pressed = person.post(page, "action", "continue", "seen", seen, "/licenceNumber", "KEPT-5");
        assertThat(pressed.body()).contains("KEPT-4", "KEPT-5").doesNotContain("data-licet-saving");
    }

    @Test
    void nothingNewIsNotSavedAgain() {
        String seen = seen(person.get(page));
        keep("KEPT-6", seen);
        String revision = http.get("applicant", "/api/v1/drafts/" + draft).header("etag");

        assertThat(keep("KEPT-6", seen).status()).isEqualTo(200);

        assertThat(http.get("applicant", "/api/v1/drafts/" + draft).header("etag"))
                .isEqualTo(revision);
    }

    @Test
    void nobodyKeepsForAnotherOrWithoutTheToken() {
        String[] fields = {"action", "keep", "/licenceNumber", "PLANTED"};

        assertThat(Person.signedIn(http, "applicant2").post(page, fields).status())
                .isEqualTo(404);
        assertThat(person.raw(page, Person.form(fields)).status()).isEqualTo(403);
        assertThat(Person.nobody(http).raw(page, Person.form(fields)).status()).isEqualTo(403);
        assertThat(answers()).doesNotContain("PLANTED");
    }

    private Answer keep(String licence, String seen) {
        return person.post(page, "action", "keep", "seen", seen, "/licenceNumber", licence);
    }

    private static String seen(Answer page) {
        return page.body().replaceAll("(?s).*name=\"seen\" value=\"([^\"]+)\".*", "$1");
    }

    private String answers() {
        return http.get("applicant", "/api/v1/drafts/" + draft)
                .json()
                .at("/body")
                .toString();
    }
}
