package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.server.testing.Http;
import org.licet.server.testing.Journey;
import org.springframework.beans.factory.annotation.Autowired;

/** What clerks see of the work that there is. */
@BrowserTest
class ClerkBasketTest {

    @Autowired
    Journey journey;

    @Autowired
    Http http;

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void isAccessibleFilledAndEmptyInEveryLanguage(String language, Visits visits) {
        journey.filed();
        Visit visit = visits.visit(new Window().in(language)).signIn("clerk");

        visit.open("/work?queue=unassigned").check("work-unassigned");
        visit.open("/work?queue=team&authorization=transport-certificate&stage=under-examination&due=soon&q=Nobody")
                .check("work-filtered-empty");
        visit.open("/work?queue=team&alert=overdue").check("work-team");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void holdsWhatAPackageDeclaresWithoutBreakingWords(String language, Visits visits) {
        journey.filed();

        for (Window window : new Window[] {new Window(), new Window().small(), new Window().narrow()}) {
            Visit visit = visits.visit(window.in(language)).signIn("supervisor");
            visit.open("/work?queue=team&authorization=transport-certificate").check("work-declared");
        }
    }

    @Test
    void fitsOnAPhoneAndIsReadableAtNight(Visits visits) {
        journey.filed();

        visits.visit(new Window().narrow())
                .signIn("clerk")
                .open("/work?queue=unassigned&authorization=transport-certificate")
                .check("work-unassigned");
        visits.visit(new Window().atNight())
                .signIn("supervisor")
                .open("/work?queue=team")
                .check("work-supervisor");
    }

    @Test
    void narrowsBySayingSoInTheAddressAndShowsWhatIsChosen(Visits visits) {
        String reference = journey.filed();
        Visit visit = visits.visit(new Window().withoutScripts()).signIn("clerk");

        visit.open("/work?queue=unassigned");
        visit.page().fill("#q", reference);
        visit.page().selectOption("#by-authorization", "transport-certificate");
        visit.press("Show");

        assertThat(visit.page().url())
                .contains("q=" + reference, "authorization=transport-certificate", "queue=unassigned");
        assertThat(visit.page().locator("tbody tr").count()).isEqualTo(1);
        assertThat(visit.page().locator(".moj-filter__tag").allInnerTexts()).hasSize(2);
        visit.page().locator(".moj-filter__tag").first().click();
        assertThat(visit.page().url()).doesNotContain(reference);
    }

    @Test
    void sortsByTheHeadingAndSaysSo(Visits visits) {
        journey.filed();
        Visit visit = visits.visit().signIn("clerk").open("/work?queue=unassigned");

        visit.page().click("thead a:has-text('Came')");

        assertThat(visit.page().locator("th[aria-sort=ascending]").innerText()).contains("Came");
        visit.page().click("thead a:has-text('Came')");
        assertThat(visit.page().url()).contains("sort=-created");
        assertThat(visit.page().locator("th[aria-sort=descending]").count()).isEqualTo(1);
    }

    @Test
    void keepsFiltersUnderAName(Visits visits) {
        Visit visit = visits.visit(new Window().withoutScripts()).signIn("clerk2");

        visit.open("/work?queue=team&due=soon");
        visit.press("Save");
        visit.check("work-view-refused");
        assertThat(visit.text()).contains("at most 60");
        visit.page().fill("#view-name", "Urgent <b>");
        visit.press("Save");
        visit.open("/work").press("Urgent <b>");

        assertThat(visit.page().url()).contains("queue=team", "due=soon");
        visit.page().locator("li:has-text('Urgent <b>') button").click();
        assertThat(visit.page().locator(".licet-views").count()).isZero();
    }

    @Test
    void doesOneThingWithSeveralTasksAfterShowingWhatWouldBecomeOfEach(Visits visits) {
        String one = journey.task(journey.filed(), "check");
        String two = journey.task(journey.filed(), "check");
        Visit visit = visits.visit(new Window().withoutScripts()).signIn("clerk");
        visit.open("/work?queue=unassigned&sort=-created");
        visit.page().check("#task-" + one);
        visit.page().check("#task-" + two);
        http.post("clerk2", "/api/v1/tasks/" + two + "/claim");

        visit.press("Claim");

        assertThat(visit.text()).contains("1 of 2 can be done", "Someone else works on this task");
        assertThat(http.get("clerk", "/api/v1/tasks/" + one).text("/task/assignee"))
                .isEmpty();
        visit.check("work-batch-preview");
        visit.press("Do it now");
        visit.check("work-batch-done");
        assertThat(visit.text()).contains("1 of 2 are done");
        assertThat(http.get("clerk", "/api/v1/tasks/" + one).text("/task/assignee"))
                .isEqualTo("clerk");
        assertThat(http.get("clerk", "/api/v1/tasks/" + two).text("/task/assignee"))
                .isEqualTo("clerk2");
    }

    @Test
    void completesSeveralTasksWithOneAnswer(Visits visits) {
        String one = journey.task(journey.filed(), "check");
        String two = journey.task(journey.filed(), "check");
        http.post("clerk2", "/api/v1/tasks/" + one + "/claim");
        http.post("clerk2", "/api/v1/tasks/" + two + "/claim");
        Visit visit = visits.visit(new Window().withoutScripts()).signIn("clerk2");
        visit.open(
                "/work?queue=mine&authorization=transport-certificate&f.application.permitType=annual&sort=-reference");
        visit.check("work-declared");
        visit.page().check("#task-" + one);
        visit.page().check("#task-" + two);

        visit.press("Complete");
        visit.press("Continue");
        assertThat(visit.text()).contains("There is a problem");
        visit.check("work-batch-form");
        visit.page().locator("input[name='/licenceValid']").first().check();
        visit.page().locator("input[name='/outcome'][value=accept]").check();
        visit.press("Continue");
        assertThat(visit.text()).contains("2 of 2 can be done");
        visit.press("Do it now");

        assertThat(visit.text()).contains("2 of 2 are done");
        assertThat(http.get("clerk2", "/api/v1/tasks?queue=mine&limit=200").body())
                .doesNotContain(one, two);
    }

    @Test
    void showsAndNarrowsByWhatThePackageDeclares(Visits visits) {
        String reference = journey.filed();
        Visit visit = visits.visit().signIn("clerk");

        visit.open("/work?queue=unassigned&authorization=transport-certificate&q=" + reference);
        assertThat(visit.page().locator("tbody").innerText())
                .contains("Type of permit: Annual", "Number of the transport licence: AMT012345");
        visit.page().selectOption("select[name='f.application.permitType']", "monthly");
        visit.press("Show");

        assertThat(visit.text()).contains("No task fits");
        visit.check("work-declared-none");
    }

    @Test
    void supervisorsGiveTasksToOthers(Visits visits) {
        String task = journey.task(journey.filed(), "check");
        Visit visit = visits.visit().signIn("supervisor").open("/work?queue=unassigned&sort=-created");

        visit.page().check("#task-" + task, new com.microsoft.playwright.Page.CheckOptions().setForce(true));
        visit.press("Assign");
        visit.check("work-batch-to");
        visit.page().selectOption("#to", "clerk2");
        visit.press("Continue");
        visit.press("Do it now");

        assertThat(http.get("clerk2", "/api/v1/tasks/" + task).text("/task/assignee"))
                .isEqualTo("clerk2");
    }

    @Test
    void whoWorksForNoAgencyFindsNothing(Visits visits) {
        Visit visit = visits.visit().signIn("applicant");

        assertThat(visit.page().navigate("/work").status()).isEqualTo(404);
        visit.open("/");
        assertThat(visit.page().locator("a[href='/work']").count()).isZero();
    }
}
