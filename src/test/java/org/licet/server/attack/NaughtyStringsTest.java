package org.licet.server.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Accounts;
import org.licet.engine.catalogue.Publishing;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Person;
import org.licet.server.testing.ServerTest;
import org.licet.server.testing.Work;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * The Big List of Naughty Strings on its way from a field of a page through the draft, the file, the API, the clerk and
 * the register: every text comes back as it was typed and does nothing. What ends a line is one character in what is
 * stored, since browsers send two whatever was typed.
 */
@ServerTest
class NaughtyStringsTest {

    private static final List<String> ALL = NaughtyStrings.all();
    private static final List<String> TEXTS = NaughtyStrings.texts();

    @Autowired
    Http http;

    @Autowired
    Work work;

    @Autowired
    Publishing publishing;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void publish() {
        assertThat(publishing
                        .publish(
                                AnyText.source(),
                                accounts.find("analyst").orElseThrow().actor(),
                                false)
                        .findings())
                .isEmpty();
    }

    @Test
    void theListIsWhole() {
        assertThat(ALL)
                .hasSizeGreaterThan(450)
                .contains("", "<script>alert(123)</script>", "\u200b", "1;DROP TABLE users");
        assertThat(TEXTS).hasSizeGreaterThan(ALL.size() - 10);
    }

    @Test
    void everyTextStandsInItsFieldAsItWasTyped() {
        Person applicant = Person.signedIn(http, "applicant");
        String draft = draft();
        String path = formPage(applicant, draft);
        type(applicant, applicant.page(path), "Apples", "Apples", "later");
        Document page = applicant.page(path);
        String shape = Inert.shape(page);

        for (String text : ALL) {
            String line = text.replaceAll("[\\n\\r]", ""); // as a browser does in a field of one line
            assertThat(type(applicant, page, line, text, "later").status())
                    .as(text)
                    .isEqualTo(303);

            page = applicant.page(path);
            JsonNode kept =
                    http.get("applicant", "/api/v1/drafts/" + draft).json().at("/body/data");
            assertThat(Person.value(field(page, "/line"))).isEqualTo(line);
            assertThat(Person.value(field(page, "/lines"))).isEqualTo(text);
            assertThat(Inert.violations(page)).as(text).isEmpty();
            assertThat(Inert.shape(page)).as("shape of the page with " + text).isEqualTo(shape);
            assertThat(kept.path("line").asString("")).isEqualTo(line);
            assertThat(kept.path("lines").asString("")).isEqualTo(text);
        }
    }

    @Test
    void everyTextIsFiledShownAndEnteredAsItWasTyped() {
        Person applicant = Person.signedIn(http, "applicant");
        String draft = draft();
        String path = formPage(applicant, draft);
        String line = "'\"><script>alert(1)</script>& {{7*7}} ${7*7} \u202e\ud83d\ude0d";
        String lines = String.join("\n", TEXTS);
        Map<String, String> typed = new LinkedHashMap<>(Map.of("/line", line, "/lines", lines, "action", "continue"));
        typed.put("/list:count", Integer.toString(TEXTS.size()));
        for (int i = 0; i < TEXTS.size(); i++) {
            typed.put("/list/" + i, TEXTS.get(i));
        }

        Answer kept = applicant.submit(form(applicant.page(path)), typed);
        assertThat(kept.status()).as(kept.body()).isEqualTo(303);
        Document form = applicant.page(path);
        Document check = applicant.page("/drafts/" + draft + "/check");
        Answer sent = applicant.submit(
                check.selectFirst("form[action$=/check]"), Map.of("declared", "yes", "action", "send"));

        assertThat(form.select("[name^=/list/]").stream().map(Person::value)).containsExactlyElementsOf(TEXTS);
        assertThat(Inert.violations(form)).isEmpty();
        shows(check, TEXTS, line, lines);
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        String reference = sent.header("location").replaceFirst(".*/my/files/([^?]+).*", "$1");
        JsonNode data = http.get("applicant", "/api/v1/applications/" + reference)
                .json()
                .at("/data");
        assertThat(data.path("list").valueStream().map(JsonNode::stringValue)).containsExactlyElementsOf(TEXTS);
        assertThat(data.path("lines").stringValue()).isEqualTo(lines);
        assertThat(data.path("line").stringValue()).isEqualTo(line);
        work.catchUp();
        isEntered(applicant, reference, line, lines);
    }

