package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Accounts.Account;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.catalogue.PackageSource;
import org.licet.engine.catalogue.Publishing;
import org.licet.engine.testing.AskingQuay;
import org.licet.server.account.DemoAccounts;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Journey;
import org.licet.server.testing.Published;
import org.licet.server.testing.Work;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Pages and states that no other test comes to in every language: few people do, and they are people too. */
@BrowserTest
class RareStatesTest {

    private static final String SEND = "main form button.govuk-button:not(.govuk-button--secondary)";

    @Autowired
    Http http;

    @Autowired
    Published published;

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
    JdbcTemplate jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void pagesOfEverybody(String language, Visits visits) {
        published.path(Published.TRANSPORT);
        Visit visit = visits.visit(new Window().in(language));

        visit.open("/login").checkBoth("rare-login");
        visit.open("/components").checkBoth("rare-components");
        visit.open("/help").checkBoth("rare-help");
        visit.open("/registers").checkBoth("rare-registers");
        visit.open("/verify").checkBoth("rare-verify");
        visit.page().navigate("/nothing");
        visit.checkBoth("rare-error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void whoAppliesForNobodyOfTheirs(String language, Visits visits) {
        published.path("farm-subsidy");
        Visit visit = visits.visit(new Window().in(language)).signIn("applicant");
        Page page = visit.page();

        visit.open("/services/farm-subsidy/applications").checkBoth("rare-choose");
        page.evaluate("() => { document.querySelector('main input[type=radio]').value = 'company:1' }");
        page.locator("main input[type=radio]").first().check();
        page.locator(SEND).last().click();
        visit.check("rare-choose-error");
        assertThat(page.locator(".govuk-error-summary").count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void severalTasksAtOnce(String language, Visits visits) {
        String reference = journey.filed();
        String task = journey.task(reference, "check");
        http.post("clerk2", "/api/v1/tasks/" + task + "/claim");
        Visit visit = visits.visit(new Window().in(language)).signIn("clerk2");
        Page page = visit.page();
        String list = "/work?queue=mine&q=" + reference;

        pick(visit.open(list), task, "complete");
        visit.checkBoth("rare-batch-form");
        page.locator(SEND).last().click();
        visit.check("rare-batch-form-error");
        assertThat(page.locator(".govuk-error-summary").count()).isEqualTo(1);
        pick(visit.open(list), task, "assign");
        visit.checkBoth("rare-batch-to");
        visit.open(list);
        page.evaluate("task => { document.getElementById('task-' + task).value = 'gone' }", task);
        pick(visit, task, "assign");
        visit.check("rare-batch-to-nobody");
        String other = boardToCheck();
        visit.open(list);
        page.evaluate(
                "other => { const task = document.createElement('input'); task.type = 'hidden'; task.name = 'task';"
                        + " task.value = other; document.querySelector(\"form[action='/work/batch']\").append(task) }",
                other);
        pick(visit, task, "complete");
        visit.check("rare-batch-of-two-kinds");
        assertThat(page.locator(".licet-empty").count()).isEqualTo(1);
        visit.open(list);
        page.locator("form[action='/work/views'] button").click();
        visit.check("rare-view-error");
        assertThat(page.locator(".govuk-error-summary").count()).isEqualTo(1);
    }

    /** A task with a form of its own, claimed by {@code clerk2}. */
    private String boardToCheck() {
        String path = published.path("outdoor-advertising");
        Answer filed = http.post(
                "applicant",
                path + "/applications",
                "{\"applicant\":\"company:1003600055110\",\"data\":"
                        + http.get(null, path + "/forms/application").json().at("/schema/examples/0")
                        + ",\"attachments\":[{\"document\":\"sketch\",\"attachment\":\"" + journey.uploaded()
                        + "\"}]}");
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        work.catchUp();
        String task = journey.task(filed.text("/reference"), "check");
        http.post("clerk2", "/api/v1/tasks/" + task + "/claim");
        return task;
    }

    private static void pick(Visit visit, String task, String deed) {
        visit.page().locator("#task-" + task).check();
        visit.page().locator("main button[name='deed'][value='" + deed + "']").click();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void oversightOfMuchAndOfNothing(String language, Visits visits) {
        String reference = journey.filed();
        http.post("clerk", "/api/v1/tasks/" + journey.task(reference, "check") + "/claim");
        jdbc.update(
                "insert into start_failure (reference, message, failed_at) values (?, 'no such step', ?)",
                reference,
                LocalDateTime.of(2026, 3, 2, 10, 0));
        Visit visit = visits.visit(new Window().in(language)).signIn("supervisor");

        visit.open("/oversight").checkBoth("rare-oversight-incident");
        jdbc.update("delete from start_failure where reference = ?", reference);
        visit.open("/oversight/handover?agency=transport&from=clerk").checkBoth("rare-handover");
        visit.open("/oversight/handover?agency=transport&from=nobody").check("rare-handover-nothing");
        Visit nothing = visits.visit(new Window().in(language)).signIn(supervisorOfNothing());
        nothing.open("/oversight").checkBoth("rare-oversight-nothing");
        nothing.open("/work/deputies").checkBoth("rare-deputies-nothing");
        nothing.open("/work?queue=team").check("rare-work-nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void moneyAndDeputies(String language, Visits visits) {
        journey.filed();
        visits.visit(new Window().in(language))
                .signIn("cashier")
                .open("/work/payments")
                .checkBoth("rare-payments");
        Visit visit = visits.visit(new Window().in(language)).signIn("approver").open("/work/deputies");
        Page page = visit.page();

        page.fill("#deputy", "clerk2");
        page.fill("#from", "2026-03-02");
        page.fill("#until", "2026-03-02");
        page.fill("#reason", "Concediu");
        page.locator("main form[action='/work/deputies'] button").last().click();
        visit.checkBoth("rare-deputies-set");
        assertThat(visit.text()).contains("Vasile Munteanu");
        page.locator("main table button").first().click();
        visit.check("rare-deputies-ended");
    }

    /** What an opinion shows may be all documents, and none was attached. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void anOpinionOfWhichNothingIsShown(String language, Visits visits) {
        publishing.publish(
                showingNoAnswers(), accounts.find("analyst").orElseThrow().actor(), false);
        Answer filed = http.post(
                "applicant",
                "/api/v1/authorizations/silent-quay/applications",
                "{\"applicant\":\"person:2002001234563\",\"incomplete\":true,\"data\":{\"goods\":\"Timber\",\"metres\":40}}");
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        work.catchUp();
        Visit visit = visits.visit(new Window().in(language)).signIn("officer");

        visit.open("/work?queue=unassigned&q=" + filed.text("/reference"));
        visit.page().locator("tbody th a").first().click();

        visit.checkBoth("rare-opinion-on-nothing");
        assertThat(visit.text()).doesNotContain("Timber", "Rusu");
        assertThat(visit.page().locator(".licet-empty").count()).isPositive();
    }

    private static PackageSource showingNoAnswers() {
        TreeMap<String, byte[]> files =
                new TreeMap<>(AskingQuay.source("silent-quay", "transport").files());
        files.computeIfPresent("package.yaml", (path, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                .replace("[application.goods, documents.plan]", "[documents.plan]")
                .replace("[application.metres]", "[documents.plan]")
                .getBytes(StandardCharsets.UTF_8));
        return new PackageSource(files);
    }

    private String supervisorOfNothing() {
        String login = "u" + UUID.randomUUID();
        accounts.save(new Account(
                login,
                encoder.encode(DemoAccounts.PASSWORD),
                "Head of Nothing",
                true,
                Set.of(new AgencyRole("of-nothing", "supervisor"))));
        return login;
    }
}
