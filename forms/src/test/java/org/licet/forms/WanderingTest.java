package org.licet.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who types, chooses and presses whatever comes to mind, the same on every run. */
class WanderingTest {
    private static final List<String> TYPED = List.of(
            "", "", "x", "1", "31", "2026", "12,5", "1 000", "abc def", "<b>", "АБВ", "ion@example.md", "ABC123", " ");
    private static final int STEPS = 10;

    @ParameterizedTest
    @MethodSource("org.licet.forms.ExamplePackagesTest#packages")
    void neverBreaksAPageAndFindsItAsItWasLeft(String name) throws IOException {
        FormSet forms = FormSet.compile(ExamplePackagesTest.sources(name));
        for (String form : forms.names()) {
            for (String language : Languages.ALL) {
                wander(forms.form(form), Sources.in(language), new Random((form + language).hashCode()));
            }
        }
    }

    private static void wander(Form form, Asking asking, Random random) {
        ObjectNode answers = Sources.JSON.createObjectNode();
        for (int step = 0; step < STEPS; step++) {
            List<FormPage> pages = form.pages().pages(answers, asking);
            FormPage page = pages.get(random.nextInt(pages.size()));
            Browser browser = new Browser(
                    form.pages().html(page.id(), Showing.of(answers, asking).withErrors(page.errors())));
            ExamplePackagesTest.checkAccessible(browser);
            checkErrorsAreShown(browser, page);
            fill(browser, random);
            answers = form.pages()
                    .read(page.id(), answers, browser.sent(), asking)
                    .answers();
            form.pages().summary(answers, asking);
            staysAsItIs(form, page.id(), answers, asking);
        }
    }

    private static void checkErrorsAreShown(Browser browser, FormPage page) {
        List<String> told = browser.document().select(".govuk-error-message").stream()
                .map(Element::wholeText)
                .toList();
        for (FieldError error : page.errors()) {
            assertThat(browser.document().getElementById(FormPages.anchor(error.pointer())))
                    .as(error.toString())
                    .isNotNull();
            assertThat(told).anySatisfy(message -> assertThat(message).endsWith(error.message()));
        }
    }

    private static void staysAsItIs(Form form, String page, ObjectNode answers, Asking asking) {
        ObjectNode shown = sendUnchanged(form, page, answers, asking);
        assertThat(sendUnchanged(form, page, shown, asking)).isEqualTo(shown);
    }

    private static ObjectNode sendUnchanged(Form form, String page, ObjectNode answers, Asking asking) {
        Map<String, List<String>> sent =
                Browser.open(form, page, answers, asking).sent();
        sent.put("action", List.of("refresh"));
        return form.pages().read(page, answers, sent, asking).answers();
    }

    private static void fill(Browser browser, Random random) {
        for (Element input : browser.document().select("[name^=/]")) {
            String name = input.attr("name");
            if (input.attr("type").equals("hidden") || random.nextInt(3) > 0) {
                continue;
            }
            if (input.is("select")) {
                var options = input.select("option");
                browser.choose(name, options.get(random.nextInt(options.size())).attr("value"));
            } else if (input.attr("type").equals("radio") || input.attr("type").equals("checkbox")) {
                browser.choose(name, input.attr("value"));
            } else if (!input.attr("type").equals("file")) {
                browser.type(name, TYPED.get(random.nextInt(TYPED.size())));
            }
        }
        var buttons = browser.document().select("button[name=action]");
        if (!buttons.isEmpty() && random.nextInt(3) == 0) {
            browser.press(buttons.get(random.nextInt(buttons.size())).attr("value"));
        }
    }
}
