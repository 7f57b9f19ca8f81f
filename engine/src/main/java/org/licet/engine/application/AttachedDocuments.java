package org.licet.engine.application;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.licet.engine.access.Actor;
import org.licet.engine.application.FilingApplication.DocumentRef;
import org.licet.engine.catalogue.Description.Document;
import org.licet.forms.FieldError;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class AttachedDocuments implements SuppliedDocuments {

    private final AttachmentMapper attachments;
    private final DocumentCheck check;
    private final Clock clock;

    AttachedDocuments(AttachmentMapper attachments, DocumentCheck check, Clock clock) {
        this.attachments = attachments;
        this.check = check;
        this.clock = clock;
    }

    @Override
    public List<FieldError> wrong(
            Actor by, List<DocumentRef> documents, Map<String, Document> declared, Locale language) {
        return check.wrong(by, documents, declared, language);
    }

    @Override
    public Set<String> of(ApplicationReference reference) {
        return attachments.of(reference.value()).stream()
                .map(row -> Objects.requireNonNull(row.document()))
                .collect(Collectors.toSet());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(Actor by, ApplicationReference reference, List<DocumentRef> documents, Locale language) {
        documents.stream()
                .map(DocumentRef::document)
                .distinct()
                .forEach(document -> attachments.supersede(reference.value(), document, clock.instant()));
        attach(by, reference, documents, language);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void attach(Actor by, ApplicationReference reference, List<DocumentRef> documents, Locale language) {
        for (DocumentRef document : documents) {
            if (attachments.attach(document.attachment(), by.login(), reference.value(), document.document()) == 0) {
                throw new WrongAnswers(List.of(DocumentMessages.error("unknown-attachment", document, language)));
            }
        }
    }

    @Override
    public FieldError required(Document document, Locale language) {
        return DocumentMessages.error(
                "required", document.id(), language, document.title().in(language));
    }
}
