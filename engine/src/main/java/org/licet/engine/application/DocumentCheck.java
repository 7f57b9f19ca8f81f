package org.licet.engine.application;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.AttachmentMapper.AttachmentRecord;
import org.licet.engine.application.FilingApplication.DocumentRef;
import org.licet.engine.application.FilingApplication.Filing;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.Description.Document;
import org.licet.forms.FieldError;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Holds the documents of a filing against those that the package declares. */
@Component
class DocumentCheck {

    private static final int BYTES_PER_MB = 1024 * 1024;

    private final AttachmentMapper attachments;
    private final Clock clock;

    DocumentCheck(AttachmentMapper attachments, Clock clock) {
        this.attachments = attachments;
        this.clock = clock;
    }

    /** @param answers pruned, for conditions under which a document is required */
    List<FieldError> check(Filing filing, Description description, ObjectNode answers) {
        Map<String, Document> declared = description.application().documents();
        List<FieldError> errors = wrong(filing.by(), filing.documents(), declared, filing.language());
        Set<String> supplied =
                filing.documents().stream().map(DocumentRef::document).collect(Collectors.toSet());
        declared.values().stream()
                .filter(document ->
                        !supplied.contains(document.id()) && document.required().holds(answers))
                .map(document -> DocumentMessages.error(
                        "required",
                        document.id(),
                        filing.language(),
                        document.title().in(filing.language())))
                .forEach(errors::add);
        return errors;
    }

    /** What is wrong with uploads of this account that are given for documents; says nothing of those not given. */
    List<FieldError> wrong(Actor by, List<DocumentRef> documents, Map<String, Document> declared, Locale language) {
        Map<String, AttachmentRecord> uploads = uploads(by, documents);
        List<FieldError> errors = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (DocumentRef given : documents) {
            AttachmentRecord upload = used.add(given.attachment()) ? uploads.get(given.attachment()) : null;
            wrong(given, declared.get(given.document()), upload, language).ifPresent(errors::add);
        }
        return errors;
    }

    private Map<String, AttachmentRecord> uploads(Actor by, List<DocumentRef> documents) {
        if (documents.isEmpty()) {
            return Map.of();
        }
        List<String> ids =
                documents.stream().map(DocumentRef::attachment).distinct().toList();
        return attachments.unattached(by.login(), ids, clock.instant()).stream()
                .collect(Collectors.toMap(AttachmentRecord::id, Function.identity()));
    }

    private static Optional<FieldError> wrong(
            DocumentRef given, @Nullable Document declared, @Nullable AttachmentRecord upload, Locale language) {
        if (declared == null) {
            return Optional.of(
                    DocumentMessages.error("unknown-document", given.document(), language, given.document()));
        }
        if (upload == null) {
            return Optional.of(DocumentMessages.error("unknown-attachment", given, language));
        }
        String title = declared.title().in(language);
        if (!declared.types().contains(upload.mediaType())) {
            String types = declared.types().stream().sorted().collect(Collectors.joining(", "));
            return Optional.of(DocumentMessages.error("media-type", given.document(), language, title, types));
        }
        if (upload.byteCount() > declared.maxSize()) {
            return Optional.of(DocumentMessages.error(
                    "too-large", given.document(), language, title, megabytes(declared.maxSize())));
        }
        return Optional.empty();
    }

    private static String megabytes(long bytes) {
        return BigDecimal.valueOf(bytes)
                .divide(BigDecimal.valueOf(BYTES_PER_MB), 2, RoundingMode.DOWN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
