package org.licet.server.applicant.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.server.account.DemoAccounts;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;

/** Somebody with a session who sends what no browser would. */
final class Person {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Http http;
    private String cookie = "";

    private Person(Http http) {
        this.http = http;
    }

    static Person signedIn(Http http, String login) {
        Person person = new Person(http);
        Answer page = http.get(null, "/login");
        person.cookie = cookie(page);
        Answer in = person.raw(
                "/login", "username=" + login + "&password=" + DemoAccounts.PASSWORD + "&_csrf=" + encode(token(page)));
        assertThat(in.status()).isEqualTo(302);
        person.cookie = cookie(in);
        return person;
    }

    static Person nobody(Http http) {
        return new Person(http);
    }

    Answer get(String path) {
        return http.get(null, path, "Cookie", cookie, "Accept", "text/html");
    }

    /** With the token of a page that this person may see. */
    Answer post(String path, String... fields) {
        return raw(path, form(fields) + "&_csrf=" + encode(token(get("/my/files/"))));
    }

    /** As it stands, without a token. */
    Answer raw(String path, String body, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 6);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/x-www-form-urlencoded";
        all[headers.length + 2] = "Accept";
        all[headers.length + 3] = "text/html";
        all[headers.length + 4] = "Cookie";
        all[headers.length + 5] = cookie;
        return http.send(null, "POST", path, BodyPublishers.ofString(body), all);
    }

    void take(Answer answer) {
        cookie = cookie(answer);
    }

    static String form(String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&").append(encode(fields[i])).append("=").append(encode(fields[i + 1]));
        }
        return body.toString();
    }

    static String token(Answer page) {
        Matcher matcher = TOKEN.matcher(page.body());
        assertThat(matcher.find()).as(page.body()).isTrue();
        return matcher.group(1);
    }

    static String cookie(Answer answer) {
        return answer.header("set-cookie").replaceFirst(";.*", "");
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
