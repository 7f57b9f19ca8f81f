package org.licet.server.testing;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.server.account.DemoAccounts;
import org.licet.server.testing.Http.Answer;

/** A session of the pages, begun on the login page: a password with each request would cost more than the answer. */
public final class SignedIn {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final Pattern FORM_PAGE = Pattern.compile("href=\"(/drafts/[^\"]+/pages/[^\"]+)\"");

    private final Http http;
    private final String cookie;
    private final String token;

    public SignedIn(Http http, String login) {
        this.http = http;
        Answer asked = http.get(null, "/login");
        Answer signed = http.send(
                null,
                "POST",
                "/login",
                BodyPublishers.ofString("username=" + encoded(login) + "&password=" + encoded(DemoAccounts.PASSWORD)
                        + "&_csrf=" + encoded(token(asked))),
                "Cookie",
                cookie(asked),
                "Content-Type",
                "application/x-www-form-urlencoded");
        cookie = cookie(signed);
        token = token(http.get(null, "/", "Cookie", cookie));
    }

    /** Names and values, for pages and for the API. */
    public String[] headers() {
        return new String[] {"Cookie", cookie, "X-CSRF-TOKEN", token};
    }

    public Answer get(String path) {
        return http.get(null, path, headers());
    }

    /** The address of the first form page of a draft. */
    public String formPage(String draft) {
        Answer page = get("/drafts/" + draft);
        Matcher found = FORM_PAGE.matcher(page.body());
        if (!found.find()) {
            throw new IllegalStateException("no form page in " + page);
        }
        return found.group(1);
    }

    private static String cookie(Answer answer) {
        return answer.headers().get("set-cookie").stream()
                .filter(each -> each.startsWith("licet="))
                .findFirst()
                .orElseThrow()
                .split(";", 2)[0];
    }

    private static String token(Answer page) {
        Matcher found = TOKEN.matcher(page.body());
        if (!found.find()) {
            throw new IllegalStateException("no token in " + page);
        }
        return found.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
