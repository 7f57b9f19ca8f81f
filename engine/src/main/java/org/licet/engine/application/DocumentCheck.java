package org.licet.engine.application;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        Map<String, AttachmentRecord> uploads = uploads(filing);
        List<FieldError> errors = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (DocumentRef given : filing.documents()) {
            AttachmentRecord upload = used.add(given.attachment()) ? uploads.get(given.attachment()) : null;
            wrong(given, declared.get(given.document()), upload, filing).ifPresent(errors::add);
        }
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

    private Map<String, AttachmentRecord> uploads(Filing filing) {
        if (filing.documents().isEmpty()) {
            return Map.of();
        }
        List<String> ids = filing.documents().stream()
                .map(DocumentRef::attachment)
                .distinct()
                .toList();
        return attachments.unattached(filing.by().login(), ids, clock.instant()).stream()
                .collect(Collectors.toMap(AttachmentRecord::id, Function.identity()));
    }

    private static Optional<FieldError> wrong(
            DocumentRef given, @Nullable Document declared, @Nullable AttachmentRecord upload, Filing filing) {
        if (declared == null) {
            return Optional.of(
                    DocumentMessages.error("unknown-document", given.document(), filing.language(), given.document()));
        }
        if (upload == null) {
            return Optional.of(DocumentMessages.error("unknown-attachment", given, filing.language()));
        }
        String title = declared.title().in(filing.language());
        if (!declared.types().contains(upload.mediaType())) {
            String types = declared.types().stream().sorted().collect(Collectors.joining(", "));
            return Optional.of(DocumentMessages.error("media-type", given.document(), filing.language(), title, types));
        }
        if (upload.byteCount() > declared.maxSize()) {
            return Optional.of(DocumentMessages.error(
                    "too-large", given.document(), filing.language(), title, megabytes(declared.maxSize())));
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
