package org.licet.server.clerk;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Accounts.Account;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Roles;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.catalogue.PackageReader;
import org.licet.engine.catalogue.PackageSource;
import org.licet.engine.catalogue.Publishing;
import org.licet.engine.task.Tasks;
import org.licet.engine.task.Tasks.TaskQuery;
import org.licet.engine.testing.ManyTasks;
import org.licet.engine.testing.TestDatabase;
import org.licet.server.testing.Http;
import org.licet.server.testing.Journey;
import org.licet.server.testing.Published;
import org.licet.server.testing.ServerTest;
import org.licet.server.testing.SignedIn;
import org.licet.server.testing.Stopwatch;
import org.licet.server.testing.Stopwatch.Call;
import org.licet.server.testing.Work;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Prints how long the work basket takes with 100,000 open tasks of one agency: each statement of the engine alone, then
 * page and API at 8 connections. Not part of the build: {@code src/test/benchmarks/basket}.
 */
@ServerTest
class BasketBenchmark {

    private static final int OPEN = Integer.getInteger("licet.basket.open", 100_000);
    private static final String AGENCY = "transport";
    private static final List<String> MORE = List.of("transport-licence", "transport-transit", "transport-pass");

    @Autowired
    Http http;

    @Autowired
    Journey journey;

    @Autowired
    Published published;

    @Autowired
    Work work;

    @Autowired
    Tasks tasks;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    PackageReader reader;

    @Autowired
    Publishing publishing;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void measures() {
        assumeTrue(TestDatabase.isMariaDb());
        fill();
        Actor clerk = account(ManyTasks.CLERK, "examiner");
        Actor approver = account("basket-approver", "approver");
        Actor inspector = account("basket-inspector", "inspector");
        Actor supervisor = account("basket-supervisor", Roles.SUPERVISOR, "examiner");
        List.of(clerk, approver, inspector, supervisor).forEach(this::alone);
        for (Actor by : List.of(clerk, inspector, supervisor)) {
            Stopwatch watch = new Stopwatch(http, by.login());
            for (String query : List.of(
                    "queue=mine",
                    "queue=team",
                    "queue=unassigned",
                    "queue=team&sort=applicant",
                    "queue=team&authorization=transport-pass",
                    "queue=team&stage=awaiting-applicant",
                    "queue=team&q=applicant+4242")) {
                watch.compare(
                        "basket: " + by.login() + " " + query,
                        "/work?" + query,
                        Call.get("/api/v1/tasks?limit=25&" + query));
            }
            String next =
                    http.get(by.login(), "/api/v1/tasks?limit=25&queue=team").text("/next");
            String after = next.isEmpty() ? "queue=team" : "queue=team&after=" + next;
            watch.compare(
                    "basket: " + by.login() + " second page",
                    "/work?" + after,
                    Call.get("/api/v1/tasks?limit=25&" + after));
        }
        formPage();
    }

    /** The first page of a filled form, beside reading the draft and evaluating the form. */
    private void formPage() {
        String answers = published.filing(Published.TRANSPORT).replace("\"incomplete\":true,", "");
        String draft = http.post("applicant", published.path(Published.TRANSPORT) + "/drafts", answers)
                .text("/id");
        new Stopwatch(http, "applicant")
                .compare(
                        "basket: form page of a draft",
                        new SignedIn(http, "applicant").formPage(draft),
                        Call.get("/api/v1/drafts/" + draft),
                        new Call(published.path(Published.TRANSPORT) + "/forms/application/evaluation", answers));
    }

    /** Of four authorizations; four in five for examiners, one in a thousand for inspectors, the rest for approvers. */
    private void fill() {
        ManyTasks many = new ManyTasks(jdbc);
        ApplicationReference check = new ApplicationReference(journey.filed());
        String decided = journey.filed();
        journey.complete(decided, "check", "clerk", "{\"licenceValid\":true,\"outcome\":\"accept\"}");
        long start = System.nanoTime();
        many.copy(check, OPEN / 5, null);
        for (String id : MORE) {
            many.copy(filed(id), OPEN / 5, null);
        }
        many.copy(check, OPEN / 1000, "inspector");
        many.copy(new ApplicationReference(decided), OPEN / 5 - OPEN / 1000, null);
        many.analyze(true);
        System.out.printf("basket: %,d open tasks written in %d ms%n", OPEN, (System.nanoTime() - start) / 1_000_000);
    }

    /** Files an application of a copy of the example under another id. */
    private ApplicationReference filed(String id) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        reader.folder(Path.of("examples", Published.TRANSPORT))
                .files()
                .forEach((path, bytes) -> files.put(
                        path,
                        path.endsWith(".pdf")
                                ? bytes
                                : new String(bytes, StandardCharsets.UTF_8)
                                        .replace(Published.TRANSPORT, id)
                                        .getBytes(StandardCharsets.UTF_8)));
        Publishing.Publication publication = publishing.publish(
                new PackageSource(files), accounts.find("analyst").orElseThrow().actor(), false);
        if (publication.isRefused()) {
            throw new AssertionError(publication.findings().toString());
        }
        Http.Answer answer = http.post(
                "applicant", "/api/v1/authorizations/" + id + "/applications", published.filing(Published.TRANSPORT));
        work.catchUp();
        return new ApplicationReference(answer.text("/reference"));
    }

    private void alone(Actor by) {
        for (String queue : List.of("mine", "team", "unassigned", "escalated")) {
            for (String sort : Tasks.SORTS) {
                print(by, queue + " " + sort, () -> tasks.list(by, query(queue, null, sort), null, 25));
            }
        }
        print(by, "counts", () -> tasks.counts(by));
        print(by, "alerts", () -> tasks.alerts(by));
        print(by, "authorizations", () -> tasks.authorizations(by, "team"));
        print(by, "search by name", () -> tasks.list(by, query("team", "applicant 4242", null), null, 25));
        print(by, "next", () -> tasks.next(by, query("team", null, null)));
    }

    private static TaskQuery query(String queue, @Nullable String q, @Nullable String sort) {
        return new TaskQuery(queue, null, null, null, null, null, q, sort);
    }

    private static void print(Actor by, String what, Runnable work) {
        long[] nanos = new long[9];
        work.run();
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            work.run();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "basket: alone %-18s %-22s least %6.1f ms, median %6.1f ms%n",
                by.login(),
                what,
                nanos[0] / 1e6,
                nanos[nanos.length / 2] / 1e6);
    }

    private Actor account(String login, String... names) {
        Set<AgencyRole> roles = new HashSet<>();
        for (String role : names) {
            roles.add(new AgencyRole(AGENCY, role));
        }
        accounts.save(new Account(login, Objects.requireNonNull(encoder.encode("demo")), login, true, roles));
        return new Actor(login, login, roles);
    }
}