    private void isEntered(Person applicant, String reference, String line, String lines) {
        JsonNode tasks = http.get("clerk", "/api/v1/tasks?q=" + reference).json();
        String task = tasks.at("/items/0/id").asString();
        assertThat(http.post("clerk", "/api/v1/tasks/" + task + "/claim").status())
                .isEqualTo(200);
        Document case_ = Person.signedIn(http, "clerk").page("/work/tasks/" + task);
        shows(case_, TEXTS, line, lines);
        assertThat(http.post(
                                "clerk",
                                "/api/v1/tasks/" + task + "/completion",
                                "{\"data\":{\"outcome\":\"grant\",\"width\":3}}")
                        .status())
                .isEqualTo(200);
        work.catchUp();
        String number =
                http.get("applicant", "/api/v1/applications/" + reference).text("/entry/number");
        JsonNode entry = http.get(null, "/api/v1/registers/" + AnyText.REGISTER + "/entries/" + number)
                .json()
                .at("/data");
        Person public_ = new Person(http);
        Document page = public_.page("/registers/" + AnyText.REGISTER + "/entries/" + number);
        Document found = public_.page("/registers/" + AnyText.REGISTER + "?line=" + encode(line));

        assertThat(entry.path("line").stringValue()).isEqualTo(line);
        assertThat(entry.path("lines").stringValue()).isEqualTo(lines);
        shows(page, List.of(), line, lines);
        shows(found, List.of(), line);
        assertThat(found.select("tbody tr a").eachText()).contains(number);
    }

    @Test
    void everySearchIsShownAsItWasTypedAndDoesNothing() {
        Person anyone = new Person(http);

        for (String text : ALL) {
            String path = "/registers/" + AnyText.REGISTER + "?q=" + encode(text) + "&line=" + encode(text);
            Answer answer = anyone.get(path);
            Document page = Person.parsed(answer, path);

            assertThat(answer.status()).as(text).isIn(200, 400);
            assertThat(Inert.violations(page)).as(text).isEmpty();
            assertThat(Person.value(page.selectFirst("[name=q]"))).isEqualTo(text.strip());
            assertThat(Person.value(page.selectFirst("[name=line]"))).isEqualTo(text.strip());
        }
    }

    @Test
    void everyTextInAnAddressIsRefusedQuietly() {
        Person applicant = Person.signedIn(http, "applicant");
        List<String> places = List.of("/services?q=", "/verify?code=", "/login?next=", "/nothing?lang=", "/services/");

        for (int i = 0; i < ALL.size(); i++) {
            String path = places.get(i % places.size()) + encode(ALL.get(i));
            Answer answer = applicant.get(path);

            assertThat(answer.status()).as(path).isLessThan(500);
            assertThat(Inert.violations(Person.parsed(answer, path))).as(path).isEmpty();
        }
    }

    /** Control characters cannot stand in acts and messages, so such a text is kept as it was typed but not filed. */
    @Test
    void whatCannotBeWrittenIntoAnActIsKeptAndRefusedWithAReason() {
        Person applicant = Person.signedIn(http, "applicant");
        String draft = draft();
        String path = formPage(applicant, draft);
        List<String> untold = new ArrayList<>(
                ALL.stream().filter(text -> !NaughtyStrings.isText(text)).toList());
        untold.addAll(List.of("a\u0000b", "bell \u0007", "\ufffe", "\uffff"));

        for (String text : untold) {
            Answer refused = type(applicant, applicant.page(path), text, text, "continue");
            Document page = Person.parsed(refused, path);

            assertThat(refused.status()).isEqualTo(422);
            assertThat(page.select(".govuk-error-summary a").eachAttr("href")).isNotEmpty();
            assertThat(Inert.violations(page)).isEmpty();
            assertThat(http.get("applicant", "/api/v1/drafts/" + draft).text("/body/data/line"))
                    .isEqualTo(text);
            assertThat(http.post("applicant", "/api/v1/drafts/" + draft + "/submission")
                            .status())
                    .isEqualTo(422);
        }
    }

    /** Each text is there as a text of its own, and the page does nothing. */
    private static void shows(Document page, List<String> each, String... texts) {
        String whole = page.body().wholeText();

        assertThat(Inert.violations(page)).isEmpty();
        assertThat(whole).contains(texts);
        each.forEach(text -> assertThat(whole).contains(text));
    }

    private static Answer type(Person applicant, Document page, String line, String lines, String button) {
        return applicant.submit(form(page), Map.of("/line", line, "/lines", lines, "action", button));
    }

    private static Element form(Document page) {
        return page.selectFirst("form[action*=/pages/]");
    }

    private static Element field(Document page, String name) {
        return page.selectFirst("[name=" + name + "]");
    }

    private static String formPage(Person applicant, String draft) {
        return applicant.page("/drafts/" + draft).select("a[href*=/pages/]").attr("href");
    }

    private String draft() {
        return http.post("applicant", AnyText.PATH + "/drafts", "{\"applicant\":\"person:2002001234563\",\"data\":{}}")
                .text("/id");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
