package org.licet.engine.application;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.licet.engine.application.CaseDocumentMapper.DocumentRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

@Component
class StoredCaseDocuments implements CaseDocuments {

    private final CaseDocumentMapper documents;
    private final Clock clock;

    StoredCaseDocuments(CaseDocumentMapper documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(CaseDocument document) {
        documents.insert(new DocumentRecord(
                document.reference().value(),
                document.kind().name().toLowerCase(Locale.ROOT),
                document.name(),
                document.element(),
                document.taskId(),
                Json.text(document.data()),
                document.by(),
                clock.instant()));
    }

    @Override
    public Optional<JsonNode> latest(ApplicationReference reference, String name) {
        return Optional.ofNullable(documents.latest(reference.value(), name)).map(Json::tree);
    }

    @Override
    public List<CaseDocument> all(ApplicationReference reference) {
        return documents.all(reference.value()).stream()
                .map(row -> new CaseDocument(
                        reference,
                        Kind.valueOf(row.kind().toUpperCase(Locale.ROOT)),
                        row.name(),
                        row.element(),
                        row.taskId(),
                        Json.tree(row.data()),
                        row.writtenBy()))
                .toList();
    }

    @Override
    public Optional<Hand> lastHand(ApplicationReference reference) {
        return Optional.ofNullable(documents.lastHand(reference.value()))
                .map(row -> new Hand(row.writtenBy(), row.taskId()));
    }
}
