package org.licet.server.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Journey;
import org.licet.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The clerks' work over HTTP. */
@ServerTest
class TasksTest {

    private static final String ACCEPT = "{\"data\":{\"licenceValid\":true,\"outcome\":\"accept\"}}";

    @Autowired
    Http http;

    @Autowired
    Journey journey;

    @Test
    void tasksAreCalledInTheLanguageOfTheRequest() {
        String reference = journey.filed();
        String task = "/api/v1/tasks/" + journey.task(reference, "check");

        for (String[] called : new String[][] {
            {"en", "Check the application"}, {"ro", "Verificarea cererii"}, {"ru", "Проверка заявления"}
        }) {
            Answer list = http.get("clerk", "/api/v1/tasks?q=" + reference, "Accept-Language", called[0]);
            Answer one = http.get("clerk", task, "Accept-Language", called[0]);
            Answer file = http.get("applicant", "/api/v1/applications/" + reference, "Accept-Language", called[0]);

            assertThat(list.text("/items/0/title")).isEqualTo(called[1]);
            assertThat(one.text("/task/title")).isEqualTo(called[1]);
            assertThat(file.text("/awaited/0/what")).isEqualTo("check");
            assertThat(file.text("/awaited/0/message")).isEqualTo(called[1]);
        }
    }

    @Test
    void listsWorkWithCounts() {
        String reference = journey.filed();

        Answer list = http.get("clerk", "/api/v1/tasks?queue=unassigned&q=" + reference);

        assertThat(list.json().get("items").size()).as(list.body()).isEqualTo(1);
        assertThat(list.text("/items/0/element")).isEqualTo("check");
        assertThat(list.text("/items/0/stage")).isEqualTo("under-examination");
        assertThat(list.json().get("counts").propertyNames()).contains("mine", "team", "unassigned");
    }

    @Test
    void showsWorkOnlyToThoseWhoHoldItsRole() {
        String task = journey.task(journey.filed(), "check");

        assertThat(http.get("approver", "/api/v1/tasks/" + task).status()).isEqualTo(404);
        assertThat(http.get("applicant", "/api/v1/tasks/" + task).status()).isEqualTo(404);
        assertThat(http.post("applicant", "/api/v1/tasks/" + task + "/claim").status())
                .isEqualTo(404);
        assertThat(http.post("applicant", "/api/v1/tasks/" + task + "/completion", ACCEPT)
                        .status())
                .isEqualTo(404);
        assertThat(http.get("applicant", "/api/v1/tasks").json().get("items").size())
                .isZero();
    }

    @Test
    void isClaimedByOne() {
        String path = "/api/v1/tasks/" + journey.task(journey.filed(), "check");

        Answer mine = http.post("clerk", path + "/claim");
        Answer theirs = http.post("clerk2", path + "/claim");
        Answer released = http.post("clerk", path + "/release");
        Answer then = http.post("clerk2", path + "/claim");

        assertThat(mine.text("/task/assignee")).isEqualTo("clerk");
        assertThat(mine.text("/form")).isEqualTo("check");
        assertThat(mine.text("/application/permitType")).isEqualTo("annual");
        assertThat(theirs.status()).isEqualTo(409);
        assertThat(theirs.problem()).isEqualTo("task-claimed");
        assertThat(released.status()).isEqualTo(200);
        assertThat(then.status()).isEqualTo(200);
    }

    @Test
    void isHandedOnByItsSupervisor() {
        String path = "/api/v1/tasks/" + journey.task(journey.filed(), "check");

        Answer assigned = http.post("supervisor", path + "/assignment", "{\"to\":\"clerk2\"}");
        Answer wrong = http.post("supervisor", path + "/assignment", "{\"to\":\"approver\"}");
        Answer nobody = http.post("supervisor", path + "/assignment", "{}");

        assertThat(assigned.text("/assignee")).as(assigned.body()).isEqualTo("clerk2");
        assertThat(wrong.status()).isEqualTo(409);
        assertThat(nobody.text("/errors/0/pointer")).isEqualTo("/to");
    }

    @Test
    void refusesWrongAnswersAndLeavesTheTaskOpen() {
        String path = "/api/v1/tasks/" + journey.task(journey.filed(), "check");
        http.post("clerk", path + "/claim");

        Answer answer =
                http.post("clerk", path + "/completion", "{\"data\":{\"outcome\":\"maybe\",\"stage\":\"granted\"}}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").findValuesAsString("pointer")).contains("/outcome", "/stage");
        assertThat(http.get("clerk", path).status()).isEqualTo(200);
    }

    @Test
    void givesOneSuccessToFiftyParallelCompletions() throws Exception {
        String path = "/api/v1/tasks/" + journey.task(journey.filed(), "check");
        http.post("clerk", path + "/claim");

        List<Answer> answers = parallel(50, () -> http.post("clerk", path + "/completion", ACCEPT));

        assertThat(answers.stream().filter(each -> each.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(each -> each.status() == 409)).hasSize(49);
        assertThat(answers.stream().filter(each -> each.status() == 409))
                .allMatch(each -> each.problem().equals("task-done"));
    }

    @Test
    void saysOfEachItemOfABatchWhatBecameOfIt() {
        String one = journey.task(journey.filed(), "check");
        String two = journey.task(journey.filed(), "check");
        http.post("clerk2", "/api/v1/tasks/" + two + "/claim");
        String items = "{\"items\":[{\"task\":\"%s\",\"action\":\"claim\"},{\"task\":\"%s\",\"action\":\"claim\"}]}";

        Answer answer = http.post("clerk", "/api/v1/tasks/batch", items.formatted(one, two));
        Answer unknown =
                http.post("clerk", "/api/v1/tasks/batch", "{\"items\":[{\"task\":\"x\",\"action\":\"delete\"}]}");

        assertThat(answer.text("/items/0/outcome")).as(answer.body()).isEqualTo("done");
        assertThat(answer.text("/items/1/outcome")).isEqualTo("refused");
        assertThat(answer.text("/items/1/code")).isEqualTo("task-claimed");
        assertThat(answer.text("/items/1/message")).isNotEmpty();
        assertThat(unknown.text("/errors/0/pointer")).isEqualTo("/items/0/action");
    }

    private static <T> List<T> parallel(int times, Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> work).toList())) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
