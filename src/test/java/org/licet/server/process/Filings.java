package org.licet.server.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.licet.server.readme.StreetStall;
import tools.jackson.databind.json.JsonMapper;

/** Files street stalls over several connections, each under its own idempotency key, and keeps what was acknowledged. */
final class Filings {

    private static final int CONNECTIONS = 8;
    private final int port;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    /** Idempotency key to reference. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    Filings(int port) {
        this.port = port;
    }

    Map<String, String> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    /** Sends {@code number} filings; counts down as they are acknowledged; those that fail are not sent again. */
    Thread send(int number, CountDownLatch acknowledgements) {
        Thread sending = new Thread(() -> {
            ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
            for (int filing = 1; filing <= number; filing++) {
                String key = "filing-" + filing;
                connections.execute(() -> {
                    try {
                        file(key);
                        acknowledgements.countDown();
                    } catch (IOException unacknowledged) {
                        // the server is gone
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
            connections.shutdown();
            try {
                connections.awaitTermination(5, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                connections.shutdownNow();
            }
        });
        sending.start();
        return sending;
    }

    /** @return the reference in the acknowledgement */
    String file(String key) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/authorizations/"
                                + StreetStall.ID + "/applications"))
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", Api.basic("applicant"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(StreetStall.FILING))
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() != 201) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        String reference =
                JsonMapper.shared().readTree(response.body()).path("reference").asString();
        acknowledged.put(key, reference);
        return reference;
    }
}
