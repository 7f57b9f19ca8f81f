package org.licet.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Roles;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.task.Tasks.TaskQuery;
import org.licet.engine.task.Tasks.TaskView;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.Parallel;
import org.licet.engine.testing.Parallel.Outcome;
import org.licet.engine.testing.Quay;
import org.springframework.beans.factory.annotation.Autowired;

/** What a clerk takes up next. */
@EngineTest
class NextTaskTest {

    @Autowired
    Tasks tasks;

    @Autowired
    Harbour harbour;

    @Autowired
    Quay quay;

    private FourEyes eyes;
    private String authorization;

    @BeforeEach
    void publish() {
        eyes = new FourEyes(quay, harbour, tasks);
        authorization = quay.publish(eyes.files());
    }

    @Test
    void ownWorkComesFirstThenWhatNobodyHas() {
        ApplicationReference first = eyes.file(authorization);
        ApplicationReference second = eyes.file(authorization);
        Actor clerk = harbour.clerk("examiner");
        tasks.claim(clerk, eyes.task(second, "check"));

        assertThat(tasks.next(clerk, query())).hasValueSatisfying(row -> {
            assertThat(row.application()).isEqualTo(second);
            assertThat(row.assignee()).isEqualTo(clerk.login());
        });
        tasks.complete(clerk, eyes.task(second, "check"), Harbour.json(FourEyes.CHECKED));

        Optional<TaskView> next = tasks.claimNext(clerk, query());

        assertThat(next).hasValueSatisfying(task -> {
            assertThat(task.row().application()).isEqualTo(first);
            assertThat(task.row().assignee()).isEqualTo(clerk.login());
        });
    }

    @Test
    void whatOneMayNotDoIsNotNext() {
        ApplicationReference reference = eyes.file(authorization);
        Actor clerk = harbour.clerk("examiner");
        eyes.does(clerk, reference, "check", FourEyes.CHECKED);

        assertThat(tasks.next(clerk, query())).as("barred from the decision").isEmpty();
        assertThat(tasks.claimNext(clerk, query())).isEmpty();
        assertThat(tasks.next(harbour.clerk(Roles.SUPERVISOR), query()))
                .as("sees it, may not do it")
                .isEmpty();
        assertThat(tasks.next(harbour.clerk("approver"), query())).isPresent();
        assertThat(tasks.next(harbour.account(), query())).isEmpty();
    }

    @Test
    void eachOfManyWhoAskAtOnceGetsAnother() {
        int many = 12;
        IntStream.range(0, many).forEach(i -> eyes.file(authorization));
        ConcurrentLinkedQueue<Actor> clerks = new ConcurrentLinkedQueue<>(IntStream.range(0, many + 4)
                .mapToObj(i -> harbour.clerk("approver"))
                .toList());

        Outcome<Optional<TaskView>> outcome = Parallel.run(
                8, many + 4, () -> tasks.claimNext(java.util.Objects.requireNonNull(clerks.poll()), query()));

        assertThat(outcome.failures()).isEmpty();
        List<String> given = outcome.results().stream()
                .flatMap(Optional::stream)
                .map(task -> task.row().id())
                .toList();
        assertThat(given).hasSize(many).doesNotHaveDuplicates();
    }

    private TaskQuery query() {
        return new TaskQuery(null, authorization, null, null, null, null, null, null);
    }
}
