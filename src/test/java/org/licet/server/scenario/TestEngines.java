package org.licet.server.scenario;

import java.util.Map;
import java.util.UUID;
import org.licet.engine.testing.MariaDb;
import org.licet.engine.testing.TestDatabase;

/** Scenario engines on the database that the build asks for. */
final class TestEngines {

    private TestEngines() {}

    static ScenarioEngine start() {
        if (!TestDatabase.isMariaDb()) {
            return ScenarioEngine.inMemory();
        }
        String name = "scenarios_" + UUID.randomUUID().toString().replace("-", "");
        return ScenarioEngine.on(Map.of(
                "spring.datasource.url", MariaDb.createDatabase(name),
                "spring.datasource.username", "root",
                "spring.datasource.password", ""));
    }
}
