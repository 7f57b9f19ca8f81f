package org.licet.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What holds for any answers: found by random ones, asked by many threads. */
class SharingTest {
    private static final Form FORM = FormSet.compile(Sources.permit().build()).form("application");
    private static final JsonNode EXAMPLE = FORM.schema().at("/examples/0");
    private static final Schema PLAIN = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(FORM.schema());

    @RepeatedTest(200)
    void settlesAnyAnswers(RepetitionInfo repetition) {
        ObjectNode answers = disturbed(new Random(repetition.getCurrentRepetition()));

        Evaluation first = FORM.evaluate(answers, Sources.ENGLISH);
        Evaluation again = FORM.evaluate(first.data(), Sources.ENGLISH);

        assertThat(again.data()).as("pruning has reached its fixed point").isEqualTo(first.data());
        assertThat(again.errors()).isEqualTo(first.errors());
        assertThat(again.visible()).isEqualTo(first.visible());
        assertThat(first.visible()).containsAll(first.required()).containsAll(first.enabled());
        for (String language : Languages.ALL) {
            assertThat(FORM.evaluate(answers, Sources.in(language)).errors()).allSatisfy(error -> {
                assertThat(error.message()).isNotBlank().doesNotContain("{").doesNotContain("?\u0000");
                assertThat(Pointers.tokens(error.pointer())).isNotNull();
            });
        }
        first.errors().stream().filter(FieldError::meansMissing).forEach(error -> {
            assertThat(Pointers.find(first.data(), error.pointer())).isNull();
            assertThat(first.visible()).contains(error.pointer());
        });
    }

    @RepeatedTest(300)
    void neverAcceptsWhatAPlainValidatorRefuses(RepetitionInfo repetition) {
        Random random = new Random(10_000 + repetition.getCurrentRepetition());
        ObjectNode base = EXAMPLE.deepCopy().asObject();
        base.put("carriesDangerousGoods", true);
        base.set("adviser", Sources.json("{'idnp':'2002500038415','surname':'Rusu','givenName':'Ana'}"));
        if (repetition.getCurrentRepetition() % 3 > 0) {
            disturb(base, random);
        }

        Evaluation evaluation = FORM.evaluate(base, Sources.ENGLISH);

        boolean nothingRequiredIsHidden = evaluation.visible().contains("/adviser");
        if (nothingRequiredIsHidden && evaluation.isValid()) {
            assertThat(PLAIN.validate(evaluation.data())).isEmpty();
        }
        if (nothingRequiredIsHidden && !PLAIN.validate(evaluation.data()).isEmpty()) {
            assertThat(evaluation.errors()).isNotEmpty();
        }
    }

    @Test
    void answersManyThreadsAlike() throws Exception {
        List<ObjectNode> inputs = new ArrayList<>();
        List<Evaluation> expected = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            inputs.add(disturbed(new Random(i)));
            expected.add(FORM.evaluate(inputs.get(i), Sources.ENGLISH));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<Evaluation>>> tasks = new ArrayList<>();
            for (int t = 0; t < 8; t++) {
                tasks.add(() -> inputs.stream()
                        .map(input -> FORM.evaluate(input, Sources.ENGLISH))
                        .toList());
            }
            for (Future<List<Evaluation>> result : threads.invokeAll(tasks)) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void evaluatesAFormOfTwoKilobytesQuickly() {
        ObjectNode answers = EXAMPLE.deepCopy().asObject();
        ArrayNode vehicles = (ArrayNode) answers.get("vehicles");
        while (answers.toString().length() < 2_048) {
            vehicles.add(vehicles.get(0).deepCopy());
        }
        vehicles.forEach(vehicle -> ((ObjectNode) vehicle).put("grossMass", 1_000));
        for (int i = 0; i < 1_500; i++) {
            FORM.evaluate(answers, Sources.ENGLISH);
        }

        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        for (int i = 0; i < 1_000; i++) {
            assertThat(FORM.evaluate(answers, Sources.ENGLISH).isValid()).isTrue();
        }
        System.out.printf(
                "one evaluation of %d bytes with %d vehicles, warm: %d microseconds of CPU%n",
                answers.toString().length(), vehicles.size(), (clock.getCurrentThreadCpuTime() - start) / 1_000_000);
    }

    private static ObjectNode disturbed(Random random) {
        ObjectNode answers = EXAMPLE.deepCopy().asObject();
        for (int i = random.nextInt(6); i >= 0; i--) {
            disturb(answers, random);
        }
        return answers;
    }

    private static void disturb(JsonNode node, Random random) {
        if (node instanceof ArrayNode array && !array.isEmpty() && random.nextInt(4) > 0) {
            disturb(array.get(random.nextInt(array.size())), random);
        } else if (node instanceof ArrayNode array) {
            array.add(array.size() > 1 && random.nextBoolean() ? array.get(0).deepCopy() : value(random));
        } else if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>(object.propertyNames());
            names.addAll(
                    List.of("kind", "line", "adviser", "stranger", "trailer", "totalMass", "carriesDangerousGoods"));
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(3)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(name, value(random));
                default -> disturb(object.path(name), random);
            }
        }
    }

    private static JsonNode value(Random random) {
        String[] values = {
            "null",
            "true",
            "false",
            "1",
            "-3.5",
            "70000",
            "'line'",
            "'box'",
            "'tank'",
            "''",
            "[]",
            "{}",
            "[{}]",
            "{'kind':'box'}",
            "{'from':'a'}",
            "[[1]]",
            "{'idnp':'x','extra':1}"
        };
        return Sources.json(values[random.nextInt(values.length)]);
    }
}
