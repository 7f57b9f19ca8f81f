package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Accounts.Account;
import org.licet.engine.testing.SettableClock;
import org.licet.server.account.DemoAccounts;
import org.licet.server.testing.Http;
import org.licet.server.testing.Journey;
import org.licet.server.testing.Person;
import org.licet.server.testing.Published;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What a real browser lets through: the rules of the pages are only worth what it enforces. */
@BrowserTest
class AttackedPagesTest {

    private static final List<String> AWAY = List.of(
            "//evil.example",
            "/\\evil.example",
            "\\/evil.example",
            "\\\\evil.example",
            "https://evil.example",
            "https:evil.example",
            "http:/evil.example",
            "javascript:alert(1)",
            "data:text/html,x",
            "/\t/evil.example",
            "/\n/evil.example",
            "\t//evil.example",
            " //evil.example",
            "/%2F/evil.example",
            "/%5c/evil.example",
            "%2F%2Fevil.example",
            "/.//evil.example",
            "/..//evil.example",
            "/%2e%2e//evil.example",
            "/;//evil.example",
            "///evil.example",
            "@evil.example",
            "evil.example",
            "/\u2215evil.example",
            "/services\r\nSet-Cookie: a=b",
            "https://127.0.0.1@evil.example");

    @Autowired
    Http http;

    @Autowired
    Published published;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    SettableClock clock;

    @Test
    void noScriptRunsThatWeDidNotServe(Visits visits) {
        Page page = visits.hostile().signIn("applicant").open("/services").page();

        page.evaluate("() => document.querySelector('main').insertAdjacentHTML('beforeend',"
                + " '<img src=x onerror=\"window.ran=1\"><a id=js href=\"javascript:window.ran=2\">x</a>"
                + "<p id=styled style=\"color:rgb(1,2,3)\">x</p>')");
        page.evaluate("() => { const inline = document.createElement('script'); inline.textContent = 'window.ran=3';"
                + " document.head.append(inline); const foreign = document.createElement('script');"
                + " foreign.src = 'http://localhost:1/evil.js'; document.head.append(foreign);"
                + " const data = document.createElement('script'); data.src = 'data:text/javascript,window.ran=4';"
                + " document.head.append(data) }");
        page.evaluate("() => document.getElementById('js').click()");
        page.evaluate("() => setTimeout(\"window.ran=5\", 1)");
        page.waitForTimeout(300);

        assertThat(page.evaluate("() => window.ran === undefined")).isEqualTo(true);
        assertThat(page.evaluate("() => getComputedStyle(document.getElementById('styled')).color"))
                .isNotEqualTo("rgb(1, 2, 3)");
        assertThat(page.evaluate("() => fetch('http://localhost:1/').then(() => 'sent', () => 'refused')"))
                .isEqualTo("refused");
    }

