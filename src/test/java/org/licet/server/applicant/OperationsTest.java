package org.licet.server.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.engine.access.Accounts;
import org.licet.engine.catalogue.PackageSource;
import org.licet.engine.catalogue.Publishing;
import org.licet.server.readme.StreetStall;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.ServerTest;
import org.licet.server.testing.Work;
import org.springframework.beans.factory.annotation.Autowired;

/** Operations on the entry of a street stall, through the API. */
@ServerTest
class OperationsTest {

    private static final String LAW =
            """
            operations:
              renew: {by: holder, opens: 30 days}
              duplicate: {by: holder}
              suspend:
                by: agency
                role: examiner
                grounds: [{id: dirt, title: {en: The place is dirty}, legalBasis: [roads-law]}]
              resume: {by: agency, role: examiner}
              use: {by: agency, role: examiner, quantity: width}
            """;

    @Autowired
    Http http;

    @Autowired
    Work work;

    @Autowired
    Publishing publishing;

    @Autowired
    Accounts accounts;

    private String id;
    private String entry;

    @BeforeEach
    void anIssuedEntry() {
        id = "stall-" + UUID.randomUUID().toString().substring(0, 8);
        SortedMap<String, byte[]> files = new TreeMap<>();
        StreetStall.source().files().forEach((path, bytes) -> {
            String content = new String(bytes, StandardCharsets.UTF_8)
                    .replace(StreetStall.ID, id)
                    .replace("\nregister:", "\n" + LAW + "register:");
            files.put(path, content.getBytes(StandardCharsets.UTF_8));
        });
        var publication = publishing.publish(
                new PackageSource(files), accounts.find("analyst").orElseThrow().actor(), false);
        assertThat(publication.isRefused())
                .as(publication.findings().toString())
                .isFalse();
        String reference = http.post("applicant", "/api/v1/authorizations/" + id + "/applications", StreetStall.FILING)
                .text("/reference");
        work.catchUp();
        String task = "/api/v1/tasks/"
                + http.get("clerk", "/api/v1/tasks?q=" + reference).text("/items/0/id");
        http.post("clerk", task + "/claim");
        Answer done = http.post("clerk", task + "/completion", "{\"data\": {\"outcome\": \"grant\", \"width\": 3}}");
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        String number =
                http.get("applicant", "/api/v1/applications/" + reference).text("/entry/number");
        entry = "/api/v1/registers/" + id + "s/entries/" + number;
    }

    @Test
    void anOperationIsAFileOfItsOwn() {
        Answer answer = ask("clerk", "suspend", "{\"ground\": \"dirt\", \"note\": \"Seen today\"}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.text("/stage")).isEqualTo("granted");
        assertThat(answer.text("/receipt/number")).startsWith("R-");
        assertThat(entry).endsWith(answer.text("/entry/number"));
        Answer file = http.get("applicant", answer.header("location"));
        assertThat(file.text("/operation")).isEqualTo("suspend");
        assertThat(file.text("/data/note")).isEqualTo("Seen today");
        assertThat(http.get(null, entry).text("/status")).isEqualTo("suspended");
    }

    @Test
    void theSameKeyAsksOnce() {
        String key = UUID.randomUUID().toString();
        Answer first = ask("clerk", "use", "{\"data\": {\"amount\": 1}}", "Idempotency-Key", key);
        Answer again = ask("clerk", "use", "{\"data\": {\"amount\": 1}}", "Idempotency-Key", key);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("idempotency-replayed")).isEqualTo("true");
        assertThat(http.get("applicant", entry).text("/remaining")).startsWith("2");
    }

