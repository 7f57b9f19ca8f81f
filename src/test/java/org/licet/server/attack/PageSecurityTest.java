package org.licet.server.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Accounts;
import org.licet.engine.catalogue.Publishing;
import org.licet.server.account.DemoAccounts;
import org.licet.server.attack.Routes.Route;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Journey;
import org.licet.server.testing.Person;
import org.licet.server.testing.ServerTest;
import org.licet.server.testing.Work;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page there is, taken from the running server, and everything that can be reached from one by links. */
@ServerTest
class PageSecurityTest {

    /** What reading may write: that a clerk read a person's data, which the law wants kept. */
    private static final List<String> WRITTEN_BY_READING = List.of("personal_read");

    private static final String[] PERSONAL = {"/my", "/drafts", "/work", "/oversight", "/counter"};
    private static final String[] OF_CLERKS = {"/work", "/oversight", "/counter"};

    @Autowired
    Http http;

    @Autowired
    Journey journey;

    @Autowired
    Work work;

    @Autowired
    Publishing publishing;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    DataSource database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    Routes routes;
    World world;

    @BeforeEach
    void prepare() {
        routes = new Routes(mapping);
        world = new World(http, journey, work, publishing, accounts, encoder);
    }

    @Test
    void knowsThePages() {
        assertThat(routes.all().stream().map(route -> route.method() + " " + route.pattern()))
                .contains(
                        "GET /",
                        "GET /login",
                        "GET /services/{id}",
                        "POST /drafts/{draft}/check",
                        "GET /work/tasks/{id}",
                        "GET /registers/{id}/entries/{number}")
                .hasSizeGreaterThan(30);
    }

    /** Who forgets the account in a handler forgets the owner in its SQL. */
    @Test
    void everyPersonalPageAsksWhoReadsIt() {
        assertThat(routes.all().stream().filter(route -> route.isBelow(PERSONAL)))
                .isNotEmpty()
                .allMatch(Route::personal);
    }

    @Test
    void everyAnswerCarriesTheHeadersAndHoldsNothingThatRuns() {
        for (String login : new String[] {"", "applicant", "clerk", "supervisor"}) {
            Person person = login.isEmpty() ? new Person(http) : Person.signedIn(http, login);

            for (Route route : routes.all("GET")) {
                String path = route.path(world.values());
                Answer answer = person.get(path);
                isHardened(path, answer);
                if (!login.isEmpty() && !path.equals("/identity.css")) {
                    assertThat(answer.header("cache-control")).as(path).contains("no-store");
                }
            }
            Crawl.of(person, List.of("/", "/my/files", "/work", "/oversight"), PageSecurityTest::isHardened);
        }
    }

    @Test
    void noPageChangesAnythingByBeingRead() {
        for (String login : new String[] {"applicant", "clerk", "supervisor"}) {
            Person person = Person.signedIn(http, login);
            Rows before = Rows.of(database);

            routes.all("GET").forEach(route -> person.get(route.path(world.values())));
            Crawl crawl = Crawl.of(person, List.of("/", "/my/files", "/work", "/oversight"), (path, answer) -> {});
            Map<String, String> changed = before.changedBy(Rows.of(database));

            changed.keySet().removeAll(WRITTEN_BY_READING);
            assertThat(changed).as("changed by reading as " + login).isEmpty();
            assertThat(crawl.pages()).hasSizeGreaterThan(10);
        }
    }

    @Test
    void nothingIsTakenWithoutTheTokenOfTheSession() {
        Person owner = Person.signedIn(http, "applicant");
        Person clerk = Person.signedIn(http, "clerk");
        String others = Person.signedIn(http, "applicant2").token();
        Rows before = Rows.of(database);

        for (Route route : routes.all("POST")) {
            for (Person person : List.of(owner, clerk)) {
                String path = route.path(world.values());
                for (Map<String, String> fields : List.of(
                        Map.of("action", "send"),
                        Map.of("_csrf", "", "action", "send"),
                        Map.of("_csrf", "forged", "action", "send"),
                        Map.of("_csrf", others, "action", "send"))) {
                    Answer refused = person.post(path, fields);

                    assertThat(refused.status()).as(path + fields).isEqualTo(403);
                    isHardened(path, refused);
                }
                assertThat(person.post(path + "?_csrf=" + others, Map.of()).status())
                        .isEqualTo(403);
            }
        }
        assertThat(before.changedBy(Rows.of(database))).isEmpty();
    }

