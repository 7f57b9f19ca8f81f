package org.licet.engine.correction;

import java.util.List;
import java.util.Set;
import org.licet.engine.access.Actor;
import org.licet.engine.application.CaseFile;
import org.licet.engine.application.IncompleteFiling;
import org.licet.engine.catalogue.Catalogue;
import org.licet.forms.FieldError;
import org.springframework.stereotype.Component;

/** What a filing lacks is the first request of its file. */
@Component
class AskingForTheMissing implements IncompleteFiling {

    private final OpenRequests requests;
    private final Catalogue catalogue;

    AskingForTheMissing(OpenRequests requests, Catalogue catalogue) {
        this.requests = requests;
        this.catalogue = catalogue;
    }

    @Override
    public void ask(CaseFile file, List<FieldError> missing) {
        Set<String> documents = catalogue
                .version(file.version())
                .description()
                .application()
                .documents()
                .keySet();
        List<Mark> marks = missing.stream().map(item -> mark(item, documents)).toList();
        requests.open(file, marks, null, Actor.SYSTEM.login(), null);
    }

    private static Mark mark(FieldError item, Set<String> documents) {
        return documents.stream()
                .filter(id -> Mark.documentPlace(id).equals(item.pointer()))
                .findFirst()
                .map(id -> new Mark(CompleteApplication.ID, null, id, item.message()))
                .orElse(new Mark(CompleteApplication.ID, item.pointer(), null, item.message()));
    }
}
