package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Journey;
import org.licet.server.testing.Published;
import org.licet.server.testing.Work;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What officers of other agencies see: the list, the excerpt, the form, and what they said. */
@BrowserTest
class OpinionPagesTest {

    private static final String COMPLETE = "main button[name='action'][value='complete']:not(.govuk-visually-hidden)";

    @Autowired
    Http http;

    @Autowired
    Published published;

    @Autowired
    Journey journey;

    @Autowired
    Work work;

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void anOpinionIsAskedForAndGiven(String language, Visits visits) {
        String reference = asked();
        Visit visit = visits.visit(new Window().in(language)).signIn("officer");
        Page page = visit.page();

        visit.open("/work?queue=unassigned&q=" + reference).checkBoth("opinion-list");
        page.locator("tbody th a").first().click();
        visit.check("opinion-free");
        assertThat(visit.text()).contains("București 35").doesNotContain("Trans Nistru", "69123456");
        page.locator("main form[action$='/claim'] button").click();
        visit.checkBoth("opinion-empty");
        page.locator(COMPLETE).click();
        visit.checkBoth("opinion-error");
        assertThat(page.locator(".govuk-error-summary li").count()).isPositive();
        page.locator("input[name='/outcome'][value='unfavourable']").check();
        page.locator(COMPLETE).click();
        visit.check("opinion-grounds-missing");
        page.locator("[name='/grounds']").fill("Ascunde fațada <monumentului>");
        visit.check("opinion-filled");
        page.locator(COMPLETE).click();
        assertThat(page.url()).contains("said=completed");
        visit.check("opinion-given");

        work.catchUp();
        visit.open("/work?queue=unassigned&q=" + reference).check("opinion-list-empty");
        assertThat(page.locator("tbody tr").count()).isZero();
        Visit clerk = visits.visit(new Window().in(language)).signIn("clerk");
        clerk.open("/work/files/" + reference + "?reason=examination").checkBoth("opinion-in-file");
        assertThat(clerk.page().locator("main").textContent()).contains("Ascunde fațada <monumentului>");
    }

    /** A board in the old town, for which the architect of monuments is asked at once. */
    private String asked() {
        String path = published.path("outdoor-advertising");
        JsonNode form = http.get(null, path + "/forms/application").json();
        ObjectNode data = (ObjectNode) form.at("/schema/examples/0").deepCopy();
        ((ObjectNode) data.get("place"))
                .put("zone", "historic")
                .put("address", "str. București 35, Chișinău")
                .put("sector", "centru");
        data.put("width", 3);
        Answer filed = http.post(
                "applicant",
                path + "/applications",
                "{\"applicant\":\"company:1003600055110\",\"data\":" + data
                        + ",\"attachments\":[{\"document\":\"sketch\",\"attachment\":\"" + journey.uploaded()
                        + "\"}]}");
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        work.catchUp();
        return filed.text("/reference");
    }
}
