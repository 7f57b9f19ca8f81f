package org.licet.engine.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

@Component
class StoredCaseFiles implements CaseFiles {

    private final ApplicationMapper applications;
    private final FileWatches watches;
    private final EventLog log;
    private final Clock clock;

    StoredCaseFiles(ApplicationMapper applications, FileWatches watches, EventLog log, Clock clock) {
        this.applications = applications;
        this.watches = watches;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public CaseFile get(ApplicationReference reference) {
        return row(reference).caseFile();
    }

    @Override
    @Transactional
    public void lock(ApplicationReference reference) {
        applications.lock(reference.value());
    }

    @Override
    public JsonNode data(ApplicationReference reference) {
        String data = applications.data(reference.value());
        if (data == null) {
            throw unknown(reference);
        }
        return Json.tree(data);
    }

    @Override
    @Transactional
    public void moveTo(ApplicationReference reference, Stage stage, String by) {
        ApplicationRecord file = row(reference);
        if (applications.stage(file.reference(), file.stage(), stage.key()) == 0
                || file.stage().equals(stage.key())) {
            return;
        }
        log(file, "stage-changed", by, Map.of("from", file.stage(), "to", stage.key()));
    }

    private void log(ApplicationRecord file, String kind, String by, Map<String, String> detail) {
        log.append(new Event(file.packageId(), file.reference(), kind, clock.instant(), by, null, null, detail));
    }

    @Override
    @Transactional
    public void moveDue(ApplicationReference reference, Instant due) {
        applications.due(reference.value(), due);
        CaseFile file = get(reference);
        watches.tell(watch -> watch.dueChanged(file));
    }

    @Override
    @Transactional
    public void issued(ApplicationReference reference, IssuedEntry entry, String by) {
        ApplicationRecord file = row(reference);
        applications.issued(file.reference(), entry.registerId(), entry.number());
        log(file, "entry-issued", by, Map.of("register", entry.registerId(), "number", entry.number()));
    }

    @Override
    public Optional<IssuedEntry> entry(ApplicationReference reference) {
        ApplicationRecord file = row(reference);
        return file.registerId() == null || file.entryNumber() == null
                ? Optional.empty()
                : Optional.of(new IssuedEntry(file.registerId(), file.entryNumber()));
    }

    @Override
    public Optional<Decided> decision(ApplicationReference reference) {
        ApplicationRecord file = row(reference);
        return file.outcome() == null
                ? Optional.empty()
                : Optional.of(new Decided(file.outcome().equals("grant"), file.listedReasons(), file.tacit()));
    }

    @Override
    public Optional<String> processInstance(ApplicationReference reference) {
        return Optional.ofNullable(row(reference).processInstance());
    }

    private ApplicationRecord row(ApplicationReference reference) {
        ApplicationRecord row = applications.find(reference.value());
        if (row == null) {
            throw unknown(reference);
        }
        return row;
    }

    private static IllegalArgumentException unknown(ApplicationReference reference) {
        return new IllegalArgumentException("there is no application " + reference);
    }
}
