import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Publishes the package of README.md on a running demo and files many applications. Started by the script run. */
public class Filing {

    private static final Pattern FILE =
            Pattern.compile("```\\w+ title=street-stall/(\\S+)\\n(.*?)```", Pattern.DOTALL);
    private static final String BODY = "{\"applicant\": \"person:2002001234563\", \"data\": {\"road\": \"M1, km 42\","
            + " \"goods\": \"Apples and plums\", \"phone\": \"+37369123456\"}}";

    private static final Pattern TASK = Pattern.compile("\"authorization\"\\s*:\\s*\"street-stall\"");
    private static final Pattern NEXT = Pattern.compile("\"next\"\\s*:\\s*\"([^\"]+)\"");

    private static String server;
    private static HttpClient client;

    public static void main(String[] args) throws Exception {
        server = args[0];
        int number = Integer.parseInt(args[1]);
        int connections = Integer.parseInt(args[2]);
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        publish();
        for (int i = 0; i < 50; i++) { // warm, uncounted
            file();
        }
        long[] nanos = new long[number];
        AtomicInteger wrong = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(connections);
        long began = System.nanoTime();
        for (int i = 0; i < number; i++) {
            int filing = i;
            pool.execute(() -> {
                long start = System.nanoTime();
                try {
                    if (file() != 201) {
                        wrong.incrementAndGet();
                    }
                } catch (Exception e) {
                    wrong.incrementAndGet();
                }
                nanos[filing] = System.nanoTime() - start;
            });
        }
        pool.shutdown();
        pool.awaitTermination(30, TimeUnit.MINUTES);
        double seconds = (System.nanoTime() - began) / 1e9;
        Arrays.sort(nanos);
        print("%d filings over %d connections: %.0f a second, median %.1f ms, 95 %% within %.1f ms, %d failed",
                number, connections, number / seconds, nanos[number / 2] / 1e6, nanos[number * 95 / 100] / 1e6,
                wrong.get());
        while (openTasks() < number + 50 - wrong.get()) {
            Thread.sleep(50);
        }
        double caughtUp = (System.nanoTime() - began) / 1e9;
        print("all processes at their first task after %.1f s: %.0f a second", caughtUp, number / caughtUp);
    }

    private static int file() throws Exception {
        return send("applicant", "/api/v1/authorizations/street-stall/applications", "application/json",
                BODY.getBytes(StandardCharsets.UTF_8)).statusCode();
    }

    private static void publish() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            Matcher page = FILE.matcher(Files.readString(Path.of("README.md")));
            while (page.find()) {
                zip.putNextEntry(new ZipEntry(page.group(1)));
                zip.write(page.group(2).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        HttpResponse<String> answer = send("analyst", "/api/v1/packages", "application/zip", bytes.toByteArray());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    /** Counted over the pages of the list, because the counts of the queues end at 1,000. */
    private static long openTasks() throws Exception {
        long tasks = 0;
        for (String after = ""; ; ) {
            String page = tasks(after);
            tasks += TASK.matcher(page).results().count();
            Matcher next = NEXT.matcher(page);
            if (!next.find()) {
                return tasks;
            }
            after = "&after=" + URLEncoder.encode(next.group(1), StandardCharsets.UTF_8);
        }
    }

    private static String tasks(String after) throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(server + "/api/v1/tasks?queue=unassigned&limit=200" + after))
                        .header("Authorization", basic("clerk"))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static HttpResponse<String> send(String login, String path, String type, byte[] body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server + path))
                        .timeout(Duration.ofSeconds(60))
                        .header("Authorization", basic(login))
                        .header("Content-Type", type)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String basic(String login) {
        return "Basic " + Base64.getEncoder().encodeToString((login + ":demo").getBytes(StandardCharsets.UTF_8));
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
