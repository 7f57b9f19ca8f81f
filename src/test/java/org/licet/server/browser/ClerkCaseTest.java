package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.server.testing.Http;
import org.licet.server.testing.Journey;
import org.licet.server.testing.Work;
import org.springframework.beans.factory.annotation.Autowired;

/** A clerk at work on one case. */
@BrowserTest
class ClerkCaseTest {

    @Autowired
    Journey journey;

    @Autowired
    Http http;

    @Autowired
    Work work;

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void isAccessibleFreeMineAndInErrorInEveryLanguage(String language, Visits visits) {
        String task = claimable();
        Visit visit = visits.visit(new Window().in(language)).signIn("clerk");

        visit.open("/work/tasks/" + task).check("case-free");
        visit.page().locator("button[data-key=c]").click();
        visit.check("case-mine");
        visit.page().locator("button[name=action][value=complete]").last().click();
        visit.check("case-error");
        assertThat(visit.page().locator(".govuk-error-summary a").count()).isPositive();
    }

    @Test
    void fitsOnAPhoneAndIsReadableAtNight(Visits visits) {
        String task = claimable();
        http.post("clerk", "/api/v1/tasks/" + task + "/claim");

        visits.visit(new Window().narrow())
                .signIn("clerk")
                .open("/work/tasks/" + task)
                .check("case-mine");
        visits.visit(new Window().atNight())
                .signIn("clerk")
                .open("/work/tasks/" + task)
                .check("case-mine");
    }

    @Test
    void isCompletedWithoutScriptsAndLosesNothingOnAnError(Visits visits) {
        String task = claimable();
        Visit visit =
                visits.visit(new Window().withoutScripts()).signIn("clerk").open("/work/tasks/" + task);
        visit.press("Claim");

        visit.page().locator("textarea[name='/note']").fill("Seen & <checked>");
        visit.press("Complete the task");
        assertThat(visit.page().locator("textarea[name='/note']").inputValue()).isEqualTo("Seen & <checked>");
        assertThat(visit.text()).contains("There is a problem");
        visit.page().locator("input[name='/outcome'][value=refuse]").check();
        visit.page().locator("input[name='/licenceValid']").first().check();
        visit.press("Complete the task");
        assertThat(visit.text()).as("the reasons appear").contains("Grounds for refusal");
        assertThat(visit.page().locator("input[name='/reasons']").count()).isEqualTo(3);
        assertThat(visit.page().locator("textarea[name='/note']").inputValue()).isEqualTo("Seen & <checked>");
        visit.page().locator("input[name='/reasons']").first().check();
        visit.press("Complete the task");

        visit.check("case-completed");
        assertThat(visit.text()).contains("The task is completed");
        work.catchUp();
    }

    @Test
    void saysWhoWasFasterAndGivesBackWhatWasTyped(Visits visits) {
        String task = claimable();
        Visit visit =
                visits.visit(new Window().withoutScripts()).signIn("clerk").open("/work/tasks/" + task);
        http.post("clerk2", "/api/v1/tasks/" + task + "/claim");

        visit.press("Claim");
        assertThat(visit.text()).contains("Someone else works on this task", "Vasile Munteanu");
        visit.check("case-overtaken");

        http.post("clerk2", "/api/v1/tasks/" + task + "/release");
        visit.open("/work/tasks/" + task).press("Claim");
        visit.page().locator("textarea[name='/note']").fill("A long note");
        visit.page().locator("input[name='/licenceValid']").first().check();
        visit.page().locator("input[name='/outcome'][value=accept]").check();
        http.post("supervisor", "/api/v1/tasks/" + task + "/assignment", "{\"to\":\"clerk2\"}");
        visit.press("Complete the task");

        assertThat(visit.text())
                .contains("Nothing was changed", "What you had typed", "A long note", "Vasile Munteanu");
        assertThat(http.get("clerk2", "/api/v1/tasks/" + task).text("/task/assignee"))
                .isEqualTo("clerk2");
    }

