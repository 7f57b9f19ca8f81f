package org.licet.server.applicant.page;

import java.util.HashSet;
import java.util.Set;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications;
import org.licet.engine.application.AskedItems.Item;
import org.licet.server.api.Refusal;
import org.licet.server.applicant.page.FillingDocuments.Finding;
import org.licet.server.page.Page;
import org.springframework.stereotype.Component;

/** Finds what is asked of an applicant: for who may act for them, or for the clerk at the counter where it was filed. */
@Component
class CorrectedFiles {

    private final OwnFiles own;
    private final Applications applications;
    private final Fillings fillings;
    private final Uploads uploads;

    CorrectedFiles(OwnFiles own, Applications applications, Fillings fillings, Uploads uploads) {
        this.own = own;
        this.applications = applications;
        this.fillings = fillings;
        this.uploads = uploads;
    }

    /** 404 when there is no such file for them. */
    CorrectedFile get(Actor by, String reference, boolean counter) {
        return counter
                ? applications
                        .atCounter(by, new ApplicationReference(reference))
                        .map(file -> new CorrectedFile(file, true))
                        .orElseThrow(Refusal::notFound)
                : new CorrectedFile(own.get(by, reference), false);
    }

    /** 404 when nothing is asked. */
    Filling filling(Page page, Actor by, CorrectedFile file) {
        file.asked();
        return fillings.correction(by, file, page.language());
    }

    /** Documents that were marked, and those that changed answers call for. */
    Finding document(Actor by, CorrectedFile file, String document) {
        Set<String> marked = new HashSet<>();
        file.marks().stream().map(Item::document).filter(id -> id != null).forEach(marked::add);
        Set<String> present = new HashSet<>();
        file.file().documents().forEach(each -> present.add(each.document()));
        return new Finding(document, filling -> uploads.all(by, filling).stream()
                .filter(each -> marked.contains(each.id()) || each.required() && !present.contains(each.id()))
                .toList());
    }
}
