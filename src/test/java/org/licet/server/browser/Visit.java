package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.licet.server.account.DemoAccounts;
import org.licet.server.testing.NamedPages;

/** One person's window. What the browser itself complains of (a refused script, an error in one) fails the test at its end. */
public final class Visit implements AutoCloseable {

    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final List<String> LAWS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final BrowserContext context;
    private Window window;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private boolean mayComplain;
    private Map<String, String> answer = Map.of();
    private int status;

    Visit(BrowserContext context, Window window) {
        this.context = context;
        this.window = window;
        this.page = context.newPage();
        page.setDefaultTimeout(10_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onResponse(response -> {
            boolean saved = response.headers()
                    .getOrDefault("content-disposition", "")
                    .startsWith("attachment"); // the page stays
            if (response.request().isNavigationRequest() && response.frame() == page.mainFrame() && !saved) {
                answer = response.headers();
                status = response.status();
            }
        });
    }

    void mayComplain() {
        mayComplain = true;
    }

    /** For everything that is particular to one test. */
    public Page page() {
        return page;
    }

    public Visit open(String path) {
        Response response = page.navigate(path);
        assertThat(response.status()).as("status of " + path).isLessThan(400);
        return this;
    }

    public Visit signIn(String login) {
        open("/login");
        page.fill("#username", login);
        page.fill("#password", DemoAccounts.PASSWORD);
        page.click("main button[type=submit]");
        assertThat(page.url()).as("signed in as " + login).doesNotContain("/login");
        return this;
    }

    /** Presses the first button or link with these words. */
    public Visit press(String words) {
        page.locator("main button, main a, header button, header a")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(words))
                .first()
                .click();
        return this;
    }

    public String heading() {
        return page.locator("h1").first().innerText();
    }

    public String text() {
        return page.locator("main").innerText();
    }

    /** A picture for people to leaf through. */
    public Visit shot(String name) {
        try {
            picture(name);
        } catch (PlaywrightException busy) {
            // right after the window was resized there may be no frame to take yet
            page.waitForTimeout(1_000);
            picture(name);
        }
        return this;
    }

    private void picture(String name) {
        page.screenshot(new ScreenshotOptions()
                .setPath(SHOTS.resolve(name + "-" + window.name() + ".png"))
                .setFullPage(true));
    }

    /** Everything that a page must be, whatever it shows; takes its picture too. */
    public Visit check(String name) {
        shot(name);
        named(name);
        fits(name);
        if (window.scripts()) {
            readable(name);
            unbroken(name);
            accessible(name);
        }
        Sights.add(new Sight(
                answer.getOrDefault(NamedPages.ROUTE, ""),
                answer.getOrDefault(NamedPages.VIEW, status < 400 ? "" : "error"),
                window,
                page.locator(".govuk-error-summary").count() > 0,
                page.locator(".licet-empty").count() > 0,
                page.title(),
                name));
        return this;
    }

    /** At a desk and, as it stands, on a phone. */
    public Visit checkBoth(String name) {
        check(name);
        Window desk = window;
        resize(desk.narrow());
        check(name);
        resize(desk);
        return this;
    }

    private void resize(Window other) {
        window = other;
        page.setViewportSize(other.width(), Window.HEIGHT);
    }

    /** In its language, with one heading of its own, and a title that begins with what the page is. */
    private void named(String name) {
        assertThat(page.locator("h1").count()).as(name + " has headings").isEqualTo(1);
        assertThat(page.locator("html").getAttribute("lang"))
                .as("language of " + name)
                .isEqualTo(window.language());
        assertThat(page.title()).as("title of " + name).matches("\\S.+ – .*\\S");
    }

    /** Nothing sticks out to the side. */
    private void fits(String name) {
        if (!window.scripts()) {
            return;
        }
        Object excess = page.evaluate(
                """
                () => {
                  const root = document.documentElement;
                  const out = it => it.getBoundingClientRect().right > root.clientWidth + 0.5;
                  return root.scrollWidth <= root.clientWidth ? [] : [root.scrollWidth + ' of ' + root.clientWidth]
                    .concat([...document.querySelectorAll('main *')].filter(out).map(it => it.outerHTML.slice(0, 120)));
                }""");
        assertThat((List<?>) excess)
                .as(name + " " + window.name() + " scrolls sideways")
                .isEmpty();
    }

    /** Without fonts a browser draws nothing, and every other check passes on it. */
    private void readable(String name) {
        Object widths = page.evaluate(
                "() => ['Licet', 'Șîț', 'Реестр'].map(text => { const at = document.createElement('canvas').getContext('2d');"
                        + " at.font = getComputedStyle(document.body).font; return at.measureText(text).width })");
        assertThat((List<?>) widths)
                .as(name + " draws text")
                .allSatisfy(width -> assertThat(((Number) width).doubleValue()).isGreaterThan(10));
        assertThat(page.locator("h1").first().boundingBox().width).isGreaterThan(10);
    }

    /** No word of a table goes on in the next line, as in "examinatio n"; text of twice the size may have to. */
    private void unbroken(String name) {
        Object broken = page.evaluate(
                """
                () => {
                  const broken = [];
                  const hidden = it => getComputedStyle(it.closest('thead') ?? it).position === 'absolute';
                  const large = parseFloat(getComputedStyle(document.documentElement).fontSize) > 20;
                  const cells = large ? [] : [...document.querySelectorAll('main td, main th')];
                  for (const cell of cells.filter(it => !hidden(it))) {
                    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
                    while (texts.nextNode()) {
                      for (const word of texts.currentNode.data.matchAll(/\\p{L}{2,20}/gu)) {
                        const range = document.createRange();
                        range.setStart(texts.currentNode, word.index);
                        range.setEnd(texts.currentNode, word.index + word[0].length);
                        if (new Set([...range.getClientRects()].map(it => Math.round(it.top))).size > 1) {
                          broken.push(word[0]);
                        }
                      }
                    }
                  }
                  return broken;
                }""");
        assertThat((List<?>) broken).as(name + " breaks words").isEmpty();
    }

    private void accessible(String name) {
        List<String> violations = new AxeBuilder(page)
                .withTags(LAWS).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                                + rule.getNodes().stream()
                                        .limit(5)
                                        .map(node -> node.getTarget() + " " + node.getFailureSummary())
                                        .toList())
                        .toList();
        assertThat(violations)
                .as(name + " " + window.name() + " breaks WCAG 2.2 A or AA")
                .isEmpty();
    }

    @Override
    public void close() {
        context.close();
        if (mayComplain) {
            return;
        }
        assertThat(complaints).as("complaints of the browser").isEmpty();
    }
}