    @Test
    void hidesTheDataOfOthersTasksUntilAReasonIsGiven(Visits visits) {
        String task = claimable();
        http.post("clerk2", "/api/v1/tasks/" + task + "/claim");
        Visit visit = visits.visit().signIn("supervisor").open("/work/tasks/" + task);

        assertThat(visit.text()).doesNotContain("Trans Nistru");
        visit.check("case-hidden");
        visit.page().selectOption("#reason", "complaint");
        visit.press("Read");

        assertThat(visit.text()).contains("Trans Nistru");
        assertThat(visit.page().url()).contains("reason=complaint");
        assertThat(visit.page()
                        .navigate("/work/tasks/" + task + "?reason=curiosity")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void documentsAreSavedAsFiles(Visits visits) {
        String task = claimable();
        Visit visit = visits.visit().signIn("clerk").open("/work/tasks/" + task);

        Download saved = visit.page()
                .waitForDownload(
                        () -> visit.page().locator(".licet-documents a").first().click());

        assertThat(saved.suggestedFilename()).isEqualTo("licence copy.pdf");
    }

    @Test
    void theDrawingMarksWhereTheFileStands(Visits visits) {
        String task = claimable();
        Visit visit = visits.visit().signIn("clerk").open("/work/tasks/" + task);

        visit.page().waitForSelector(".licet-drawing .djs-element.licet-active");
        visit.page().locator(".licet-drawing").scrollIntoViewIfNeeded();

        assertThat(visit.page().locator(".djs-element.licet-active").getAttribute("data-element-id"))
                .isEqualTo("check");
        assertThat(visit.page().locator(".djs-element.licet-passed").count()).isPositive();
        assertThat(visit.page().locator(".bjs-powered-by").isVisible()).isTrue();
        assertThat(visit.page().locator("[aria-current=step]").innerText()).contains("Check");
        visit.check("case-drawing");
        visit.page()
                .locator(".licet-drawing")
                .screenshot(new com.microsoft.playwright.Locator.ScreenshotOptions()
                        .setPath(java.nio.file.Path.of("target/screenshots/drawing.png")));
    }

    @ParameterizedTest
    @CsvSource({
        "ro, Verificarea cererii, Luarea deciziei, În regulă?",
        "ru, Проверка заявления, Принятие решения, В порядке?"
    })
    void tasksAreCalledInTheLanguageOfTheClerkOnEveryPage(
            String language, String check, String decide, String gateway, Visits visits) {
        String reference = journey.filed();
        String task = journey.task(reference, "check");
        Visit visit = visits.visit(new Window().in(language)).signIn("clerk");

        visit.open("/work?queue=team&q=" + reference);
        assertThat(visit.page().locator("tbody th a").innerText()).startsWith(check);
        visit.check("work-named");

        visit.open("/work/tasks/" + task);
        assertThat(visit.page().locator("h1").innerText()).isEqualTo(check);
        assertThat(visit.page().locator("[aria-current=step]").innerText()).contains(check);
        assertThat(visit.text()).contains(decide).doesNotContain("Check the application");
        visit.page().waitForSelector(".licet-drawing .djs-element.licet-active");
        assertThat(words(visit, "check")).isEqualTo(check);
        assertThat(words(visit, "decide")).isEqualTo(decide);
        assertThat(words(visit, "checked_label")).isEqualTo(gateway);
        visit.check("case-named");
    }

    /** What stands at an element of the drawing, whatever its lines. */
    private static String words(Visit visit, String element) {
        return String.join(
                " ",
                visit
                        .page()
                        .locator(".licet-drawing .djs-element[data-element-id='" + element + "'] tspan")
                        .allTextContents()
                        .stream()
                        .map(String::strip)
                        .toList());
    }

    @Test
    void clerksWriteNotes(Visits visits) {
        String task = claimable();
        Visit visit =
                visits.visit(new Window().withoutScripts()).signIn("clerk").open("/work/tasks/" + task);

        visit.page().fill("#note", "Call <them>");
        visit.press("Add the note");

        assertThat(visit.page().locator(".licet-notes").innerText()).contains("Call <them>", "Maria Botnari");
        visit.press("Add the note");
        assertThat(visit.text()).contains("Nothing was added");
    }

    @Test
    void aFileIsReadForAReason(Visits visits) {
        String reference = journey.filed();
        Visit visit = visits.visit().signIn("supervisor").open("/work");
        visit.page().fill("#reference", reference);
        visit.press("Open");

        assertThat(visit.text()).doesNotContain("Trans Nistru");
        visit.check("file-hidden");
        visit.page().selectOption("#reason", "control");
        visit.press("Read");
        visit.check("file");
        assertThat(visit.text()).contains("Trans Nistru", "licence copy.pdf");
    }

    private String claimable() {
        return journey.task(journey.filed(), "check");
    }
}