    @Test
    void noFormSendsToAnotherSite(Visits visits) {
        Page page = visits.hostile().signIn("applicant").open("/services").page();
        String here = page.url();
        List<String> left = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("localhost:1/")) {
                left.add(request.url());
            }
        });

        page.evaluate("() => { const form = document.createElement('form'); form.action = 'http://localhost:1/steal';"
                + " form.method = 'post'; document.body.append(form); form.submit() }");
        page.waitForTimeout(300);

        assertThat(left).isEmpty();
        assertThat(page.url()).isEqualTo(here);
    }

    @Test
    void noSiteShowsOurPagesInAFrame(Visits visits) {
        Page page = visits.hostile().signIn("applicant").page();
        String ours = page.url();

        page.navigate("about:blank");
        page.setContent("<iframe id=framed src=\"" + ours + "\"></iframe>");
        page.waitForTimeout(500);

        assertThat(page.frames().stream().filter(frame -> frame != page.mainFrame()))
                .noneMatch(frame -> frame.url().startsWith("http://127.0.0.1"));
    }

    @Test
    void theSessionIsNewAfterSigningInAndNoScriptReadsIt(Visits visits) {
        Visit visit = visits.visit().open("/login");
        String before = session(visit.page()).value;

        visit.signIn("applicant");
        Cookie after = session(visit.page());

        assertThat(after.value).isNotEqualTo(before);
        assertThat(after.httpOnly).isTrue();
        assertThat(after.secure).isTrue();
        assertThat(after.sameSite).isEqualTo(SameSiteAttribute.LAX);
        assertThat(visit.page().evaluate("() => document.cookie")).isEqualTo("");
    }

    @Test
    void signingOutEndsTheSessionInEveryTab(Visits visits) {
        Visit visit = visits.visit().signIn("applicant");
        String draft = draft();
        Page other = visit.page().context().newPage();
        other.navigate("/drafts/" + draft);
        assertThat(other.url()).endsWith("/drafts/" + draft);
        List<Cookie> kept = visit.page().context().cookies();

        visit.press("Sign out");
        other.reload();
        assertThat(other.url()).contains("/login?next=");
        visit.page().context().addCookies(kept);
        other.navigate("/drafts/" + draft);

        assertThat(other.url()).as("with the old cookie put back").contains("/login?next=");
        other.goBack();
        assertThat(other.content()).doesNotContain("Ion Rusu");
    }

    /** The browser itself says where each answer would lead. */
    @Test
    void nobodyIsLedAwayBySigningIn(Visits visits) {
        Page page = visits.visit().open("/login").page();
        String site = "http://127.0.0.1:" + http.port();

        for (String next : AWAY) {
            Person person = new Person(http);
            String asked = "/login?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
            Map<String, String> form = new LinkedHashMap<>(Map.of("username", "applicant", "password", "demo"));
            form.put("_csrf", person.token());
            form.put("next", next);
            String location = person.post("/login", form).header("location");

            assertThat(person.page(asked).select("input[name=next]")).as(next).isEmpty();
            assertThat(page.evaluate("it => new URL(it, location.href).href", location))
                    .as(next)
                    .isEqualTo(site + "/");
        }
        page.navigate("/login?next=" + URLEncoder.encode("//evil.example", StandardCharsets.UTF_8));
        enter(page, "applicant", DemoAccounts.PASSWORD);
        assertThat(page.url()).isEqualTo(site + "/");
    }

    @Test
    void whoGuessesIsToldToWaitAndForHowLong(Visits visits) {
        String login = "u" + UUID.randomUUID();
        accounts.save(new Account(login, encoder.encode("right"), "Slow Down", true, Set.of()));
        Visit visit = visits.visit();
        visit.page().context().setExtraHTTPHeaders(Map.of("X-Forwarded-For", "203.0.113.99"));
        visit.open("/login");

        for (int i = 0; i < 6; i++) {
            enter(visit.page(), login, "guess" + i);
        }
        enter(visit.page(), login, "right");
        assertThat(visit.page().url()).contains("/login?wait=");
        visit.check("login-wait");
        assertThat(visit.page().locator("header").innerText()).doesNotContain("Slow Down");

        clock.advance(Duration.ofMinutes(1));
        enter(visit.page(), login, "right");
        assertThat(visit.page().locator("header").innerText()).contains("Slow Down");
    }

    @Test
    void aFileThatABrowserWouldShowIsRefusedWhateverItIsCalled(Visits visits) {
        Visit visit = visits.visit().signIn("applicant");
        String address = "/drafts/" + draft() + "/documents/licence-copy";

        for (String content : List.of(
                "<html><script>alert(1)</script></html>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "<?xml version=\"1.0\"?><x/>")) {
            visit.open(address);
            visit.page()
                    .setInputFiles(
                            "#file",
                            new FilePayload(
                                    "licence.pdf", "application/pdf", content.getBytes(StandardCharsets.UTF_8)));
            visit.page().click("button[value=add]");

            assertThat(visit.page().locator(".govuk-error-summary").count()).isEqualTo(1);
            assertThat(visit.page()
                            .locator("a[download], main a[href*='/documents/licence-copy/']")
                            .count())
                    .isZero();
        }
    }

    @Test
    void aFileIsSavedAndNeverShownEvenWhenItHidesAPage(Visits visits) {
        Visit visit = visits.visit().signIn("applicant");
        String draft = draft();
        byte[] pdf = Journey.licence();
        byte[] both = new byte[pdf.length + 60];
        System.arraycopy(pdf, 0, both, 0, pdf.length);
        byte[] html = "\n<html><script>document.title='ran'</script></html>".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(html, 0, both, pdf.length, html.length);
        visit.open("/drafts/" + draft + "/documents/licence-copy");
        visit.page().setInputFiles("#file", new FilePayload("a\"><script>x.html", "text/html", both));
        visit.page().click("button[value=add]");

        String address = visit.page()
                .locator("main a[href*='/documents/licence-copy/']")
                .first()
                .getAttribute("href");
        Response shown = visit.page().waitForResponse("**" + address, () -> visit.page()
                .evaluate("address => fetch(address).then(it => it.text())", address));

        assertThat(shown.headerValue("content-disposition")).startsWith("attachment;");
        assertThat(shown.headerValue("content-type")).isEqualTo("application/pdf");
        assertThat(shown.headerValue("x-content-type-options")).isEqualTo("nosniff");
        assertThat(visit.page().title()).isNotEqualTo("ran");
    }

    private static void enter(Page page, String login, String password) {
        page.fill("#username", login);
        page.fill("#password", password);
        page.click("main button[type=submit]");
    }

    private static Cookie session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("licet"))
                .findFirst()
                .orElseThrow();
    }

    private String draft() {
        published.path(Published.TRANSPORT);
        return http.post(
                        "applicant",
                        "/api/v1/authorizations/transport-certificate/drafts",
                        "{\"applicant\":\"company:1003600055110\",\"data\":{}}")
                .text("/id");
    }
}