    @Test
    void whoIsNotSignedInIsSentToTheLoginPage() {
        Person nobody = new Person(http);
        Rows before = Rows.of(database);

        for (Route route : routes.all()) {
            if (!route.personal()) {
                continue;
            }
            String path = route.path(world.values());
            Answer answer = route.method().equals("GET")
                    ? nobody.get(path)
                    : nobody.post(path, Map.of("_csrf", nobody.token(), "action", "send"));

            assertThat(answer.status()).as(path).isIn(302, 303);
            assertThat(Person.path(answer.header("location"))).as(path).startsWith("/login?next=%2F");
        }
        assertThat(before.changedBy(Rows.of(database))).isEmpty();
    }

    @Test
    void whoWorksForNoAgencyFindsNoPagesOfClerks() {
        Person applicant = Person.signedIn(http, "applicant");
        Rows before = Rows.of(database);

        for (Route route : routes.all()) {
            if (route.isBelow(OF_CLERKS)) {
                String path = route.path(world.values());
                Answer answer = route.method().equals("GET")
                        ? applicant.get(path)
                        : applicant.post(path, Map.of("_csrf", applicant.token(), "to", "applicant", "note", "x"));

                // 400 where the address lacks what the page must be asked with
                assertThat(answer.status()).as(route.method() + " " + path).isIn(404, 400);
                assertThat(answer.body()).doesNotContain("<form method=\"post\" action=\"/work");
            }
        }
        assertThat(before.changedBy(Rows.of(database))).isEmpty();
    }

    @Test
    void whatIsAnothersIsAsUnknownAsWhatIsNot() {
        Person owner = Person.signedIn(http, "applicant");
        Person clerk = Person.signedIn(http, "clerk");
        Crawl mine = Crawl.of(
                owner,
                List.of(
                        "/drafts/" + world.value("draft"),
                        "/my/files/" + world.value("asked"),
                        "/my/files/" + world.value("reference"),
                        "/my/acts"),
                (path, answer) -> {});
        Crawl ours = Crawl.of(
                clerk,
                List.of(
                        "/work/tasks/" + world.value("work:id"),
                        "/work/files/" + world.value("asked") + "?reason=complaint",
                        "/work?queue=team"),
                (path, answer) -> {});

        isUnknown(mine, Person.signedIn(http, "applicant2"), "/drafts/", "/my/");
        isUnknown(mine, Person.signedIn(http, World.OUTSIDER), "/drafts/", "/my/");
        isUnknown(ours, Person.signedIn(http, World.OUTSIDER), "/work/tasks/", "/work/files/");
        isUnknown(ours, owner, "/work/");
    }

    /** Every address that names a thing, and every form of those pages, asked for and sent by somebody else. */
    private void isUnknown(Crawl pages, Person stranger, String... folders) {
        Map<String, String> known = new TreeMap<>();
        List<String> paths = pages.pages().keySet().stream()
                .filter(path -> List.of(folders).stream().anyMatch(path::startsWith) && namesSomething(path))
                .toList();
        Rows before = Rows.of(database);

        assertThat(paths).isNotEmpty();
        for (String path : paths) {
            Answer answer = stranger.get(path);
            Answer unknown = stranger.get(unknown(path));

            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(main(answer)).as(path).isEqualTo(main(unknown));
            known.put(path, main(answer));
        }
        for (Element form : pages.forms()) {
            String path = Person.path(form.absUrl("action"));
            if (List.of(folders).stream().anyMatch(path::startsWith) && namesSomething(path)) {
                Map<String, String> fields = Person.fields(form);
                form.select("button[name=action]").forEach(button -> fields.put("action", button.attr("value")));
                fields.replaceAll((name, value) -> value.isEmpty() ? "Something" : value);
                fields.put("_csrf", stranger.token());
                fields.put("declared", "yes");

                assertThat(stranger.post(path, fields).status())
                        .as("POST " + path)
                        .isEqualTo(404);
            }
        }
        assertThat(before.changedBy(Rows.of(database))).isEmpty();
    }

