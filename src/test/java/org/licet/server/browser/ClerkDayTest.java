package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.licet.server.testing.Http;
import org.licet.server.testing.Journey;
import org.licet.server.testing.Work;
import org.springframework.beans.factory.annotation.Autowired;

/** A clerk's day without a mouse. */
@BrowserTest
class ClerkDayTest {

    private static final int PATIENCE = 150;

    @Autowired
    Journey journey;

    @Autowired
    Http http;

    @Autowired
    Work work;

    @Test
    void goesByKeyboardAlone(Visits visits) {
        journey.filed();
        journey.filed();
        // the next case among these, whatever other tests have left open
        String reference = journey.filed();
        Visit visit = visits.visit();
        Page page = visit.page();
        Keyboard keys = page.keyboard();

        visit.open("/login?next=%2Fwork%3Fq%3D" + reference);
        tabTo(page, "#username");
        keys.type("clerk");
        tabTo(page, "#password");
        keys.type("demo");
        keys.press("Enter");
        page.waitForSelector("h1:has-text('Work')");

        keys.press("n");
        page.waitForURL("**/work/tasks/*");
        String first = page.url();
        assertThat(visit.text()).contains("Trans Nistru SRL");
        tabTo(page, "textarea[name='/note']");
        keys.type("n is a letter here, and c and ? too");
        assertThat(page.url()).isEqualTo(first);
        tabTo(page, "main button[value=complete]:not([tabindex])");
        keys.press("Enter");
        page.waitForSelector(".govuk-error-summary");
        assertThat(page.evaluate("() => document.activeElement.className").toString())
                .contains("govuk-error-summary");
        tabTo(page, ".govuk-error-summary a");
        keys.press("Enter");
        assertThat(page.evaluate("() => document.activeElement.name")).isEqualTo("/licenceValid");
        keys.press("Space");
        tabTo(page, "input[name='/outcome']");
        keys.press("Space");
        tabTo(page, "main button[value=complete]:not([tabindex])");
        keys.press("Enter");
        page.waitForURL("**/work?said=completed");
        work.catchUp();

        keys.press("n");
        page.waitForURL("**/work/tasks/*");
        assertThat(page.url()).isNotEqualTo(first);
        keys.press("r");
        page.waitForURL("**said=released");

        keys.press("g");
        keys.press("w");
        page.waitForURL("**/work");
        tabTo(page, "a[href*='queue=unassigned']");
        keys.press("Enter");
        page.waitForURL("**queue=unassigned**");
        tabTo(page, "input[name=task]");
        keys.press("Space");
        tabTo(page, "button[value=claim]");
        keys.press("Enter");
        page.waitForSelector("h1:has-text('Check before it is done')");
        tabTo(page, "button[name=confirmed]");
        keys.press("Enter");
        page.waitForSelector("h1:has-text('What became of each task')");
        assertThat(visit.text()).contains("1 of 1 are done");
    }

    @Test
    void keysAreListedOnAskingAndCanBeSwitchedOff(Visits visits) {
        journey.filed();
        Visit visit = visits.visit().signIn("clerk").open("/work?queue=unassigned");
        Page page = visit.page();

        page.keyboard().press("?");
        assertThat(page.locator("dialog[open]").innerText()).contains("Next case", "Reference or name", "Down and up");
        visit.check("keys");
        page.keyboard().press("Escape");
        page.keyboard().press("j");
        assertThat(page.evaluate("() => document.activeElement.closest('tbody') !== null"))
                .isEqualTo(true);
        page.keyboard().press("/");
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("q");
        page.keyboard().type("n?j");
        assertThat(page.locator("#q").inputValue()).isEqualTo("n?j");
        assertThat(page.locator("dialog[open]").count()).isZero();

        visit.press("Keyboard shortcuts");
        tabTo(page, "#keys-on");
        page.keyboard().press("Space");
        page.keyboard().press("Escape");
        visit.open("/work?queue=unassigned");
        page.locator("h1").click();
        page.keyboard().press("?");
        page.keyboard().press("n");

        assertThat(page.locator("dialog[open]").count()).isZero();
        assertThat(page.url()).endsWith("/work?queue=unassigned");
    }

    /** As somebody does who sees where the cursor is: from wherever it stands, until it is there. */
    private static void tabTo(Page page, String target) {
        for (int i = 0; i < PATIENCE; i++) {
            Object there = page.evaluate("target => document.activeElement.matches(target)", target);
            if (Boolean.TRUE.equals(there)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the Tab key never comes to " + target);
    }
}
