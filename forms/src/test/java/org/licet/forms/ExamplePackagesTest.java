package org.licet.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every form of the example packages, page by page, in every language. */
class ExamplePackagesTest {
    private static final Path EXAMPLES = Path.of("examples");

    static Stream<String> packages() throws IOException {
        try (Stream<Path> folders = Files.list(EXAMPLES)) {
            return folders
                    .filter(folder -> Files.isDirectory(folder.resolve("forms")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void sendsBackTheAnswersThatItShows(String name) throws IOException {
        FormSet forms = FormSet.compile(sources(name));
        for (String form : forms.names()) {
            for (String language : Languages.ALL) {
                for (JsonNode example : forms.form(form).schema().path("examples")) {
                    roundTrip(forms.form(form), (ObjectNode) example, Sources.in(language));
                }
            }
        }
    }

    /** Prints how long a page takes; only what is out of all proportion is an error. */
    @Test
    void rendersAPageInAFewMilliseconds() throws IOException {
        Form form = FormSet.compile(sources("transport-certificate")).form("application");
        Showing showing = Showing.of((ObjectNode) form.schema().at("/examples/0"), Sources.in("ro"));
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 200; i++) {
            long start = System.nanoTime();
            form.pages().html("vehicles", showing);
            best = Math.min(best, System.nanoTime() - start);
        }
        System.out.printf("a page of the transport example: %.2f ms warm%n", best / 1e6);
        assertThat(best).isLessThan(200_000_000L);
    }

    @Test
    void marksOnlyWhatOtherFieldsDependOn() throws IOException {
        Form form = FormSet.compile(sources("transport-certificate")).form("application");
        ObjectNode example = (ObjectNode) form.schema().at("/examples/0");

        assertThat(live(form, "permit", example)).containsOnly("/permitType");
        assertThat(live(form, "vehicles", example)).isEmpty();
    }

    private static List<String> live(Form form, String page, ObjectNode answers) {
        return Browser.open(form, page, answers, Sources.ENGLISH)
                .document()
                .select("[data-licet-live]")
                .eachAttr("name");
    }

    private static void roundTrip(Form form, ObjectNode example, Asking asking) {
        ObjectNode answers = example;
        for (FormPage page : form.pages().pages(example, asking)) {
            assertThat(page.state()).as(page.toString()).isIn(FormPage.State.COMPLETE, FormPage.State.EMPTY);
            Browser browser = Browser.open(form, page.id(), answers, asking);
            checkAccessible(browser);
            Sent sent = form.pages().read(page.id(), answers, browser.sent(), asking);
            assertThat(sent.stayAt()).as(form.name() + " " + page.id()).isNull();
            answers = sent.answers();
        }
        assertThat(withoutComputed(form, answers, asking)).isEqualTo(withoutComputed(form, example, asking));
        assertThat(form.evaluate(answers, asking).errors()).isEmpty();
        assertThat(typedAnew(form, example, asking))
                .isEqualTo(form.evaluate(example, asking).data());
    }

    /** Sends each page to answers without any of it, as somebody who types it for the first time. */
    private static JsonNode typedAnew(Form form, ObjectNode example, Asking asking) {
        ObjectNode answers = Sources.JSON.createObjectNode();
        for (FormPage page : form.pages().pages(example, asking)) {
            Browser browser = Browser.open(form, page.id(), example, asking);
            Map<String, List<String>> sent = browser.sent();
            form.pages().files(page.id(), example, null, asking).forEach(file -> {
                JsonNode id = Pointers.find(example, file);
                if (id != null) {
                    sent.put(file, List.of(id.stringValue()));
                }
            });
            answers = form.pages().read(page.id(), answers, sent, asking).answers();
        }
        return form.evaluate(answers, asking).data();
    }

    static void checkAccessible(Browser browser) {
        Set<String> ids = new HashSet<>();
        for (Element element : browser.document().select("[id]")) {
            assertThat(ids.add(element.id())).as("once: " + element.id()).isTrue();
        }
        List<String> labelled = browser.document().select("label[for]").eachAttr("for");
        assertThat(labelled).doesNotHaveDuplicates();
        assertThat(browser.document()
                        .select("input:not([type=hidden]), select, textarea")
                        .eachAttr("id"))
                .containsExactlyInAnyOrderElementsOf(labelled);
        for (Element described : browser.document().select("[aria-describedby]")) {
            for (String id : described.attr("aria-describedby").split(" +")) {
                assertThat(ids).contains(id);
            }
        }
        for (Element fieldset : browser.document().select("fieldset")) {
            assertThat(fieldset.select("> legend")).hasSize(1);
        }
        assertThat(browser.document().select("[style], script, [onclick]")).isEmpty();
    }

    private static JsonNode withoutComputed(Form form, ObjectNode answers, Asking asking) {
        ObjectNode copy = answers.deepCopy();
        form.evaluate(answers, asking).computed().keySet().forEach(pointer -> Pointers.remove(copy, pointer));
        return copy;
    }

    static FormSources sources(String name) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> forms = Files.list(EXAMPLES.resolve(name).resolve("forms"))) {
            for (Path file : forms.toList()) {
                files.put("forms/" + file.getFileName(), Files.readString(file));
            }
        }
        Path register = EXAMPLES.resolve(name).resolve("register.schema.json");
        files.put("register.schema.json", Files.readString(register));
        Map<String, Map<String, String>> texts = new HashMap<>();
        for (String language : Languages.ALL) {
            Path file = EXAMPLES.resolve(name).resolve("i18n").resolve(language + ".properties");
            texts.put(language, properties(file));
        }
        return new FormSources(files, texts);
    }

    private static Map<String, String> properties(Path file) throws IOException {
        java.util.Properties properties = new java.util.Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> texts = new HashMap<>();
        properties.forEach((key, value) -> texts.put((String) key, (String) value));
        return texts;
    }
}