    @Test
    void nobodyAppliesForWhomTheyMayNotRepresent() {
        Person person = Person.signedIn(http, "applicant");
        String others = DemoAccounts.AGRO_CODRU.id();
        String draft = "/drafts/" + world.value("draft");
        Element form = person.page(person.page(draft).select("a[href*=/pages/]").attr("href"))
                .selectFirst("form[action*=/pages/]");

        Answer begun = person.post(
                "/services/transport-certificate/applications", Map.of("_csrf", person.token(), "applicant", others));
        Answer kept = person.submit(
                form, Map.of("applicant", others, "/applicant", others, "filedBy", "applicant2", "action", "later"));

        assertThat(begun.status()).isEqualTo(422);
        assertThat(kept.status()).isEqualTo(303);
        assertThat(http.get("applicant", "/api/v1" + draft).text("/body/applicant"))
                .isEqualTo(DemoAccounts.TRANS_NISTRU.id());
        assertThat(http.get("applicant", "/api/v1/drafts").body()).doesNotContain(others);
    }

    /** What forms do not ask is not taken from them: a mark in every parameter that anybody might think of. */
    @Test
    void whatAFormDoesNotAskIsNotTaken() {
        Person owner = Person.signedIn(http, "applicant");
        Person clerk = Person.signedIn(http, "clerk");
        List<String> sent = new ArrayList<>();

        for (Person person : List.of(owner, clerk)) {
            Crawl crawl = Crawl.of(
                    person,
                    List.of(
                            "/drafts/" + world.value("draft"),
                            "/my/files",
                            "/work/tasks/" + world.value("work:id"),
                            "/work"),
                    (path, answer) -> {});
            for (Element form : crawl.forms()) {
                String path = Person.path(form.absUrl("action"));
                if (path.equals("/logout") || path.endsWith("/deletion")) {
                    continue;
                }
                Map<String, String> fields = Person.fields(form);
                fields.put("_csrf", person.token());
                for (String name : unasked()) {
                    fields.putIfAbsent(name, "SMUGGLED");
                }
                Answer answer = person.post(path, fields);
                assertThat(answer.status()).as(path + answer.body()).isLessThan(500);
                sent.add(path);
            }
        }

        assertThat(sent).hasSizeGreaterThan(5);
        assertThat(Rows.of(database).with("SMUGGLED")).isEmpty();
    }

    private static List<String> unasked() {
        List<String> names = new ArrayList<>();
        for (String name : List.of(
                "id",
                "status",
                "stage",
                "number",
                "agency",
                "applicant",
                "filedBy",
                "filed_by",
                "owner",
                "holder",
                "reference",
                "assignee",
                "login",
                "role",
                "fee",
                "amount",
                "term",
                "dueAt",
                "createdAt",
                "version",
                "authorization",
                "outcome",
                "verificationCode",
                "processInstanceId",
                "executionId",
                "data")) {
            names.addAll(List.of(name, "/" + name, "data." + name, "data[" + name + "]", "/data/" + name));
        }
        names.addAll(List.of("/attachments/0/attachment", "attachments[0].document", "class.module.classLoader"));
        return names;
    }

    private static void isHardened(String path, Answer answer) {
        assertThat(answer.header("content-security-policy"))
                .as(path)
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "*", "data:", "http:");
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("x-content-type-options", "nosniff");
        wanted.put("x-frame-options", "DENY");
        wanted.put("referrer-policy", "same-origin");
        wanted.put("cross-origin-opener-policy", "same-origin");
        wanted.put("cross-origin-resource-policy", "same-origin");
        wanted.forEach((name, value) ->
                assertThat(answer.header(name)).as(name + " of " + path).isEqualTo(value));
        assertThat(answer.status()).as(path).isLessThan(500);
        if (answer.header("content-type").startsWith("text/html")) {
            assertThat(Inert.violations(Person.parsed(answer, path))).as(path).isEmpty();
        } else if (answer.header("content-disposition").isEmpty()) {
            assertThat(answer.header("content-type")).as(path).doesNotContain("html", "svg", "xml");
        }
    }

    /** An id, a reference or a number, and not only the name of a list. */
    private static boolean namesSomething(String path) {
        return path.replaceFirst("\\?.*", "").matches(".*/[^/]*\\d[^/]*(/.*)?");
    }

    private static String unknown(String path) {
        // the last name: registers are public, and theirs may hold a digit too
        return path.replaceFirst("^([^?]*)/[^/?]*\\d[^/?]*", "$1/A00AAAAAAA0AAAAAAAAAAAAAAA");
    }

    private static String main(Answer answer) {
        return Person.parsed(answer, "/").select("main").outerHtml();
    }
}
