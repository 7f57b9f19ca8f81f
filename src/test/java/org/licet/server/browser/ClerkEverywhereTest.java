package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.server.testing.Http;
import org.licet.server.testing.Journey;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages behind the case and the basket, empty, filled and in error, in every language and on a phone. */
@BrowserTest
class ClerkEverywhereTest {

    private static final String SEND = "main form button.govuk-button:not(.govuk-button--secondary)";

    @Autowired
    Http http;

    @Autowired
    Journey journey;

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void askingForACorrection(String language, Visits visits) {
        String task = claimed(journey.filed());
        Visit visit = visits.visit(new Window().in(language)).signIn("clerk");
        Page page = visit.page();

        visit.open("/work/tasks/" + task + "/correction").check("everywhere-marking");
        page.locator(SEND).last().click();
        visit.check("everywhere-marking-error");
        page.check("input[value='/vehicles/1/vin']");
        page.locator(SEND).last().click();
        visit.check("everywhere-asking");
        page.locator(SEND).last().click();
        visit.check("everywhere-asking-error");
        assertThat(page.locator(".govuk-error-summary").count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void operationsOnAnEntry(String language, Visits visits) {
        String number = http.get("applicant", "/api/v1/applications/" + journey.granted())
                .text("/entry/number");
        Visit visit = visits.visit(new Window().in(language)).signIn("clerk");
        Page page = visit.page();
        String entry = "/work/entries/transport-certificates/" + number;

        visit.open(entry).check("everywhere-entry");
        visit.open(entry + "/operations/suspend").check("everywhere-operation");
        page.locator(SEND).last().click();
        visit.check("everywhere-operation-error");
        page.check("input[value=no-inspection]");
        page.locator(SEND).last().click();
        visit.check("everywhere-operation-confirm");
        page.locator(SEND).last().click();
        visit.check("everywhere-operation-done");
        assertThat(http.get(null, "/api/v1/registers/transport-certificates/entries/" + number)
                        .text("/status"))
                .isEqualTo("suspended");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void aBatchAndAFileOfSomebodyElse(String language, Visits visits) {
        String reference = journey.filed();
        String task = journey.task(reference, "check");
        Visit visit = visits.visit(new Window().in(language)).signIn("clerk2");
        Page page = visit.page();

        visit.open("/work?queue=unassigned&q=" + reference);
        page.check("#task-" + task);
        page.locator("main button[name='deed'][value='claim']").click();
        visit.check("everywhere-batch");
        page.locator(SEND).last().click();
        visit.check("everywhere-batch-done");
        visits.visit(new Window().in(language))
                .signIn("clerk")
                .open("/work/tasks/" + task)
                .check("everywhere-hidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void onAPhone(String language, Visits visits) {
        String number = http.get("applicant", "/api/v1/applications/" + journey.granted())
                .text("/entry/number");
        String task = claimed(journey.filed());
        Visit visit = visits.visit(new Window().in(language).narrow()).signIn("clerk");

        visit.open("/work/tasks/" + task + "/correction").check("everywhere-marking");
        visit.open("/work/entries/transport-certificates/" + number).check("everywhere-entry");
        visit.open("/work/entries/transport-certificates/" + number + "/operations/suspend")
                .check("everywhere-operation");
    }

    private String claimed(String reference) {
        String task = journey.task(reference, "check");
        assertThat(http.post("clerk", "/api/v1/tasks/" + task + "/claim").status())
                .isEqualTo(200);
        return task;
    }
}
