package org.licet.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.licet.engine.catalogue.Finding;
import org.licet.engine.catalogue.PackageSource;

/** Every scenario of every example, one engine for all. */
@Tag("database")
class ExampleScenariosTest {

    private static ScenarioEngine engine;

    @BeforeAll
    static void start() {
        engine = TestEngines.start();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @TestFactory
    Stream<DynamicContainer> holds() {
        return ExampleFolders.all().stream().map(this::example);
    }

    private DynamicContainer example(Path folder) {
        PackageSource source = ExampleFolders.source(folder.getFileName().toString());
        List<ScenarioFiles.Parsed> scenarios = ScenarioFiles.read(source, ExampleFolders::beside);
        Loading loading = new Loading(
                source,
                ScenarioEngine.others(
                        scenarios.stream()
                                .map(ScenarioFiles.Parsed::scenario)
                                .filter(Objects::nonNull)
                                .toList(),
                        ExampleFolders::beside));
        return DynamicContainer.dynamicContainer(
                folder.toString(),
                scenarios.stream()
                        .map(parsed -> DynamicTest.dynamicTest(parsed.file(), () -> {
                            assertThat(parsed.findings()).isEmpty();
                            assertThat(loading.loaded().run(parsed.scenario()).failures())
                                    .isEmpty();
                        })));
    }

    /** Published when the first of its scenarios runs: the engine holds one package at a time. */
    private static final class Loading {
        private final PackageSource source;
        private final Map<String, PackageSource> others;
        private ScenarioEngine.Loaded loaded;

        Loading(PackageSource source, Map<String, PackageSource> others) {
            this.source = source;
            this.others = others;
        }

        ScenarioEngine.Loaded loaded() {
            if (loaded == null) {
                List<Finding> findings = new ArrayList<>();
                loaded = engine.load(source, others, findings);
                assertThat(findings).isEmpty();
            }
            return loaded;
        }
    }
}
