package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The way of an applicant through the pages: from the start page of a service to the confirmation. */
final class Applying {

    private static final int MOST_PAGES = 40;
    private static final String GO_ON = "main button[name='action'][value='continue']:not(.govuk-visually-hidden)";

    private final Visit visit;
    private final Page page;
    private final String service;

    Applying(Visit visit, String service) {
        this.visit = visit;
        this.page = visit.page();
        this.service = service;
    }

    /** @param documents id of the declared document to the file that is chosen; returns the reference of the file */
    String file(String party, JsonNode answers, Map<String, Path> documents) {
        String draft = start(party);
        answer(answers);
        documents.forEach((document, file) -> upload(draft, document, file));
        visit.open(draft).check(service + "-draft");
        return send(draft);
    }

    /** Begins an application; returns the address of its task list. */
    String start(String party) {
        visit.open("/services/" + service).check(service + "-service");
        Locator choice = page.locator("input[type='radio'][name='applicant'][value='" + party + "']");
        if (choice.count() > 0) {
            choice.check();
        }
        page.locator("form[action='/services/" + service + "/applications'] button")
                .click();
        assertThat(page.url()).contains("/drafts/");
        return page.url().replaceFirst("^.*(/drafts/[^/?#]+).*$", "$1");
    }

    private void answer(JsonNode answers) {
        page.locator("main a[href*='/pages/']").first().click();
        for (int pages = 0; page.url().contains("/pages/"); pages++) {
            assertThat(pages).as("the form goes on for ever at " + page.url()).isLessThan(MOST_PAGES);
            new Typing(page, answers).answer();
            visit.check(service + "-" + page.url().replaceFirst("^.*/pages/([^/?#]+).*$", "page-$1"));
            page.locator(GO_ON).click();
            assertThat(page.locator(".govuk-error-summary").count())
                    .as(() -> "errors at " + page.url() + ": " + visit.text())
                    .isZero();
        }
    }

    private void upload(String draft, String document, Path file) {
        visit.open(draft + "/documents/" + document);
        page.setInputFiles("#file", file);
        page.locator("main button[name='action'][value='add']").click();
        visit.check(service + "-document");
        assertThat(visit.text()).contains(file.getFileName().toString());
    }

    private String send(String draft) {
        visit.open(draft + "/check").check(service + "-check");
        page.locator("#declared").check();
        page.locator("main button[name='action'][value='send']").click();
        assertThat(page.url()).as(visit::text).contains("/my/files/");
        visit.check(service + "-sent");
        String reference = page.url().replaceFirst("^.*/my/files/([^/?#]+).*$", "$1");
        assertThat(visit.text()).contains(reference);
        return reference;
    }
}