    @Test
    void whoeverMayNotAskFindsNothing() {
        assertThat(ask("applicant2", "duplicate", "{}").status()).isEqualTo(404);
        assertThat(ask("clerk", "duplicate", "{}").status()).isEqualTo(404);
        assertThat(ask("applicant", "suspend", "{\"ground\": \"dirt\"}").status())
                .isEqualTo(404);
        assertThat(ask("approver", "suspend", "{\"ground\": \"dirt\"}").status())
                .isEqualTo(404);
        assertThat(http.post(null, entry + "/operations/duplicate", "{}").status())
                .isEqualTo(401);
        assertThat(http.get(null, entry).text("/status")).isEqualTo("valid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "annul     | {}                              | 404 | unknown-operation | renew, duplicate, suspend, resume, use",
                "%00       | {}                              | 404 | unknown-operation | renew",
                "suspend   | {\"ground\": \"smell\"}         | 422 | unknown-ground    | dirt",
                "suspend   | {}                              | 422 | unknown-ground    | dirt",
                "resume    | {}                              | 409 | entry-state       | suspended",
                "renew     | {}                              | 409 | renewal-not-open  | 20",
                "use       | {\"data\": {\"amount\": 3.5}}   | 422 | nothing-left      | 3",
                "use       | {\"data\": {\"amount\": -1}}    | 422 | wrong-answers     |",
                "use       | {}                              | 422 | wrong-answers     |",
                "use       | {\"data\": []}                  | 422 | wrong-answers     |",
                "duplicate | {\"data\": {\"status\": \"x\"}} | 422 | wrong-answers     |",
                "duplicate | {\"applicant\": \"company:1\"}  | 422 | which-applicant   |",
                "duplicate | {\"status\": \"valid\"}         | 422 | invalid-body      |",
                "duplicate | {\"attachments\": [{\"document\": \"x\", \"attachment\": \"y\"}]} | 422 | wrong-answers |"
            })
    void badRequestsAreRefusedAndChangeNothing(
            String operation, String body, int status, String problem, String detail) {
        String by = operation.equals("duplicate") || operation.equals("renew") ? "applicant" : "clerk";

        Answer answer = ask(by, operation, body);

        assertThat(answer.status()).as(answer.body()).isIn(status, operation.equals("%00") ? 400 : status);
        if (!operation.equals("%00")) {
            assertThat(answer.problem()).isEqualTo(problem);
            assertThat(answer.text("/detail")).contains(detail == null ? "" : detail);
        }
        assertThat(http.get("applicant", entry + "/history").json().get("items"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "use     | {\"data\": {\"amount\": 0.00000001}} | Introduceți o cantitate mai mare decât 0",
                "suspend | {\"ground\": \"dirt\", \"data\": {\"until\": \"2099-12-31\"}} | Introduceți o zi de azi până la",
            })
    void whatIsWrongIsToldInTheReadersLanguage(String operation, String body, String message) {
        assertThat(ask("clerk", operation, body, "Accept-Language", "ro").text("/errors/0/message"))
                .startsWith(message);
    }

    @Test
    void theEntryTellsWhatMayBeAskedOfIt() {
        Answer seen = http.get("applicant", entry, "Accept-Language", "ro");

        assertThat(seen.text("/operations/0/operation")).isEqualTo("renew");
        assertThat(seen.text("/operations/0/why")).isEqualTo("renewal-not-open");
        assertThat(seen.json().at("/operations/1/available").asBoolean()).isTrue();
        assertThat(http.get("clerk", entry).text("/operations/0/grounds/0/title"))
                .isEqualTo("The place is dirty");
        assertThat(http.get(null, entry).body()).doesNotContain("operations");
        assertThat(http.get("applicant2", entry).body()).doesNotContain("operations");
    }

    @Test
    void theHolderListsTheEntriesHeld() {
        assertThat(http.get("applicant", "/api/v1/entries?limit=200").body()).contains(id + "s");
        assertThat(http.get("applicant2", "/api/v1/entries?limit=200").body()).doesNotContain(id + "s");
        assertThat(http.get(null, "/api/v1/entries").status()).isEqualTo(401);
        assertThat(http.get("applicant", "/api/v1/entries?after=forged!").status())
                .isEqualTo(400);
    }

    @Test
    void noticesSpeakTheReadersLanguage() {
        ask("clerk", "suspend", "{\"ground\": \"dirt\"}");

        assertThat(told("en")).contains("is suspended until", "The place is dirty");
        assertThat(told("ro")).contains("este suspendat până la", "inclusiv");
        assertThat(told("ru")).contains("приостановлено по");
        assertThat(http.get("applicant2", "/api/v1/notices").body()).doesNotContain(id);
        assertThat(http.get(null, "/api/v1/notices").status()).isEqualTo(401);
        assertThat(http.get("applicant", "/api/v1/notices?after=forged!").status())
                .isEqualTo(400);
    }

    @Test
    void theContractOfTheAuthorizationShowsItsOperations() {
        Answer document = http.get(null, "/api/v1/authorizations/" + id + "/openapi.json");

        assertThat(document.json().get("paths").propertyNames())
                .contains("/api/v1/registers/" + id + "s/entries/{number}/operations/{operation}");
        assertThat(document.json()
                        .at("/components/parameters/Operation/schema/enum")
                        .toString())
                .contains("\"renew\",\"duplicate\",\"suspend\",\"resume\",\"use\"");
    }

    private String told(String language) {
        return http.get("applicant", "/api/v1/notices", "Accept-Language", language)
                .text("/items/0/text");
    }

    private Answer ask(String login, String operation, String body, String... headers) {
        return http.post(login, entry + "/operations/" + operation, body, headers);
    }
}
