package org.licet.engine.application;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Mandates;
import org.licet.engine.access.Roles;
import org.licet.engine.application.ApplicationMapper.Reader;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.LegalLife.By;
import org.licet.engine.catalogue.LegalLife.OperationKind;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ClosedFiles implements ClosingFiles {

    private static final int LONGEST_REASON = 500;

    private final ApplicationMapper applications;
    private final Mandates mandates;
    private final Catalogue catalogue;
    private final CaseProcess process;
    private final FileWatches watches;
    private final EventLog log;
    private final Clock clock;

    ClosedFiles(
            ApplicationMapper applications,
            Mandates mandates,
            Catalogue catalogue,
            CaseProcess process,
            FileWatches watches,
            EventLog log,
            Clock clock) {
        this.applications = applications;
        this.mandates = mandates;
        this.catalogue = catalogue;
        this.process = process;
        this.watches = watches;
        this.log = log;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void withdraw(Actor by, ApplicationReference reference, @Nullable String note) {
        if (!mayWithdraw(by, reference)) {
            throw new UnknownFile(reference);
        }
        if (!close(reference, Stage.WITHDRAWN, by.login(), shortened(note), Map.of())) {
            throw new FileOver(reference, stage(reference));
        }
    }

    /** What an agency asks of an entry is not its holder's to take back. */
    private boolean mayWithdraw(Actor by, ApplicationReference reference) {
        ApplicationRecord file = applications.find(reference.value());
        if (file != null && isAgencys(file)) {
            return by.login().equals(file.filedBy()) || by.holds(file.agency(), Roles.SUPERVISOR);
        }
        Reader owner = new Reader(by.login(), mandates.today(), java.util.Set.of());
        return applications.seen(reference.value(), owner) != null;
    }

    private boolean isAgencys(ApplicationRecord file) {
        return file.operation() != null
                && OperationKind.of(file.operation())
                        .map(catalogue
                                .version(file.version())
                                .description()
                                .life()
                                .operations()::get)
                        .map(operation -> operation.by() == By.AGENCY)
                        .orElse(false);
    }

    @Override
    @Transactional
    public void lapse(ApplicationReference reference, String why) {
        close(reference, Stage.LAPSED, Actor.SYSTEM.login(), null, Map.of("because", why));
    }

    @Override
    @Transactional
    public void withdrawWith(ApplicationReference reference, ApplicationReference startedBy, Stage as) {
        Map<String, String> why = Map.of("because", "parent-" + as.key(), "startedBy", startedBy.value());
        close(reference, Stage.WITHDRAWN, Actor.SYSTEM.login(), null, why);
    }

    private boolean close(
            ApplicationReference reference,
            Stage stage,
            String by,
            @Nullable String reason,
            Map<String, String> detail) {
        ApplicationRecord before = applications.lock(reference.value());
        if (before == null || before.caseFile().isOver()) {
            return false;
        }
        applications.close(reference.value(), stage.key());
        append(before, stage.key(), by, reason, detail);
        CaseFile closed = file(reference);
        watches.tell(watch -> watch.closed(closed));
        process.end(reference, stage.key());
        return true;
    }

    @Override
    @Transactional
    public void reopen(Actor by, ApplicationReference reference, String decision) {
        ApplicationRecord before = applications.lockIn(reference.value(), by.agenciesAs(Roles.SUPERVISOR));
        if (before == null) {
            throw new UnknownFile(reference);
        }
        Stage stage = Stage.of(before.stage());
        if (stage != Stage.REFUSED && stage != Stage.LAPSED) {
            throw new FileNotOver(reference, stage);
        }
        applications.reopen(reference.value(), Stage.FILED.key());
        append(before, "reopened", by.login(), shortened(decision), Map.of("was", before.stage()));
        CaseFile again = file(reference);
        watches.tell(watch -> watch.reopened(again));
        process.startAgain(reference);
    }

    private void append(
            ApplicationRecord file, String kind, String by, @Nullable String reason, Map<String, String> detail) {
        log.append(new Event(file.packageId(), file.reference(), kind, clock.instant(), by, reason, null, detail));
    }

    private CaseFile file(ApplicationReference reference) {
        return java.util.Objects.requireNonNull(applications.find(reference.value()))
                .caseFile();
    }

    private Stage stage(ApplicationReference reference) {
        return file(reference).stage();
    }

    private static @Nullable String shortened(@Nullable String note) {
        return note == null || note.length() <= LONGEST_REASON ? note : note.substring(0, LONGEST_REASON);
    }
}
