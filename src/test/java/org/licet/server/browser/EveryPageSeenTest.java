package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What no test has looked at fails here, after all other tests of the browser: the routes come from the running server,
 * the states from the templates. Left out where not every one of those tests ran.
 */
@BrowserTest
@Order(Integer.MAX_VALUE)
class EveryPageSeenTest {

    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final List<String> LANGUAGES = List.of("en", "ro", "ru");

    /** They lead to other pages and show none. */
    private static final Set<String> LEADING_ON = Set.of("GET /work/files");

    /** Shows every component in every state. */
    private static final String ALL_AT_ONCE = "components-page";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private static void everyTestRan() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(BrowserTest.class));
        Set<String> tests = scan.findCandidateComponents("org.licet.server").stream()
                .map(each -> String.valueOf(each.getBeanClassName()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(tests).contains(EveryPageSeenTest.class.getName()).hasSizeGreaterThan(15);
        tests.remove(EveryPageSeenTest.class.getName());
        assumeThat(Sights.ran()).containsAll(tests);
    }

    @Test
    void everyAddressIsExaminedInEveryLanguageAndOnAPhone() {
        everyTestRan();
        Set<String> unseen = new TreeSet<>();
        for (String route : routes()) {
            unseen.addAll(unseen(route, sight -> sight.route().equals(route)));
            if (examined().noneMatch(sight -> sight.route().equals(route) && sight.isNarrow())) {
                unseen.add(route + " on a phone");
            }
        }
        assertThat(unseen).as("pages that nobody has looked at").isEmpty();
    }

    /** Also those that only answer what was sent. */
    @Test
    void everyTemplateIsExaminedInEveryLanguageAndState() throws IOException {
        everyTestRan();
        Set<String> unseen = new TreeSet<>();
        for (Map.Entry<String, String> template : templates().entrySet()) {
            String name = template.getKey();
            String text = template.getValue();
            Predicate<Sight> itself = sight -> sight.view().equals(name);
            unseen.addAll(unseen(name, itself));
            if (name.equals(ALL_AT_ONCE)) {
                continue;
            }
            if (text.contains("<@c.errorSummary")) {
                unseen.addAll(unseen(name + " in error", itself.and(Sight::wrong)));
                unseen.addAll(unseen(name + " without error", itself.and(sight -> !sight.wrong())));
            }
            if (text.contains("<@c.empty")) {
                unseen.addAll(unseen(name + " empty", itself.and(Sight::empty)));
                unseen.addAll(unseen(name + " filled", itself.and(sight -> !sight.empty())));
            }
        }
        assertThat(unseen).as("templates that nobody has looked at").isEmpty();
    }

    /** Who has several open tells them apart by their titles. */
    @Test
    void noTwoPagesHaveTheSameTitle() {
        everyTestRan();
        Map<String, Set<String>> views = new TreeMap<>();
        Sights.all().forEach(sight -> views.computeIfAbsent(sight.title(), title -> new TreeSet<>())
                .add(sight.view()));
        views.values().removeIf(sharing -> sharing.size() == 1);
        assertThat(views).as("templates that share a title").isEmpty();
    }

    /** For people: which picture shows what. */
    @Test
    void whatWasSeenIsWrittenDown() throws IOException {
        Path list = Path.of("target", "screenshots", "seen.tsv");
        Files.write(
                list,
                Sights.all().stream()
                        .map(sight -> String.join(
                                "\t",
                                sight.route(),
                                sight.view(),
                                sight.wrong() ? "wrong" : sight.empty() ? "empty" : "",
                                sight.picture() + "-" + sight.window().name() + ".png",
                                sight.title()))
                        .distinct()
                        .sorted()
                        .toList());

        assertThat(list).isNotEmptyFile();
    }

    private static List<String> unseen(String what, Predicate<Sight> which) {
        return LANGUAGES.stream()
                .filter(language ->
                        examined().noneMatch(sight -> sight.language().equals(language) && which.test(sight)))
                .map(language -> what + " in " + language)
                .toList();
    }

    private static Stream<Sight> examined() {
        return Sights.all().stream().filter(Sight::isExamined);
    }

    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            boolean reads = info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
            if (reads && handler.getMethod().getReturnType() == ModelAndView.class) {
                info.getPatternValues().forEach(pattern -> routes.add("GET " + pattern));
            }
        });
        assertThat(routes)
                .contains("GET /", "GET /login", "GET /work/tasks/{id}")
                .hasSizeGreaterThan(30);
        routes.removeAll(LEADING_ON);
        return routes;
    }

    /** Those that make a whole page, by name. */
    private static Map<String, String> templates() throws IOException {
        Map<String, String> templates = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                if (text.contains("<@layout.page") && !text.contains("<#macro page") || text.contains("<@frame.page")) {
                    templates.put(TEMPLATES.relativize(file).toString().replace(".ftlh", ""), text);
                }
            }
        }
        assertThat(templates).containsKeys("home", "clerk/case").hasSizeGreaterThan(30);
        return templates;
    }
}
