package org.licet.engine.correction;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.AskedItems.State;
import org.licet.engine.application.CaseFile;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.ClosingFiles.FileOver;
import org.licet.engine.application.ClosingFiles.UnknownFile;
import org.licet.engine.application.OpenWork;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.engine.task.Tasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class AskingForCorrections implements Corrections {

    private final CorrectionMapper corrections;
    private final OpenRequests requests;
    private final SupplyingCorrections supplying;
    private final CaseFiles files;
    private final Tasks tasks;
    private final OpenWork work;
    private final Catalogue catalogue;

    AskingForCorrections(
            CorrectionMapper corrections,
            OpenRequests requests,
            SupplyingCorrections supplying,
            CaseFiles files,
            Tasks tasks,
            OpenWork work,
            Catalogue catalogue) {
        this.corrections = corrections;
        this.requests = requests;
        this.supplying = supplying;
        this.files = files;
        this.tasks = tasks;
        this.work = work;
        this.catalogue = catalogue;
    }

    @Override
    @Transactional
    public void request(
            ApplicationReference reference,
            List<Mark> marks,
            @Nullable String note,
            String by,
            @Nullable String taskId) {
        files.lock(reference);
        CaseFile file = files.get(reference);
        if (file.isOver()) {
            throw new FileOver(reference, file.stage());
        }
        if (corrections.open(reference.value()) != null) {
            throw new CorrectionConflict("correction-open", "a correction of " + reference + " is asked for already");
        }
        if (!requests.now().isBefore(file.decisionDue())) {
            throw new CorrectionConflict("term-ended", "the term of " + reference + " ended " + file.decisionDue());
        }
        PublishedPackage published = catalogue.version(file.version());
        String form = published.description().formOf(file.operation());
        new MarkCheck(
                        published.description(),
                        form == null ? Map.of() : published.forms().form(form).fields(),
                        files.data(reference))
                .check(marks);
        requests.open(file, marks, note, by, taskId);
    }

    @Override
    @Transactional
    public void request(Actor by, String taskId, List<Mark> marks, @Nullable String note) {
        request(tasks.hold(by, taskId), marks, note, by.login(), taskId);
    }

    @Override
    @Transactional
    public void takeBack(Actor by, ApplicationReference reference) {
        if (!work.isFor(by, reference)) {
            throw new UnknownFile(reference);
        }
        files.lock(reference);
        CorrectionRow open = corrections.open(reference.value());
        if (open == null) {
            throw SupplyingCorrections.nothingAsked(reference);
        }
        CorrectionRow closed = open.closed(State.TAKEN_BACK, by.login(), requests.now(), null);
        requests.goOn(files.get(reference), closed, null, requests.now(), Map.of());
    }

    @Override
    @Transactional
    public void supply(Supply supply) {
        supplying.supply(supply);
    }
}
