package org.licet.engine.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Mandates;
import org.licet.engine.application.ApplicationMapper.Reader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class AskedFiles implements AskingApplicants {

    private final ApplicationMapper applications;
    private final CaseFiles files;
    private final Mandates mandates;
    private final FileAccess access;
    private final FileWatches watches;
    private final Clock clock;

    AskedFiles(
            ApplicationMapper applications,
            CaseFiles files,
            Mandates mandates,
            FileAccess access,
            FileWatches watches,
            Clock clock) {
        this.applications = applications;
        this.files = files;
        this.mandates = mandates;
        this.access = access;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public Optional<CaseFile> hold(Actor by, ApplicationReference reference) {
        Reader owner = new Reader(by.login(), mandates.today(), Set.of());
        if (applications.seen(reference.value(), owner) == null) {
            return Optional.empty();
        }
        files.lock(reference);
        return Optional.of(files.get(reference));
    }

    @Override
    public Optional<CaseFile> holdAtCounter(Actor by, ApplicationReference reference) {
        return Optional.ofNullable(applications.lockServed(reference.value(), access.reader(by)))
                .map(ApplicationRecord::caseFile);
    }

    @Override
    public void suspend(ApplicationReference reference, Instant until, String by) {
        applications.suspended(reference.value(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        files.moveTo(reference, Stage.AWAITING_APPLICANT, by);
        CaseFile file = files.get(reference);
        watches.tell(watch -> watch.asked(file, until));
    }

    @Override
    public void resume(ApplicationReference reference, Stage stage, Instant at, String by) {
        applications.suspended(reference.value(), null);
        if (files.get(reference).stage() == Stage.AWAITING_APPLICANT) {
            files.moveTo(reference, stage, by);
        }
        CaseFile file = files.get(reference);
        watches.tell(watch -> watch.answered(file, at));
    }

    @Override
    public void replace(ApplicationReference reference, JsonNode data) {
        applications.replace(reference.value(), Json.text(data));
    }
}
