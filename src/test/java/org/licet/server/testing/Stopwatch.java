package org.licet.server.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Measures how long somebody who is signed in waits for the first byte of an answer, at 8 connections. */
public final class Stopwatch {

    private static final int CONNECTIONS = 8;
    private static final int WARM = 80;
    private static final int REQUESTS = Integer.getInteger("licet.requests", 400);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger callers = new AtomicInteger();
    private final String server;
    private final String[] headers;

    public Stopwatch(Http http, String login) {
        server = "http://127.0.0.1:" + http.port();
        headers = new SignedIn(http, login).headers();
    }

    private record Times(double median, double p95, double whole) {}

    /** One call; with a body it is posted. */
    public record Call(String path, @Nullable String body) {

        public static Call get(String path) {
            return new Call(path, null);
        }
    }

    /** Prints the time to the first byte of a page, of the same through the API, and their ratio. */
    public void compare(String what, String page, Call... api) {
        Times shown = measure(Call.get(page));
        Times told = measure(api);
        System.out.printf(
                Locale.ROOT,
                "%-70s page %6.1f %6.1f (all %6.1f), API %6.1f %6.1f (all %6.1f): %.2f%n",
                what,
                shown.median,
                shown.p95,
                shown.whole,
                told.median,
                told.p95,
                told.whole,
                shown.p95 / told.p95);
    }

    private Times measure(Call... calls) {
        run(calls, WARM);
        List<long[]> nanos = run(calls, REQUESTS);
        List<Long> first = nanos.stream().map(each -> each[0]).sorted().toList();
        List<Long> whole = nanos.stream().map(each -> each[1]).sorted().toList();
        return new Times(
                first.get(REQUESTS / 2) / 1e6,
                first.get(REQUESTS * 95 / 100) / 1e6,
                whole.get(REQUESTS * 95 / 100) / 1e6);
    }

    private List<long[]> run(Call[] calls, int requests) {
        Callable<long[]> once = () -> {
            long[] sum = new long[2];
            for (Call call : calls) {
                long[] nanos = once(request(call));
                sum[0] += nanos[0];
                sum[1] += nanos[1];
            }
            return sum;
        };
        ExecutorService pool = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<long[]> nanos = new ArrayList<>();
            for (Future<long[]> each : pool.invokeAll(Collections.nCopies(requests, once))) {
                nanos.add(each.get());
            }
            return nanos;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdown();
        }
    }

    private long[] once(HttpRequest request) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
        long first = System.nanoTime() - start;
        try (InputStream body = answer.body()) {
            body.transferTo(OutputStream.nullOutputStream());
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
        }
        return new long[] {first, System.nanoTime() - start};
    }

    /** Each from an address of its own, as behind a proxy: the API lets nobody evaluate so often. */
    private HttpRequest request(Call call) {
        int number = callers.incrementAndGet();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + call.path))
                .headers(headers)
                .header("X-Forwarded-For", "10.%d.%d.%d".formatted(number >> 16, number >> 8 & 255, number & 255));
        return call.body == null
                ? request.build()
                : request.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(call.body))
                        .build();
    }
}
