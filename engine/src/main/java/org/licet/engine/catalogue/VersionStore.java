package org.licet.engine.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.licet.engine.access.Actor;
import org.licet.engine.catalogue.PackageMapper.DefinitionRow;
import org.licet.engine.catalogue.PackageMapper.FileRow;
import org.licet.engine.catalogue.PackageMapper.PackageRow;
import org.licet.engine.catalogue.PackageMapper.VersionRow;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.processes.Deployed;
import org.licet.processes.ModelInventory;
import org.licet.processes.Processes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a version: rows, deployment and event in one transaction, under a lock on the package. */
@Component
final class VersionStore {
    private static final String MAIN_PROCESS = "process.bpmn";

    private final PackageMapper mapper;
    private final Processes processes;
    private final EventLog log;
    private final Clock clock;
    private final TransactionTemplate transaction;

    VersionStore(
            PackageMapper mapper,
            Processes processes,
            EventLog log,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.processes = processes;
        this.log = log;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What a publication came to. */
    record Stored(PackageVersion version, boolean unchanged) {}

    Stored store(PackageSource source, String digest, ModelInventory models, Description description, Actor by) {
        return java.util.Objects.requireNonNull(
                transaction.execute(status -> locked(source, digest, models, description, by)));
    }

    private Stored locked(
            PackageSource source, String digest, ModelInventory models, Description description, Actor by) {
        String id = description.id();
        PackageRow row = mapper.lock(id);
        if (row == null) {
            row = new PackageRow(id, description.agency(), 0);
            mapper.insertPackage(row);
        }
        if (!row.agency().equals(description.agency())) {
            throw new NotYourAgency(id);
        }
        VersionRow current = mapper.findVersion(id, row.currentVersion());
        if (current != null && current.digest().equals(digest)) {
            return new Stored(new PackageVersion(id, row.currentVersion()), true);
        }
        if (!id.equals(mapper.ownerOfRegister(description.register().id()))) {
            mapper.insertRegister(description.register().id(), id);
        }
        PackageVersion version = new PackageVersion(id, row.currentVersion() + 1);
        write(version, source, digest, models, by);
        mapper.setCurrent(id, version.version());
        return new Stored(version, false);
    }

    private void write(PackageVersion version, PackageSource source, String digest, ModelInventory models, Actor by) {
        String id = version.packageId();
        Deployed deployed = processes.deploy(id, version.version(), new PackageParts(source, new Findings()).models());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        mapper.insertVersion(new VersionRow(
                id, version.version(), digest, deployed.deployment(), mainProcess(models), by.login(), now));
        deployed.definitions()
                .forEach((process, definition) ->
                        mapper.insertDefinition(id, version.version(), new DefinitionRow(process, definition)));
        source.files().forEach((path, bytes) -> mapper.insertFile(id, version.version(), new FileRow(path, bytes)));
        Map<String, String> detail = Map.of("version", String.valueOf(version.version()), "digest", digest);
        log.append(new Event(id, id + "@" + version.version(), "published", now, by.login(), null, null, detail));
    }

    /** The linter has made sure that there is exactly one. */
    private static String mainProcess(ModelInventory models) {
        return models.processes().stream()
                .filter(process -> process.place().file().equals(MAIN_PROCESS))
                .map(ModelInventory.ProcessUse::id)
                .findFirst()
                .orElseThrow();
    }
}
