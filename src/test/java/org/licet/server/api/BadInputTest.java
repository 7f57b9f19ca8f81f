package org.licet.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.licet.server.account.DemoAccounts;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Published;
import org.licet.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What no applicant's software should send, and what an attacker would: refused clearly, with the server well after. */
@ServerTest
class BadInputTest {

    @Autowired
    Http http;

    @Autowired
    Published published;

    @Autowired
    JdbcClient database;

    String filing = "";
    long stored;

    @BeforeEach
    void publish() {
        filing = published.path(Published.TRANSPORT) + "/applications";
        stored = stored();
    }

    @AfterEach
    void nothingIsStoredAndTheServerIsWell() {
        assertThat(stored()).isEqualTo(stored);
        assertThat(http.get(null, "/actuator/health").text("/status")).isEqualTo("UP");
        assertThat(http.get("applicant", "/api/v1/applications").status()).isEqualTo(200);
    }

    private long stored() {
        return Stream.of("application", "draft", "attachment", "outbox", "event", "given_answer")
                .mapToLong(table -> database.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .sum();
    }

    @Test
    void saysWhereJsonIsMalformed() {
        Answer answer = http.post("applicant", filing, "{\n  \"data\": {,}\n}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("malformed-json");
        assertThat(answer.json().get("line").asInt()).isEqualTo(2);
        assertThat(answer.json().get("column").asInt()).isGreaterThan(8);
    }

    @Test
    void refusesMembersGivenTwice() {
        Answer answer = http.post("applicant", filing, "{\"data\": {\"permitType\": \"a\", \"permitType\": \"b\"}}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("duplicate-member");
    }

    @Test
    void refusesWhatFollowsTheBody() {
        assertThat(http.post("applicant", filing, "{\"data\": {}} {}").problem())
                .isEqualTo("malformed-json");
    }

    @Test
    void refusesDeepJson() {
        Answer answer = http.post("applicant", filing, "{\"data\":" + "[".repeat(3000) + "]".repeat(3000) + "}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("json-too-complex");
    }

    @Test
    void refusesLargeBodiesByTheirAnnouncedLengthWithoutReadingThem() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", http.port())) {
            socket.setSoTimeout(10_000);
            String head = "POST " + filing + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                    + "Authorization: " + Http.basic("applicant", DemoAccounts.PASSWORD)
                    + "\r\nContent-Length: 52428800\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));

            String answer = read(socket.getInputStream());

            assertThat(answer).startsWith("HTTP/1.1 413").contains("urn:licet:problem:body-too-large");
        }
    }

    @Test
    void refusesLargeBodiesOfUnannouncedLengthBeforeTheyEnd() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", http.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            String head = "POST " + filing + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                    + "Authorization: " + Http.basic("applicant", DemoAccounts.PASSWORD)
                    + "\r\nTransfer-Encoding: chunked\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(chunk("{\"data\": \""));
            for (int i = 0; i < 11; i++) {
                out.write(chunk("x".repeat(100_000)));
            }

            String answer = read(socket.getInputStream());

            assertThat(answer).startsWith("HTTP/1.1 413").contains("urn:licet:problem:body-too-large");
        }
    }

    @Test
    void refusesLargeUploads() {
        Answer answer = http.upload("applicant", "/api/v1/attachments", "big.pdf", new byte[50 * 1024 * 1024]);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).isEqualTo("body-too-large");
    }

    @Test
    void pointsAtUnknownMembers() {
        Answer answer = http.post("applicant", filing, "{\"data\": {}, \"stage\": \"granted\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("invalid-body");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/stage");
        assertThat(answer.text("/errors/0/code")).isEqualTo("unknown");
        assertThat(answer.text("/errors/0/message")).contains("applicant", "attachments", "data", "incomplete");
    }

    @Test
    void pointsAtMembersOfTheWrongType() {
        Answer text = http.post("applicant", filing, "{\"data\": {}, \"incomplete\": \"yes\"}");
        Answer number = http.post("applicant", filing, "{\"data\": {}, \"attachments\": [{\"document\": 5}]}");

        assertThat(text.status()).isEqualTo(422);
        assertThat(text.text("/errors/0/pointer")).isEqualTo("/incomplete");
        assertThat(number.status()).isEqualTo(422);
        assertThat(number.text("/errors/0/pointer")).isEqualTo("/attachments/0/document");
    }

    @Test
    void pointsAtMembersThatAreMissing() {
        assertThat(http.post("applicant", filing, "{}").text("/errors/0/pointer"))
                .isEqualTo("/data");
        assertThat(http.post("applicant", filing, "{\"data\": {}, \"attachments\": [{}]}")
                        .text("/errors/0/pointer"))
                .isEqualTo("/attachments/0/document");
    }

    @Test
    void asksForABody() {
        Answer answer = http.send("applicant", "POST", filing, null, "Content-Type", "application/json");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("body-required");
    }

    @Test
    void refusesAnswersOfTheWrongTypeAndUnknownAnswers() {
        String body = "{\"incomplete\": true, \"data\": {\"permitType\": 7, \"licence\": \"x\"}}";

        Answer answer = http.post("applicant", filing, body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("wrong-answers");
        assertThat(answer.json().get("errors").findValuesAsString("pointer")).contains("/permitType", "/licence");
    }

    @Test
    void refusesKeysThatAreNoKeys() {
        Answer answer = http.post("applicant", filing, "{\"data\": {}}", "Idempotency-Key", "a key");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-idempotency-key");
    }

    @Test
    void refusesBrokenMultipart() {
        Answer answer = http.send(
                "applicant",
                "POST",
                "/api/v1/attachments",
                BodyPublishers.ofString("no multipart at all"),
                "Content-Type",
                "multipart/form-data");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isIn("malformed-request", "missing-parameter");
    }

    private static byte[] chunk(String text) {
        return (Integer.toHexString(text.length()) + "\r\n" + text + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Until the end of the problem, whatever happens to the connection then. */
    private static String read(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        byte[] buffer = new byte[4096];
        int octets;
        while (!text.toString().contains("\"detail\"") && (octets = in.read(buffer)) >= 0) {
            text.append(new String(buffer, 0, octets, StandardCharsets.UTF_8));
        }
        return text.toString();
    }
}
