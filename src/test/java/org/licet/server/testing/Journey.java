package org.licet.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.licet.server.testing.Http.Answer;
import tools.jackson.databind.JsonNode;

/** The way of a transport permit through the API, up to where a test wants it. */
public final class Journey {

    private final Http http;
    private final Published published;
    private final Work work;
    private final Clock clock;

    Journey(Http http, Published published, Work work, Clock clock) {
        this.http = http;
        this.published = published;
        this.work = work;
        this.clock = clock;
    }

    /** Files the example with its document; the process stands at its first task. Returns the reference. */
    public String filed() {
        String path = published.path(Published.TRANSPORT);
        limit();
        JsonNode form = http.get(null, path + "/forms/application").json();
        String body = "{\"data\":" + form.at("/schema/examples/0")
                + ",\"attachments\":[{\"document\":\"licence-copy\",\"attachment\":\"" + uploaded() + "\"}]}";
        Answer answer = http.post("applicant", path + "/applications", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        work.catchUp();
        return answer.text("/reference");
    }

    /** Uploads a licence as {@code applicant} and returns the id of the attachment. */
    public String uploaded() {
        Answer answer = http.upload("applicant", "/api/v1/attachments", "licence copy.pdf", licence());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("/id");
    }

    public static byte[] licence() {
        try {
            return Files.readAllBytes(Path.of("examples", Published.TRANSPORT, "samples", "licence.pdf"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Id of the open task of that element of the drawing. */
    public String task(String reference, String element) {
        String login = element.equals("decide") ? "approver" : "clerk";
        JsonNode items = http.get(login, "/api/v1/tasks?q=" + reference).json().get("items");
        for (JsonNode item : items) {
            if (item.get("reference").asString().equals(reference)
                    && item.get("element").asString().equals(element)) {
                return item.get("id").asString();
            }
        }
        throw new AssertionError("no task " + element + " of " + reference + " in " + items);
    }

    /** Claims and completes a task. */
    public void complete(String reference, String element, String login, String data) {
        String path = "/api/v1/tasks/" + task(reference, element);
        assertThat(http.post(login, path + "/claim").status()).isEqualTo(200);
        Answer answer = http.post(login, path + "/completion", "{\"data\":" + data + "}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        work.catchUp();
    }

    /** Files and grants; returns the reference. */
    public String granted() {
        String reference = filed();
        grant(reference);
        return reference;
    }

    /** Checks, decides and pays: then the act is issued. */
    public void grant(String reference) {
        complete(reference, "check", "clerk", "{\"licenceValid\":true,\"outcome\":\"accept\"}");
        complete(reference, "decide", "approver", "{\"outcome\":\"grant\"}");
        pay(reference);
    }

    /** There are places enough for all that tests file. */
    private void limit() {
        int year = clock.instant().atZone(ZoneId.of("Europe/Chisinau")).getYear();
        Answer answer = http.put(
                "operator", "/api/v1/allotments/transport-permits/" + year, "{\"slice\":\"annual\",\"limit\":10000}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** The whole fee, recorded by the cashier. */
    public void pay(String reference) {
        JsonNode order = http.post("applicant", "/api/v1/applications/" + reference + "/payment")
                .json();
        Answer answer = http.post(
                "cashier",
                "/api/v1/payments",
                "{\"order\":%s,\"amount\":%s,\"payment\":\"pay-%s\"}"
                        .formatted(order.get("order"), order.get("amount"), reference));
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
        work.catchUp();
    }
}
