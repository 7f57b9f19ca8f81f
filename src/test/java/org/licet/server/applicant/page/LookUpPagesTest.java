package org.licet.server.applicant.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.LookingStall;
import org.licet.server.testing.LookingStalls;
import org.licet.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The button beside a field, as a browser without scripts presses it. */
@ServerTest
class LookUpPagesTest {

    @Autowired
    Http http;

    @Autowired
    LookingStalls stalls;

    private String number = "";
    private Actor somebody;
    private org.licet.server.testing.Person person;
    private String draft = "";
    private String page = "";

    @BeforeEach
    void begin() {
        LookingStall stall = stalls.published();
        number = stall.entry("M1, km 42");
        somebody = stall.account();
        person = org.licet.server.testing.Person.signedIn(http, somebody.login());
        Answer begun = person.post("/services/" + stall.id + "/applications", Map.of("_csrf", person.token()));
        draft = org.licet.server.testing.Person.path(begun.header("location"));
        page = draft + "/pages/form";
    }

    @Test
    void fillsTheFieldsAndKeepsWhatWasTyped() {
        Document found = press(Map.of("/earlier", number, "/phone", "+373 69 123456", "/goods", "Honey"));

        assertThat(found.getElementById("f-earlier-found").text())
                .contains("Found: " + number, "Road and kilometre", "What you sell");
        assertThat(value(found, "/goods")).isEqualTo("Apples and plums");
        assertThat(value(found, "/phone")).isEqualTo("+37369123456");
        assertThat(value(found, "/name")).isEqualTo("Vera Lungu");
        assertThat(found.getElementById("f-road").text()).contains("M1, km 42");
        assertThat(kept("road")).isEqualTo("M1, km 42");
        assertThat(found.select(".govuk-error-summary")).isEmpty();
    }

    @Test
    void whatWasFilledMayBeChangedButTheFixedFieldMayNot() {
        Document found = press(Map.of("/earlier", number, "/phone", "+37369123456"));

        Answer on = person.submit(form(found), Map.of("/goods", "Honey", "/road", "M5, forged", "action", "continue"));

        assertThat(on.status()).as(on.body()).isEqualTo(303);
        assertThat(kept("goods")).isEqualTo("Honey");
        assertThat(kept("road")).isEqualTo("M1, km 42");
    }

    @Test
    void saysThatNothingWasFoundAndForgetsWhatWasFilledFromAnother() {
        Document found = press(Map.of("/earlier", number, "/phone", "+37369123456"));

        Document none = org.licet.server.testing.Person.parsed(
                person.submit(form(found), Map.of("/earlier", "STALL-2026-9999", "action", "find /earlier")), page);
        Answer on = person.submit(form(none), Map.of("action", "continue"));

        assertThat(none.getElementById("f-earlier-found").text()).contains("Nothing in force");
        assertThat(value(none, "/earlier")).isEqualTo("STALL-2026-9999");
        assertThat(none.getElementById("f-road").text()).doesNotContain("M1");
        assertThat(on.status()).isEqualTo(422);
        Document wrong = org.licet.server.testing.Person.parsed(on, page);
        assertThat(wrong.select(".govuk-error-summary a").eachText())
                .containsExactly(
                        "Number of the earlier permit: nothing in force is registered under this value; check it");
        assertThat(wrong.select(".govuk-error-summary a").attr("href")).isEqualTo("#f-earlier");
    }

    @Test
    void goingOnLooksUpWhatWasTypedAfterwards() {
        Document empty = person.page(page);

        Answer on = person.submit(
                form(empty),
                Map.of("/earlier", number, "/goods", "Honey", "/phone", "+37369123456", "action", "continue"));

        assertThat(on.status()).as(on.body()).isEqualTo(303);
        assertThat(kept("road")).isEqualTo("M1, km 42");
        assertThat(person.page(draft + "/check").text()).contains("M1, km 42");
    }

    @Test
    void asksForSomethingToFindFirst() {
        assertThat(press(Map.of()).getElementById("f-earlier-found").text()).contains("Enter what is to be found");
    }

    @Test
    void isThereInThreeLanguages() {
        Map<String, String> words = Map.of("ro", "Căutați", "ru", "Найти", "en", "Find");
        words.forEach((language, word) -> {
            person.get("/?lang=" + language);
            assertThat(person.page(page + "?lang=" + language)
                            .select("button[value^=find]")
                            .text())
                    .startsWith(word);
        });
    }

    @Test
    void filesWhatTheRegisterSays() {
        Document found = press(Map.of("/earlier", number, "/phone", "+37369123456"));
        person.submit(form(found), Map.of("action", "continue"));
        String api = "/api/v1" + draft;
        String body = http.get(somebody.login(), api).json().at("/body").toString();
        assertThat(http.put(somebody.login(), api, body.replace("M1, km 42", "M5, forged"))
                        .status())
                .isEqualTo(200);

        Document check = person.page(draft + "/check");
        Answer sent = person.submit(
                check.selectFirst("main form"), new HashMap<>(Map.of("declared", "yes", "action", "send")));

        assertThat(sent.header("location")).contains("/my/files/");
        String reference = sent.header("location").replaceFirst("^.*/my/files/([^?]+).*$", "$1");
        assertThat(http.get(somebody.login(), "/api/v1/applications/" + reference)
                        .text("/data/road"))
                .isEqualTo("M1, km 42");
    }

    private Document press(Map<String, String> typed) {
        Map<String, String> all = new HashMap<>(typed);
        all.put("action", "find /earlier");
        Answer answer = person.submit(form(person.page(page)), all);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return org.licet.server.testing.Person.parsed(answer, page);
    }

    private static Element form(Document page) {
        return page.select("main form").stream()
                .filter(form -> form.selectFirst("[data-licet-fields]") != null)
                .findFirst()
                .orElseThrow();
    }

    private static String value(Document page, String name) {
        return page.select("[name=" + name + "]").attr("value");
    }

    private String kept(String field) {
        return http.get(somebody.login(), "/api/v1" + draft).text("/body/data/" + field);
    }
}
