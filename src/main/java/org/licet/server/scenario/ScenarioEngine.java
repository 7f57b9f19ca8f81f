package org.licet.server.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Mandates;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.CompiledVersions;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.Finding;
import org.licet.engine.catalogue.PackageSource;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.engine.catalogue.Publishing;
import org.licet.server.startup.EngineOnly;

/**
 * A real engine for scenarios: its own database, a hand-driven clock, no background threads. Packages are loaded one
 * after another; each scenario starts from the same rows.
 */
public final class ScenarioEngine implements AutoCloseable {

    private final HandClock clock = new HandClock();
    private final EngineOnly engine;
    private final DatabaseSnapshot empty;
    private @Nullable Loaded current;

    private ScenarioEngine(@Nullable Map<String, Object> database) {
        clock.set(Instant.parse("2026-01-01T00:00:00Z"));
        engine = database == null ? EngineOnly.inMemory(clock) : EngineOnly.on(database, clock);
        // The data source alone does not make the tables: ask for something that needs them.
        engine.get(Accounts.class);
        engine.get(Publishing.class);
        empty = DatabaseSnapshot.of(engine.get(DataSource.class));
    }

    public static ScenarioEngine inMemory() {
        return new ScenarioEngine(null);
    }

    /** On an empty database that the scenarios may use up. @param database Spring's settings of a data source */
    public static ScenarioEngine on(Map<String, Object> database) {
        return new ScenarioEngine(database);
    }

    /**
     * @param findings of the package and of its scenario files; with an error among them nothing was run
     * @param results one per scenario
     */
    public record Report(List<Finding> findings, List<ScenarioResult> results) {
        public boolean held() {
            return !results.isEmpty() && results.stream().allMatch(ScenarioResult::held);
        }
    }

    /** Runs every scenario of a package. */
    public Report run(PackageSource source, Siblings siblings) {
        List<Finding> findings = new ArrayList<>();
        List<Scenario> scenarios = new ArrayList<>();
        for (ScenarioFiles.Parsed parsed : ScenarioFiles.read(source, siblings)) {
            findings.addAll(parsed.findings());
            if (parsed.scenario() != null) {
                scenarios.add(parsed.scenario());
            }
        }
        Loaded loaded = load(source, others(scenarios, siblings), findings);
        List<ScenarioResult> results = new ArrayList<>();
        if (loaded != null) {
            scenarios.forEach(scenario -> results.add(loaded.run(scenario)));
        }
        return new Report(List.copyOf(findings), List.copyOf(results));
    }

    /** The further packages of all scenarios, each once: a version that is published stays as it is. */
    static Map<String, PackageSource> others(List<Scenario> scenarios, Siblings siblings) {
        Map<String, PackageSource> others = new LinkedHashMap<>();
        for (Scenario scenario : scenarios) {
            for (String path : scenario.packages()) {
                PackageSource other = siblings.at(path);
                if (other != null) {
                    others.put(path, other);
                }
            }
        }
        return others;
    }

    @Nullable
    Loaded load(PackageSource source, List<Finding> findings) {
        return load(source, Map.of(), findings);
    }

    /**
     * Publishes a package on the empty database.
     *
     * @param others published before it, by path
     * @return null when findings, which are added, stop it
     */
    @Nullable
    Loaded load(PackageSource source, Map<String, PackageSource> others, List<Finding> findings) {
        empty.restore();
        engine.get(CompiledVersions.class).forget();
        List<Description> descriptions = new ArrayList<>();
        others.forEach((path, other) -> {
            Publishing.Publication publication = engine.get(Publishing.class).publish(other, Actor.SYSTEM, false);
            publication.findings().stream()
                    .filter(ScenarioEngine::isError)
                    .forEach(finding -> findings.add(below(path, finding)));
            if (publication.version() != null) {
                descriptions.add(engine.get(Catalogue.class)
                        .version(publication.version())
                        .description());
            }
        });
        Publishing.Publication publication = engine.get(Publishing.class).publish(source, Actor.SYSTEM, false);
        findings.addAll(publication.findings());
        if (publication.version() == null || findings.stream().anyMatch(ScenarioEngine::isError)) {
            return null;
        }
        PublishedPackage published = engine.get(Catalogue.class).version(publication.version());
        descriptions.add(published.description());
        People people = People.of(descriptions);
        people.install(engine.get(Accounts.class), engine.get(Mandates.class));
        current = new Loaded(source, published, people, DatabaseSnapshot.of(engine.get(DataSource.class)));
        return current;
    }

    private static Finding below(String path, Finding it) {
        return new Finding(path + "/" + it.file(), it.line(), it.element(), it.severity(), it.code(), it.message());
    }

    /** Versions that another package's rows held under the same number may not be taken for this one's. */
    private void makeCurrent(Loaded next) {
        if (next != current) {
            engine.get(CompiledVersions.class).forget();
            current = next;
        }
    }

    private static boolean isError(Finding finding) {
        return finding.severity() == Finding.Severity.ERROR;
    }

    @Override
    public void close() {
        engine.close();
        HandClock.release();
    }

    /** A published package with the rows from which each of its scenarios starts. */
    final class Loaded {
        private final PackageSource source;
        private final PublishedPackage published;
        private final People people;
        private final DatabaseSnapshot start;

        Loaded(PackageSource source, PublishedPackage published, People people, DatabaseSnapshot start) {
            this.source = source;
            this.published = published;
            this.people = people;
            this.start = start;
        }

        ScenarioResult run(Scenario scenario) {
            long began = System.nanoTime();
            start.restore();
            makeCurrent(this);
            clock.set(scenario.clock());
            List<Failure> failures = new ScenarioRun(engine, clock, source, published, people, scenario).run();
            return new ScenarioResult(
                    scenario.file(), scenario.title(), failures, Duration.ofNanos(System.nanoTime() - began));
        }
    }
}
