package org.licet.engine.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.licet.engine.application.AnswerFiles;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.AskedItems.State;
import org.licet.engine.application.AskingApplicants;
import org.licet.engine.application.CaseFile;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.ClosingFiles.UnknownFile;
import org.licet.engine.application.FilingApplication.DocumentRef;
import org.licet.engine.application.Json;
import org.licet.engine.application.Sha256;
import org.licet.engine.application.SuppliedDocuments;
import org.licet.engine.calendar.Calendars;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.engine.correction.Corrections.CorrectionConflict;
import org.licet.engine.correction.Corrections.Supply;
import org.licet.engine.lookup.LookUps;
import org.licet.forms.Asking;
import org.licet.forms.Evaluation;
import org.licet.forms.Form;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes what an applicant supplies: the answers of the file are replaced, the old ones kept, and the clock runs on. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SupplyingCorrections {

    private final CorrectionMapper corrections;
    private final OpenRequests requests;
    private final AskingApplicants asking;
    private final CaseFiles files;
    private final SuppliedDocuments documents;
    private final AnswerFiles answerFiles;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final LookUps lookUps;

    SupplyingCorrections(
            CorrectionMapper corrections,
            OpenRequests requests,
            AskingApplicants asking,
            CaseFiles files,
            SuppliedDocuments documents,
            AnswerFiles answerFiles,
            Catalogue catalogue,
            Calendars calendars,
            LookUps lookUps) {
        this.corrections = corrections;
        this.requests = requests;
        this.asking = asking;
        this.files = files;
        this.documents = documents;
        this.answerFiles = answerFiles;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.lookUps = lookUps;
    }

    public void supply(Supply supply) {
        ApplicationReference reference = supply.reference();
        CaseFile file = held(supply).orElseThrow(() -> new UnknownFile(reference));
        CorrectionRow open = corrections.open(reference.value());
        if (open == null || !requests.now().isBefore(open.untilAt())) {
            throw nothingAsked(reference);
        }
        SuppliedAnswers answers = answers(file, open, supply);
        answers.check();
        keep(file, open, supply, answers);
    }

    private Optional<CaseFile> held(Supply supply) {
        return supply.counter()
                ? asking.holdAtCounter(supply.by(), supply.reference())
                : asking.hold(supply.by(), supply.reference());
    }

    private SuppliedAnswers answers(CaseFile file, CorrectionRow open, Supply supply) {
        PublishedPackage published = catalogue.version(file.version());
        Description description = published.description();
        Asking now = new Asking(
                supply.language(),
                LocalDate.ofInstant(
                        requests.now(),
                        calendars.calendar(description.calendar()).zone()));
        Form form = form(file);
        Evaluation before = form.evaluate(files.data(file.reference()), now);
        Evaluation after = lookUps.evaluate(supply.by(), published, form, supply.data(), before.data(), now);
        return new SuppliedAnswers(open.marked(), supply, before, after, description, documents);
    }

    private Form form(CaseFile file) {
        PublishedPackage published = catalogue.version(file.version());
        String asked = published.description().formOf(file.operation());
        if (asked == null) {
            throw new IllegalStateException(file.reference() + " has no form in which something could be marked");
        }
        return published.forms().form(asked);
    }

    private void keep(CaseFile file, CorrectionRow open, Supply supply, SuppliedAnswers answers) {
        String before = Json.text(files.data(file.reference()));
        String after = Json.text(answers.data());
        List<String> supplied = supply.documents().stream()
                .map(DocumentRef::document)
                .distinct()
                .toList();
        asking.replace(file.reference(), answers.data());
        documents.replace(supply.by(), file.reference(), supply.documents(), supply.language());
        answerFiles.attach(supply.by(), file.reference(), form(file), answers.data(), supply.language());
        Map<String, String> detail = new TreeMap<>();
        if (supply.counter()) {
            detail.put("channel", "counter");
        }
        detail.put("before", Sha256.of(before));
        detail.put("data", Sha256.of(after));
        if (!supplied.isEmpty()) {
            detail.put("documents", String.join(", ", supplied));
        }
        String what = CorrectionJson.supplied(supply.note(), supply.notes(), supplied, answers.differences());
        CorrectionRow closed = open.closed(State.SUPPLIED, supply.by().login(), requests.now(), what);
        requests.goOn(file, closed, before, requests.now(), detail);
    }

    static CorrectionConflict nothingAsked(ApplicationReference reference) {
        return new CorrectionConflict("nothing-asked", "nothing is asked of the applicant of " + reference);
    }
}
