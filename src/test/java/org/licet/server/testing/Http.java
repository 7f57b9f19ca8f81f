package org.licet.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.server.account.DemoAccounts;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of the server, over real HTTP. */
public final class Http {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Environment environment;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    Http(Environment environment) {
        this.environment = environment;
    }

    /** What came back. */
    public record Answer(int status, Map<String, List<String>> headers, String body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** The value at a JSON pointer, as text. */
        public String text(String pointer) {
            return json().at(pointer).asString("");
        }

        public String header(String name) {
            return String.join("; ", headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of()));
        }

        /** The end of the problem's type. */
        public String problem() {
            return header("content-type").startsWith("application/problem+json")
                    ? text("/type").replace("urn:licet:problem:", "")
                    : "no problem but " + header("content-type");
        }
    }

    public int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    public Answer get(@Nullable String login, String path, String... headers) {
        return send(login, "GET", path, null, headers);
    }

    /**
     * The bodies of all pages of a list. The clock of the tests stands still, so what one test has just filed may come
     * after what others filed at the same instant.
     */
    public String everyPage(String login, String path) {
        String more = path + (path.contains("?") ? "&" : "?") + "after=";
        Answer page = get(login, path);
        StringBuilder all = new StringBuilder(page.body());
        while (!page.text("/next").isEmpty()) {
            page = get(login, more + page.text("/next"));
            all.append(page.body());
        }
        return all.toString();
    }

    public Answer post(@Nullable String login, String path, Object body, String... headers) {
        return send(login, "POST", path, json(body), with(headers, "Content-Type", "application/json"));
    }

    public Answer post(@Nullable String login, String path) {
        return send(login, "POST", path, null);
    }

    public Answer put(@Nullable String login, String path, Object body, String... headers) {
        return send(login, "PUT", path, json(body), with(headers, "Content-Type", "application/json"));
    }

    public Answer delete(@Nullable String login, String path) {
        return send(login, "DELETE", path, null);
    }

    /** Uploads one file in a multipart body. */
    public Answer upload(@Nullable String login, String path, String fileName, byte[] content, String... headers) {
        String boundary = "--licet-boundary";
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(
                login,
                "POST",
                path,
                BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofByteArray(tail)),
                with(headers, "Content-Type", "multipart/form-data; boundary=" + boundary));
    }

    /** @param login of a demo account, null for nobody */
    public Answer send(
            @Nullable String login, String method, String path, @Nullable BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .method(method, body == null ? BodyPublishers.noBody() : body);
        if (login != null) {
            request.header("Authorization", basic(login, DemoAccounts.PASSWORD));
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String basic(String login, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    public static JsonNode parse(String json) {
        return JSON.readTree(json);
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
    }

    private static String[] with(String[] headers, String name, String value) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = name;
        all[headers.length + 1] = value;
        return all;
    }
}
