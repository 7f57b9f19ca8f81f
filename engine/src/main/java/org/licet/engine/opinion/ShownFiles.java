package org.licet.engine.opinion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.licet.engine.act.CaseReading;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications.DocumentView;
import org.licet.engine.application.CaseAttachments;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.Json;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.LegalLife;
import org.licet.engine.task.GivenWork.Shown;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Cuts out of a file what the package shows of it to another agency; the rest never leaves this class. */
@Component
class ShownFiles {

    private static final String APPLICATION = "application";
    private static final String DOCUMENTS = "documents";

    private final CaseReading reading;
    private final CaseAttachments attachments;
    private final CaseFiles files;
    private final Catalogue catalogue;

    ShownFiles(CaseReading reading, CaseAttachments attachments, CaseFiles files, Catalogue catalogue) {
        this.reading = reading;
        this.attachments = attachments;
        this.files = files;
        this.catalogue = catalogue;
    }

    Shown to(ApplicationReference reference, String opinion) {
        LegalLife law =
                catalogue.version(files.get(reference).version()).description().life();
        Map<String, List<String>> paths = Excerpt.byFirst(
                Objects.requireNonNull(law.opinions().get(opinion)).shows());
        List<DocumentView> documents = documents(reference, paths.get(DOCUMENTS));
        paths.remove(DOCUMENTS);
        Map<String, JsonNode> shown = new LinkedHashMap<>();
        paths.forEach((name, below) -> {
            Object whole = reading.document(reference, name);
            if (whole != null) {
                shown.put(name, Json.treeOf(Excerpt.of(whole, below)));
            }
        });
        JsonNode application = shown.remove(APPLICATION);
        return new Shown(application == null ? JsonNodeFactory.instance.objectNode() : application, shown, documents);
    }

    private List<DocumentView> documents(ApplicationReference reference, @Nullable List<String> shown) {
        return shown == null
                ? List.of()
                : attachments.of(reference).stream()
                        .filter(document -> shown.contains(document.document()))
                        .toList();
    }
}
