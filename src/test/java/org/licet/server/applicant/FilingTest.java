package org.licet.server.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Accounts.Account;
import org.licet.engine.access.AgencyRole;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Journey;
import org.licet.server.testing.Published;
import org.licet.server.testing.ServerTest;
import org.licet.server.testing.ServerTestBeans;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Filing and following a file. */
@ServerTest
class FilingTest {

    @Autowired
    Http http;

    @Autowired
    Published published;

    @Autowired
    Journey journey;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    JdbcClient database;

    @Test
    void answersAFilingWithItsReceipt() {
        Answer answer = published.file(Published.TRANSPORT);

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.header("location")).isEqualTo("/api/v1/applications/" + answer.text("/reference"));
        assertThat(answer.text("/stage")).isEqualTo("awaiting-applicant");
        assertThat(answer.text("/receipt/filedAt")).isEqualTo("2026-03-02T09:00:00+02:00");
        assertThat(answer.text("/receipt/decisionDue")).startsWith("2026-03-16T23:59:59");
        assertThat(answer.text("/receipt/silence")).isEqualTo("none");
        assertThat(answer.json().at("/missing/0/pointer").asString()).isEqualTo("/documents/licence-copy");
    }

    @Test
    void refusesAnIncompleteFilingThatDoesNotSaySo() {
        String body = published.filing(Published.TRANSPORT).replace("\"incomplete\":true,", "");

        Answer answer = http.post("applicant", published.path(Published.TRANSPORT) + "/applications", body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("wrong-answers");
        assertThat(answer.text("/errors/0/code")).isEqualTo("required");
    }

    @Test
    void tellsMistakesInTheApplicantsLanguage() {
        String path = published.path(Published.TRANSPORT) + "/applications";

        Answer romanian = http.post("applicant", path, "{\"data\":{}}", "Accept-Language", "ro");
        Answer english = http.post("applicant", path, "{\"data\":{}}");

        assertThat(romanian.text("/title")).startsWith("Răspunsuri");
        assertThat(romanian.text("/errors/0/message")).isNotEqualTo(english.text("/errors/0/message"));
    }

    @Test
    void refusesApplicantsThatTheAuthorizationDoesNotAdmit() {
        String login = account();

        Answer nobody = http.post(
                login, published.path(Published.TRANSPORT) + "/applications", published.filing(Published.TRANSPORT));
        Answer stranger = http.post(
                "applicant",
                published.path(Published.TRANSPORT) + "/applications",
                published.filing(Published.TRANSPORT).replaceFirst("\\{", "{\"applicant\":\"company:1007600033444\","));

        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.problem()).isEqualTo("no-applicant");
        assertThat(stranger.status()).isEqualTo(422);
    }

    @Test
    void answersUnknownAuthorizations() {
        Answer answer = http.post("applicant", "/api/v1/authorizations/no-such/applications", "{\"data\":{}}");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("unknown-authorization");
    }

    @Test
    void showsAFileToItsOwnersAndItsAgencyOnly() {
        String reference = journey.filed();
        String path = "/api/v1/applications/" + reference;
        String foreign = account(new AgencyRole("food-safety", "examiner"));

        assertThat(http.get("applicant", path).text("/applicant/name")).isEqualTo("Trans Nistru SRL");
        assertThat(http.get("applicant", path).text("/awaited/0/from")).isEqualTo("agency");
        for (String login : new String[] {"applicant2", foreign}) {
            for (String part : new String[] {"", "/events", "/documents/x", "?reason=control"}) {
                Answer answer = http.get(login, path + part);
                assertThat(answer.status()).as(login + part).isEqualTo(404);
                assertThat(answer.problem()).isEqualTo("not-found");
            }
        }
        assertThat(http.get("applicant2", "/api/v1/applications").body()).doesNotContain(reference);
    }

    @Test
    void asksClerksWhyTheyReadOutsideTheirTasks() {
        String reference = journey.filed();
        String path = "/api/v1/applications/" + reference;
        http.post("clerk2", "/api/v1/tasks/" + journey.task(reference, "check") + "/claim");

        Answer without = http.get("clerk", path);
        Answer invented = http.get("clerk", path + "?reason=curiosity");
        Answer declared = http.get("clerk", path + "?reason=control");

        assertThat(without.status()).isEqualTo(403);
        assertThat(without.problem()).isEqualTo("reason-needed");
        assertThat(without.json().get("reasons").size()).isEqualTo(6);
        assertThat(invented.status()).isEqualTo(403);
        assertThat(declared.status()).isEqualTo(200);
        assertThat(http.get("applicant", path + "/events").body()).contains("\"kind\":\"read\"", "control");
    }

    @Test
    void savesDocumentsAsFilesAndNeverShowsThem() {
        String path = "/api/v1/applications/" + journey.filed();
        String id = http.get("applicant", path).text("/documents/0/attachment/id");

        Answer document = http.get("applicant", path + "/documents/" + id);

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.header("content-type")).isEqualTo("application/pdf");
        assertThat(document.header("content-disposition"))
                .startsWith("attachment;")
                .contains("licence copy.pdf");
        assertThat(document.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(document.header("content-security-policy")).contains("default-src 'none'");
    }

    @Test
    void namesUploadsByTheirContent() {
        Answer pdf = http.upload("applicant", "/api/v1/attachments", "picture.png", Journey.licence());
        Answer page = http.upload(
                "applicant", "/api/v1/attachments", "licence.pdf", "<html><script>1</script></html>".getBytes());
        Answer empty = http.upload("applicant", "/api/v1/attachments", "licence.pdf", new byte[0]);

        assertThat(pdf.text("/type")).isEqualTo("application/pdf");
        assertThat(pdf.text("/hash")).matches("[0-9a-f]{64}");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.problem()).isEqualTo("refused-upload");
        assertThat(empty.status()).isEqualTo(422);
    }

    @Test
    void tellsInTheApplicantsLanguageWhyAnUploadIsRefused() {
        Answer empty =
                http.upload("applicant", "/api/v1/attachments", "licence.pdf", new byte[0], "Accept-Language", "ro");
        Answer page = http.upload(
                "applicant", "/api/v1/attachments", "licence.pdf", "<html>".getBytes(), "Accept-Language", "ru");

        assertThat(empty.text("/code")).isEqualTo("empty");
        assertThat(empty.text("/detail")).isEqualTo("Fișierul este gol.");
        assertThat(page.text("/code")).isEqualTo("media-type");
        assertThat(page.text("/detail")).startsWith("Ни для одного разрешения");
    }

    @Test
    void keepsNoUploadThatTheScannerRefusesOrHasNotSeen() {
        byte[] infected = ("%PDF-1.4 " + ServerTestBeans.VIRUS).getBytes();
        byte[] unseen = ("%PDF-1.4 " + ServerTestBeans.NO_VERDICT).getBytes();
        long before = parts();

        Answer refused = http.upload("applicant", "/api/v1/attachments", "licence.pdf", infected);
        Answer unknown = http.upload("applicant", "/api/v1/attachments", "licence.pdf", unseen);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/code")).isEqualTo("infected");
        assertThat(unknown.status()).isEqualTo(503);
        assertThat(unknown.problem()).isEqualTo("scan-unavailable");
        assertThat(parts()).isEqualTo(before);
    }

    @Test
    void keepsAttachmentsOfOthersOutOfAFiling() {
        String mine = journey.uploaded();
        String body = published
                .filing(Published.TRANSPORT)
                .replaceFirst(
                        "\\{", "{\"attachments\":[{\"document\":\"licence-copy\",\"attachment\":\"" + mine + "\"}],");

        Answer answer = http.post("applicant2", published.path(Published.TRANSPORT) + "/applications", body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/documents/licence-copy");
    }

    @Test
    void givesOneApplicationToFiftyParallelSubmissionsWithOneKey() throws Exception {
        String path = published.path(Published.TRANSPORT) + "/applications";
        String body = published.filing(Published.TRANSPORT);
        String key = UUID.randomUUID().toString();
        long before = count();

        Set<String> answers = new TreeSet<>();
        Set<Integer> statuses = new TreeSet<>();
        for (Answer answer : parallel(50, () -> http.post("applicant", path, body, "Idempotency-Key", key))) {
            answers.add(answer.header("location") + answer.body());
            statuses.add(answer.status());
        }

        assertThat(statuses).containsExactly(201);
        assertThat(answers).hasSize(1);
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void refusesAKeyUsedForAnotherBody() {
        String key = UUID.randomUUID().toString();
        String body = published.filing(Published.TRANSPORT);
        String path = published.path(Published.TRANSPORT) + "/applications";

        Answer first = http.post("applicant", path, body, "Idempotency-Key", key);
        Answer again = http.post("applicant", path, body, "Idempotency-Key", key);
        Answer other = http.post("applicant", path, body.replace("annual", "monthly"), "Idempotency-Key", key);
        Answer another = http.post("applicant2", path, body, "Idempotency-Key", key);

        assertThat(again.text("/reference")).isEqualTo(first.text("/reference"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("key-reused");
        assertThat(another.text("/reference")).isNotEqualTo(first.text("/reference"));
    }

    @Test
    void storesAnUploadOnceUnderOneKey() {
        String key = UUID.randomUUID().toString();

        String first = http.upload(
                        "applicant", "/api/v1/attachments", "a.pdf", Journey.licence(), "Idempotency-Key", key)
                .text("/id");
        String again = http.upload(
                        "applicant", "/api/v1/attachments", "a.pdf", Journey.licence(), "Idempotency-Key", key)
                .text("/id");

        assertThat(again).isNotEmpty().isEqualTo(first);
    }

    private long parts() {
        return database.sql("select count(*) from attachment_part")
                .query(Long.class)
                .single();
    }

    private long count() {
        return database.sql("select count(*) from application")
                .query(Long.class)
                .single();
    }

    private String account(AgencyRole... roles) {
        String login = "u" + UUID.randomUUID();
        accounts.save(new Account(login, encoder.encode("demo"), "Somebody", true, Set.of(roles)));
        return login;
    }

    private static <T> java.util.List<T> parallel(int times, Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            java.util.List<T> results = new java.util.ArrayList<>();
            for (Future<T> future : threads.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> work).toList())) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
