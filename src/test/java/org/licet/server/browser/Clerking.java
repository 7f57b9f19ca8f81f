package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.licet.server.testing.Http;
import org.licet.server.testing.Work;

/** The way of clerks through the pages: find the case, take it, fill in the form of the task. */
final class Clerking {

    private static final int MOST_TIMES = 3;

    private final Visits visits;
    private final Window window;
    private final Work work;

    Clerking(Visits visits, Window window, Work work) {
        this.visits = visits;
        this.window = window;
        this.work = work;
    }

    /** @param title of the task, as the list shows it */
    void complete(String login, String reference, String title, String answers) {
        Visit visit = visits.visit(window).signIn(login);
        Page page = visit.page();
        visit.open("/work?queue=team&q=" + reference).check("basket-" + login);
        page.locator("main table a[href*='/work/tasks/']")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(title))
                .first()
                .click();
        page.waitForNavigation(
                () -> page.locator("main form[action$='/claim'] button").first().click());
        // an answer may bring up more questions, which without scripts come when it is sent
        for (int times = 0; times < MOST_TIMES && page.url().contains("/work/tasks/"); times++) {
            new Typing(page, Http.parse(answers)).answer();
            visit.check("case-" + login);
            // a slow answer is waited for, or the next round would type into the page that is left
            page.waitForNavigation(
                    () -> page.locator("main button[name='action'][value='complete']:not(.govuk-visually-hidden)")
                            .click());
        }
        assertThat(page.url())
                .as(() -> "completed by " + login + ": " + visit.text())
                .contains("said=completed");
        work.catchUp();
    }
}
