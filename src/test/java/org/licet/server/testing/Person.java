package org.licet.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.licet.server.account.DemoAccounts;
import org.licet.server.testing.Http.Answer;

/** Somebody at the pages over plain HTTP: keeps cookies, reads pages with a real parser, sends forms as browsers do. */
public final class Person {

    private final Http http;
    private final Map<String, String> cookies = new TreeMap<>();

    public Person(Http http) {
        this.http = http;
    }

    public static Person signedIn(Http http, String login) {
        Person person = new Person(http);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("username", login);
        form.put("password", DemoAccounts.PASSWORD);
        form.put("_csrf", person.token());
        Answer in = person.post("/login", form);
        assertThat(in.header("location")).as("signing in as " + login).endsWith("/");
        return person;
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** A page that must be there. */
    public Document page(String path) {
        Answer answer = get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return parsed(answer, path);
    }

    public static Document parsed(Answer answer, String path) {
        return Jsoup.parse(answer.body(), "http://licet.test" + path);
    }

    /** Exactly these fields; no token unless it is among them. */
    public Answer post(String path, Map<String, String> fields) {
        return send("POST", path, fields);
    }

    /** A token that this person's session takes. */
    public String token() {
        Element field = parsed(get("/"), "/").selectFirst("input[name=_csrf]");
        return field != null
                ? field.attr("value")
                : page("/login").select("input[name=_csrf]").attr("value");
    }

    /** @param changes what was typed over what stood there, and the button that was pressed as {@code action} */
    public Answer submit(Element form, Map<String, String> changes) {
        Map<String, String> fields = fields(form);
        fields.putAll(changes);
        return post(path(form.absUrl("action")), fields);
    }

    /** What a browser would send if nothing were touched. */
    public static Map<String, String> fields(Element form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : form.select("input[name], textarea[name], select[name]")) {
            String type = field.attr("type");
            boolean silent = field.hasAttr("disabled")
                    || List.of("file", "submit", "button", "image").contains(type)
                    || List.of("radio", "checkbox").contains(type) && !field.hasAttr("checked");
            if (!silent) {
                fields.put(field.attr("name"), value(field));
            }
        }
        return fields;
    }

    /** What stands in a field. */
    public static String value(Element field) {
        return switch (field.normalName()) {
            case "textarea" -> field.wholeText().replaceFirst("^\n", "");
            case "select" -> field.select("option[selected]").attr("value");
            default -> field.attr("value");
        };
    }

    public static String path(String address) {
        return address.replaceFirst("^https?://[^/]+", "").replaceFirst("#.*$", "");
    }

    private Answer send(String method, String path, @org.jspecify.annotations.Nullable Map<String, String> fields) {
        List<String> headers = new ArrayList<>(List.of("Accept", "text/html,*/*;q=0.8", "Cookie", cookies()));
        if (fields != null) {
            headers.addAll(List.of("Content-Type", "application/x-www-form-urlencoded"));
        }
        Answer answer = http.send(
                null,
                method,
                path,
                fields == null ? null : BodyPublishers.ofString(encoded(fields)),
                headers.toArray(String[]::new));
        answer.headers().getOrDefault("set-cookie", List.of()).forEach(this::keep);
        return answer;
    }

    private String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(String cookie) {
        String pair = cookie.replaceFirst(";.*", "");
        int equal = pair.indexOf('=');
        cookies.put(pair.substring(0, equal), pair.substring(equal + 1));
    }

    /** Browsers send every end of a line as two characters. */
    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text.replaceAll("\r\n|\r|\n", "\r\n"), StandardCharsets.UTF_8);
    }
}
