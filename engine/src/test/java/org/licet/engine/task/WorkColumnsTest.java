package org.licet.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Roles;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.FilingApplication;
import org.licet.engine.application.FilingApplication.Filing;
import org.licet.engine.task.Tasks.Column;
import org.licet.engine.task.Tasks.TaskQuery;
import org.licet.engine.task.Tasks.TaskRow;
import org.licet.engine.task.Tasks.WrongFilter;
import org.licet.engine.testing.AskingQuay;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.Quay;
import org.licet.engine.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;

/** Answers that packages declare for the clerks' lists. */
@EngineTest
class WorkColumnsTest {

    private static final String WORK =
            "work: {columns: [application.goods, application.metres], filters: [application.goods, application.metres]}\n";

    @Autowired
    Tasks tasks;

    @Autowired
    FilingApplication filing;

    @Autowired
    Harbour harbour;

    @Autowired
    Quay quay;

    @Autowired
    StatementCounter statements;

    private String authorization;
    private Actor clerk;

    @BeforeEach
    void publish() {
        authorization = quay.publish(quay.files().yaml(WORK));
        clerk = harbour.clerk("examiner");
    }

    @Test
    void showsTheDeclaredAnswersOfEachRow() {
        ApplicationReference reference = file("{'goods': 'Timber', 'metres': 40.5}");

        assertThat(only(reference).columns())
                .extracting(Column::path, Column::type, Column::value)
                .containsExactly(
                        tuple("application.goods", "string", "Timber"), tuple("application.metres", "number", "40.5"));
        assertThat(only(reference).columns().get(1).title().in(Locale.ENGLISH)).isEqualTo("Metres of quay");
    }

    @Test
    void columnsAreOneStatementForAnyPage() {
        for (int i = 0; i < 5; i++) {
            file("{'goods': 'Timber', 'metres': 40}");
        }

        assertThat(statements.during(() -> tasks.list(clerk, query(Map.of()), null, 1)))
                .hasSize(3);
        assertThat(statements.during(() -> tasks.list(clerk, query(Map.of()), null, 200)))
                .hasSize(3);
    }

    @Test
    void filtersByThem() {
        ApplicationReference timber = file("{'goods': 'Timber', 'metres': 40}");
        ApplicationReference sand = file("{'goods': 'Sand', 'metres': 41}");

        assertThat(found(Map.of("application.goods", " Sand "))).containsExactly(sand);
        assertThat(found(Map.of("application.goods", "Sand", "application.metres", "40")))
                .isEmpty();
        assertThat(found(Map.of("application.metres", "40.000"))).containsExactly(timber);
        assertThat(found(Map.of("application.metres.from", "40.5"))).containsExactly(sand);
        assertThat(found(Map.of("application.metres.to", "40"))).containsExactly(timber);
        assertThat(found(Map.of("application.goods", "sand' or 'a'='a"))).isEmpty();
        assertThat(found(harbour.account(new AgencyRole("airport", "examiner")), Map.of("application.goods", "Sand")))
                .isEmpty();
        assertThat(found(harbour.clerk(Roles.SUPERVISOR), Map.of("application.goods", "Sand")))
                .containsExactly(sand);
    }

    @Test
    void refusesFiltersThatThePackageDoesNotDeclare() {
        refused("unknown", query(Map.of("application.plan", "x")));
        refused("unknown", query(Map.of("application.goods.from", "x")));
        refused("no-number", query(Map.of("application.metres", "many")));
        refused("no-number", query(Map.of("application.metres", "1e999999999")));
        refused(
                "no-authorization",
                new TaskQuery(null, null, null, null, null, null, null, null, Map.of("application.goods", "x")));
    }

    @Test
    void anotherAgencysOpinionShowsNoneOfThem() {
        authorization = quay.publish(AskingQuay.of(quay).yaml(WORK));
        ApplicationReference reference = file("{'goods': 'Timber', 'metres': 40}");
        Actor officer = harbour.account(new AgencyRole("customs", "officer"));

        List<TaskRow> rows = tasks.list(officer, query(Map.of()), null, 10).items();

        assertThat(rows).extracting(TaskRow::application).containsExactly(reference);
        assertThat(rows.get(0).columns()).isEmpty();
        assertThat(found(officer, Map.of("application.goods", "Timber"))).isEmpty();
        assertThat(found(officer, Map.of("application.metres.from", "1"))).isEmpty();
    }

    @Test
    void filesOfVersionsWithoutColumnsShowNone() {
        Quay.Files files = quay.files();
        String plain = quay.publish(files);
        ApplicationReference before = quay.file(harbour.applicant(), plain).reference();
        quay.publish(files.yaml(WORK));
        ApplicationReference after = quay.file(harbour.applicant(), plain).reference();
        harbour.deliver();
        authorization = plain;

        assertThat(only(before).columns()).isEmpty();
        assertThat(only(after).columns()).hasSize(2);
        assertThat(found(Map.of("application.goods", "Timber"))).containsExactly(after);
    }

    private ApplicationReference file(String data) {
        ApplicationReference reference = filing.file(new Filing(
                        harbour.applicant(), authorization, null, Harbour.json(data), List.of(), false, Locale.ENGLISH))
                .reference();
        harbour.deliver();
        return reference;
    }

    private TaskRow only(ApplicationReference reference) {
        return tasks.list(clerk, Harbour.query(null, reference.value()), null, 10)
                .items()
                .get(0);
    }

    private TaskQuery query(Map<String, String> filters) {
        return new TaskQuery(null, authorization, null, null, null, null, null, null, filters);
    }

    private List<ApplicationReference> found(Map<String, String> filters) {
        return found(clerk, filters);
    }

    private List<ApplicationReference> found(Actor by, Map<String, String> filters) {
        return tasks.list(by, query(filters), null, 50).items().stream()
                .map(TaskRow::application)
                .toList();
    }

    private void refused(String code, TaskQuery query) {
        assertThatThrownBy(() -> tasks.list(clerk, query, null, 10))
                .isInstanceOfSatisfying(
                        WrongFilter.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
