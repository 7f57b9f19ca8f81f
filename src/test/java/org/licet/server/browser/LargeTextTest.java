package org.licet.server.browser;

import org.junit.jupiter.api.Test;
import org.licet.server.testing.Journey;
import org.licet.server.testing.Published;
import org.springframework.beans.factory.annotation.Autowired;

/** Text of twice the size (WCAG 2.2, 1.4.4): nothing is lost, nothing sticks out. */
@BrowserTest
class LargeTextTest {

    @Autowired
    Published published;

    @Autowired
    Journey journey;

    @Test
    void thePagesOfApplicantsBearTwiceTheTextSize(Visits visits) {
        published.path(Published.TRANSPORT);
        Visit visit = large(visits.visit()).signIn("applicant");
        visit.open("/").check("large-home");
        visit.open("/services").check("large-services");

        String draft = new Applying(visit, Published.TRANSPORT).start("company:1003600055110");

        visit.check("large-draft");
        for (String form : new String[] {"permit", "vehicles", "drivers", "contact"}) {
            visit.open(draft + "/pages/" + form).check("large-" + form);
        }
        visit.open(draft + "/documents/licence-copy").check("large-document");
        visit.open(draft + "/check").check("large-check");
    }

    @Test
    void thePagesOfClerksBearTwiceTheTextSize(Visits visits) {
        String reference = journey.filed();
        Visit visit = large(visits.visit()).signIn("clerk");

        visit.open("/work?q=" + reference).check("large-basket");
        visit.open("/work/tasks/" + journey.task(reference, "check")).check("large-case");
    }

    private static Visit large(Visit visit) {
        visit.page()
                .addInitScript("document.addEventListener('DOMContentLoaded',"
                        + " () => { document.documentElement.style.fontSize = '200%' })");
        return visit;
    }
}
