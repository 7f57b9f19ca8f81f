package org.licet.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Accounts.Account;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The door for people: the login page, its session and its CSRF tokens. */
@ServerTest
class SessionTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    Http http;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordEncoder encoder;

    @Test
    void signsInAndOut() {
        String cookie = signIn("clerk", "demo");
        Answer home = http.get(null, "/", "Cookie", cookie);
        Answer out = form("/logout", cookie, "_csrf=" + encode(token(home)));

        assertThat(home.body()).contains("Maria Botnari");
        assertThat(out.header("location")).endsWith("/");
        assertThat(http.get(null, "/", "Cookie", cookie).body()).doesNotContain("Maria Botnari");
    }

    @Test
    void renewsTheSessionAtLogin() {
        Answer page = http.get(null, "/login");
        String before = cookie(page);

        Answer in = form("/login", before, credentials("clerk", "demo", token(page)));

        assertThat(in.header("location")).endsWith("/");
        assertThat(cookie(in)).isNotEmpty().isNotEqualTo(before);
        assertThat(http.get(null, "/", "Cookie", before).body()).doesNotContain("Maria Botnari");
    }

    @Test
    void flagsTheCookie() {
        String cookie = http.get(null, "/login").header("set-cookie");

        assertThat(cookie).contains("HttpOnly", "Secure", "SameSite=Lax");
    }

    @Test
    void beginsNoSessionForTheHomePage() {
        assertThat(http.get(null, "/").header("set-cookie")).isEmpty();
    }

    @Test
    void refusesLoginWithoutCsrfToken() {
        Answer page = http.get(null, "/login");

        Answer none = form("/login", cookie(page), "username=clerk&password=demo");
        Answer forged = form("/login", cookie(page), credentials("clerk", "demo", "forged"));

        assertThat(none.status()).isEqualTo(403);
        assertThat(forged.status()).isEqualTo(403);
        assertThat(none.problem()).isEqualTo("stale-page");
    }

    @Test
    void refusesLogoutWithoutCsrfToken() {
        String cookie = signIn("clerk", "demo");

        assertThat(form("/logout", cookie, "a=b").status()).isEqualTo(403);
        assertThat(http.get(null, "/", "Cookie", cookie).body()).contains("Maria Botnari");
    }

    @Test
    void saysTheSameForAWrongPasswordAndAnUnknownLogin() {
        Answer page = http.get(null, "/login");
        Answer wrong = form("/login", cookie(page), credentials("clerk2", "no", token(page)));
        Answer unknown = form("/login", cookie(page), credentials("nobody-" + UUID.randomUUID(), "no", token(page)));

        assertThat(wrong.header("location")).endsWith("/login?failed=yes").isEqualTo(unknown.header("location"));
        assertThat(http.get(null, "/login?failed=yes").body()).contains("is not right");
    }

    @Test
    void takesNoSessionForTheApiWithoutItsCsrfToken() {
        String cookie = signIn("clerk", "demo");
        String token = token(http.get(null, "/", "Cookie", cookie));

        assertThat(http.get(null, "/api/v1/nothing", "Cookie", cookie).status()).isEqualTo(401);
        assertThat(http.post(null, "/api/v1/tasks/batch", "{\"items\":[]}", "Cookie", cookie)
                        .status())
                .isEqualTo(401);
        assertThat(http.get(null, "/api/v1/nothing", "Cookie", cookie, "X-CSRF-TOKEN", "forged")
                        .status())
                .isEqualTo(401);
        assertThat(http.get(null, "/api/v1/nothing", "Cookie", cookie, "X-CSRF-TOKEN", token)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void endsWithTheAccount() {
        String login = "u" + UUID.randomUUID();
        accounts.save(new Account(login, encoder.encode("demo"), "Short Stay", true, Set.of()));
        String cookie = signIn(login, "demo");
        assertThat(http.get(null, "/", "Cookie", cookie).body()).contains("Short Stay");

        accounts.save(new Account(login, encoder.encode("demo"), "Short Stay", false, Set.of()));

        assertThat(http.get(null, "/", "Cookie", cookie).body()).doesNotContain("Short Stay");
    }

    private String signIn(String login, String password) {
        Answer page = http.get(null, "/login");
        Answer in = form("/login", cookie(page), credentials(login, password, token(page)));
        assertThat(in.status()).isEqualTo(302);
        return cookie(in);
    }

    private Answer form(String path, String cookie, String body) {
        return http.send(
                null,
                "POST",
                path,
                BodyPublishers.ofString(body),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Cookie",
                cookie);
    }

    private static String credentials(String login, String password, String token) {
        return "username=" + encode(login) + "&password=" + encode(password) + "&_csrf=" + encode(token);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String cookie(Answer answer) {
        return answer.header("set-cookie").replaceFirst(";.*", "");
    }

    private static String token(Answer page) {
        Matcher matcher = TOKEN.matcher(page.body());
        assertThat(matcher.find()).as(page.body()).isTrue();
        return matcher.group(1);
    }
}
