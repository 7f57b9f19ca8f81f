package org.licet.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.task.Tasks.TaskConflict;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.Parallel;
import org.licet.engine.testing.Parallel.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
class ParallelCompletionTest {

    private static final int MANY = 50;

    @Autowired
    Harbour harbour;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void ofManyWhoCompleteOneTaskOneSucceedsAndTheOthersAreToldThatItIsDone() throws Exception {
        Actor examiner = harbour.clerk("examiner");
        ApplicationReference reference = harbour.started(harbour.applicant());
        String id = harbour.task(examiner, reference).id();
        tasks.claim(examiner, id);

        Outcome<String> outcome = Parallel.run(MANY, MANY, () -> {
            tasks.complete(examiner, id, Harbour.json("{'outcome': 'accept'}"));
            return "completed";
        });

        assertThat(outcome.results()).hasSize(1);
        assertThat(codes(outcome)).hasSize(MANY - 1).containsOnly("done");
        assertThat(count("select count(*) from case_document where kind = 'form' and application = ?", reference))
                .isEqualTo(1);
        assertThat(count("select count(*) from task where application = ?", reference))
                .isEqualTo(2);
        System.out.println("50 parallel completions: 1 success, " + (MANY - 1) + " conflicts 'done'");
    }

    @Test
    void ofManyWhoClaimOneTaskOneGetsIt() throws Exception {
        ApplicationReference reference = harbour.started(harbour.applicant());
        String id = harbour.task(harbour.clerk("examiner"), reference).id();

        Outcome<String> outcome = Parallel.run(MANY, MANY, () -> {
            tasks.claim(harbour.clerk("inspector"), id);
            return "claimed";
        });

        assertThat(outcome.results()).hasSize(1);
        assertThat(codes(outcome)).hasSize(MANY - 1).containsOnly("claimed");
    }

    private static List<String> codes(Outcome<String> outcome) {
        assertThat(outcome.failures()).allMatch(TaskConflict.class::isInstance);
        return outcome.failures().stream()
                .map(failure -> ((TaskConflict) failure).code())
                .toList();
    }

    private int count(String sql, ApplicationReference reference) {
        Integer count = jdbc.queryForObject(sql, Integer.class, reference.value());
        return count == null ? 0 : count;
    }
}
