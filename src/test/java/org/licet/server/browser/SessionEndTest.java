package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.licet.server.testing.Published;
import org.springframework.beans.factory.annotation.Autowired;

/** A person is told before a session ends. What is typed after its end is the matter of {@code KeptAnswersTest}. */
@BrowserTest
class SessionEndTest {

    private static final int MINUTE = 60_000;

    @Autowired
    Published published;

    @Test
    void warnsTwoMinutesBeforeTheEndAndLetsAPersonStay(Visits visits) {
        published.path(Published.TRANSPORT);
        Visit visit = visits.visit().signIn("applicant");
        Page page = visit.page();
        new Applying(visit, Published.TRANSPORT).start("company:1003600055110");
        page.clock().install();
        page.locator("main a[href*='/pages/']").first().click();
        Locator warning = page.locator("dialog[aria-labelledby='session-title']");
        assertThat(warning.isVisible()).isFalse();

        page.clock().fastForward(28L * MINUTE + 1);

        warning.waitFor();
        visit.check("session-warning");
        warning.locator("button").click();
        warning.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        page.clock().fastForward(27L * MINUTE);
        assertThat(warning.isVisible()).as("counted anew").isFalse();
    }
}
