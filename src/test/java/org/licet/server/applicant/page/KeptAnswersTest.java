package org.licet.server.applicant.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.licet.server.account.DemoAccounts;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Published;
import org.licet.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A session that ended takes nothing with it that was typed, and lets nobody plant answers. */
@ServerTest
class KeptAnswersTest {

    private static final String[] HERE = {"Sec-Fetch-Site", "same-origin"};

    @Autowired
    Http http;

    @Autowired
    Published published;

    private String draft;
    private String page;

    @BeforeEach
    void draft() {
        draft = http.post(
                        "applicant",
                        published.path(Published.TRANSPORT) + "/drafts",
                        "{\"applicant\":\"company:1003600055110\",\"data\":{}}")
                .text("/id");
        page = Person.signedIn(http, "applicant")
                .get("/drafts/" + draft)
                .body()
                .replaceAll("(?s).*?href=\"(/drafts/[^\"]+/pages/[^\"]+)\".*", "$1");
    }

    @Test
    void whatWasTypedIsShownAfterTheLoginAndSavedOnlyByItsButton() {
        Person person = Person.nobody(http);

        Answer out = person.raw(page, Person.form("action", "continue", "/licenceNumber", "TYPED1"), HERE);
        assertThat(out.status()).isEqualTo(403);
        assertThat(out.body()).contains("You were signed out", "TYPED1");
        Answer wrong = login(person, out, "applicant", "wrong");
        assertThat(wrong.body()).contains("TYPED1", "not right");
        Answer in = login(person, wrong, "applicant", DemoAccounts.PASSWORD);

        assertThat(in.header("location")).endsWith(page + "?kept=1");
        person.take(in);
        Answer shown = person.get(page + "?kept=1");
        assertThat(shown.body()).contains("value=\"TYPED1\"", "Not saved yet");
        assertThat(kept()).doesNotContain("TYPED1");
        assertThat(person.get(page + "?kept=1").body()).doesNotContain("TYPED1");
        person.post(page, "action", "later", "/licenceNumber", "TYPED1");
        assertThat(kept()).contains("TYPED1");
    }

    @Test
    void aStaleTokenInALivingSessionShowsThePageAgain() {
        Person person = Person.signedIn(http, "applicant");

        Answer again =
                person.raw(page, Person.form("action", "later", "_csrf", "old", "/licenceNumber", "TYPED2"), HERE);

        assertThat(again.status()).isEqualTo(302);
        assertThat(person.get(page + "?kept=1").body()).contains("value=\"TYPED2\"", "Not saved yet");
        assertThat(kept()).doesNotContain("TYPED2");
    }

    @Test
    void anotherSiteCannotPlantAnswers() {
        String body = Person.form("action", "continue", "/licenceNumber", "PLANTED");
        for (String[] from : new String[][] {
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"},
            {"Origin", "https://evil.example"},
            {"Origin", "null"},
            {}
        }) {
            assertThat(Person.nobody(http).raw(page, body, from).body())
                    .as(String.join(" ", from))
                    .doesNotContain("PLANTED");
            Person person = Person.signedIn(http, "applicant");
            assertThat(person.raw(page, body, from).status()).isEqualTo(403);
            assertThat(person.get(page + "?kept=1").body()).doesNotContain("PLANTED");
        }
        assertThat(kept()).doesNotContain("PLANTED");
    }

    @Test
    void whoSignsInAsSomebodyElseSeesNothingOfIt() {
        Person person = Person.nobody(http);
        Answer out = person.raw(page, Person.form("/licenceNumber", "TYPED3"), HERE);

        person.take(login(person, out, "applicant2", DemoAccounts.PASSWORD));

        Answer shown = person.get(page + "?kept=1");
        assertThat(shown.status()).isEqualTo(404);
        assertThat(shown.body()).doesNotContain("TYPED3");
    }

    @Test
    void onlyPagesOfFormsAreKeptAndNothingTooLarge() {
        Person person = Person.nobody(http);
        String much = "x".repeat(250_000);

        assertThat(person.raw(page, Person.form("/licenceNumber", much), HERE).body())
                .doesNotContain(much);
        assertThat(person.raw("/drafts/" + draft + "/deletion", "a=KEPT", HERE).body())
                .doesNotContain("KEPT");
        assertThat(person.raw("/logout", "a=KEPT", HERE).body()).doesNotContain("KEPT");
        Answer out = person.raw(page, Person.form("/licenceNumber", "<script>alert(1)</script>"), HERE);
        assertThat(out.body()).doesNotContain("<script>alert");
    }

    private static Answer login(Person person, Answer page, String login, String password) {
        if (!page.header("set-cookie").isEmpty()) {
            person.take(page);
        }
        String kept = page.body()
                .replaceAll("(?s).*name=\"kept\" value=\"([^\"]*)\".*", "$1")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
        return person.raw(
                "/login",
                Person.form("username", login, "password", password, "_csrf", Person.token(page), "kept", kept));
    }

    private String kept() {
        return http.get("applicant", "/api/v1/drafts/" + draft)
                .json()
                .at("/body")
                .toString();
    }
}
