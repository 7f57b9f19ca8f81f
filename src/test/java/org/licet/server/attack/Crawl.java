package org.licet.server.attack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Person;

/** Everything that one person reaches by following links. */
final class Crawl {

    private static final int MOST = 250;

    private final Map<String, Document> pages = new LinkedHashMap<>();
    private final List<Element> forms = new ArrayList<>();

    private Crawl() {}

    /** @param each is told of every answer, also of those that are no pages */
    static Crawl of(Person person, List<String> begin, BiConsumer<String, Answer> each) {
        Crawl crawl = new Crawl();
        Deque<String> open = new ArrayDeque<>(begin);
        while (!open.isEmpty() && crawl.pages.size() < MOST) {
            String path = open.pop();
            if (crawl.pages.containsKey(path)) {
                continue;
            }
            Answer answer = person.get(path);
            each.accept(path, answer);
            Document page = Person.parsed(answer, path);
            crawl.pages.put(path, page);
            if (answer.header("content-type").startsWith("text/html")) {
                crawl.forms.addAll(page.select("form[method=post]"));
                page.select("a[href]").stream()
                        .map(link -> link.absUrl("href"))
                        .filter(link -> link.startsWith("http://licet.test/"))
                        .map(Person::path)
                        .filter(Crawl::isOurs)
                        .forEach(open::add);
            }
        }
        return crawl;
    }

    /** Languages, sorting and further pages lead to the same again. */
    private static boolean isOurs(String path) {
        return !path.startsWith("/api/")
                && !path.startsWith("/assets/")
                && !path.contains("lang=")
                && !path.contains("sort=")
                && !path.contains("after=");
    }

    Map<String, Document> pages() {
        return pages;
    }

    /** Each form once, by where it goes. */
    List<Element> forms() {
        Map<String, Element> each = new LinkedHashMap<>();
        forms.forEach(form -> each.putIfAbsent(form.attr("action"), form));
        return List.copyOf(each.values());
    }
}
