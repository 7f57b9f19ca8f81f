package org.licet.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licet.processes.testing.Bpmn.around;
import static org.licet.processes.testing.Bpmn.flow;
import static org.licet.processes.testing.Bpmn.process;
import static org.licet.processes.testing.Bpmn.userTask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.licet.processes.testing.Bench;
import org.licet.processes.testing.ProcessesTest;
import org.licet.processes.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessesTest
class ParallelWorkTest {
    @Autowired
    Processes processes;

    @Autowired
    Bench bench;

    @Autowired
    PlatformTransactionManager transactions;

    private CaseKey started(Map<String, byte[]> files) {
        Deployed deployed = processes.deploy("permit", 1, files);
        return processes.start(deployed.definitions().get("main"), "R-1", Map.of());
    }

    @Test
    void ofFiftyParallelCompletionsOneSucceedsAndTheOthersFindTheTaskGone() {
        started(process("<bpmn:startEvent id=\"s\"/>" + flow("s", "t") + userTask("t") + flow("t", "u") + userTask("u")
                + flow("u", "e") + "<bpmn:endEvent id=\"e\"/>"));
        String task = bench.onlyTask().taskId();

        List<String> outcomes = atOnce(50, n -> {
            processes.complete(task, Map.of("by", "clerk" + n));
            return "completed";
        });

        System.out.println("50 parallel completions on " + (TestDatabase.isMariaDb() ? "MariaDB" : "H2") + ": "
                + count(outcomes, "completed") + " completed, " + count(outcomes, "TaskGone") + " TaskGone");
        assertThat(count(outcomes, "completed")).isEqualTo(1);
        assertThat(count(outcomes, "TaskGone")).isEqualTo(49);
        assertThat(bench.created).hasSize(2);
    }

    @Test
    void alsoInsideTheTransactionsOfTheirCallers() {
        started(around(userTask("it")));
        String task = bench.onlyTask().taskId();

        List<String> outcomes = atOnce(20, n -> new TransactionTemplate(transactions).execute(status -> {
            processes.complete(task, Map.of());
            return "completed";
        }));

        assertThat(count(outcomes, "completed")).isEqualTo(1);
        assertThat(count(outcomes, "TaskGone")).isEqualTo(19);
    }

    @Test
    void parallelBranchesCompletedAtOnceAllCountAtTheJoin() {
        int branches = 10;
        StringBuilder model = new StringBuilder("<bpmn:startEvent id=\"s\"/>" + flow("s", "f")
                + "<bpmn:parallelGateway id=\"f\"/><bpmn:parallelGateway id=\"j\"/>");
        IntStream.range(0, branches).forEach(i -> model.append(flow("f", "t" + i))
                .append(userTask("t" + i))
                .append(flow("t" + i, "j")));
        model.append(flow("j", "last") + userTask("last") + flow("last", "e") + "<bpmn:endEvent id=\"e\"/>");
        started(process(model.toString()));
        List<TaskNotice> open = List.copyOf(bench.created);

        List<String> outcomes = atOnce(branches, n -> {
            processes.complete(open.get(n).taskId(), Map.of());
            return "completed";
        });

        assertThat(count(outcomes, "completed")).isEqualTo(branches);
        assertThat(bench.lastTask().elementId()).isEqualTo("last");
    }

    @Test
    void startsInParallelDoNotDisturbEachOther() {
        Deployed deployed = processes.deploy("permit", 1, around(userTask("it")));

        List<String> outcomes = atOnce(50, n -> {
            processes.start(deployed.definitions().get("main"), "R-" + n, Map.of("n", n));
            return "started";
        });

        assertThat(count(outcomes, "started")).isEqualTo(50);
        assertThat(bench.created).hasSize(50);
    }

    private static long count(List<String> outcomes, String outcome) {
        return outcomes.stream().filter(outcome::equals).count();
    }

    private interface Work {
        String of(int n) throws Exception;
    }

    /** What each returned, or the simple name of what it threw. */
    private static List<String> atOnce(int times, Work work) {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        CountDownLatch gate = new CountDownLatch(1);
        try {
            List<Future<String>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int n = i;
                Callable<String> one = () -> {
                    gate.await();
                    return work.of(n);
                };
                running.add(threads.submit(one));
            }
            gate.countDown();
            List<String> outcomes = new ArrayList<>();
            for (Future<String> one : running) {
                outcomes.add(outcome(one));
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static String outcome(Future<String> one) {
        try {
            return one.get();
        } catch (ExecutionException e) {
            return e.getCause().getClass().getSimpleName();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
