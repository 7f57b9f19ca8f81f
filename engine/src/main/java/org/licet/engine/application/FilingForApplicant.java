package org.licet.engine.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.licet.engine.access.Actor;
import org.licet.engine.application.AttachmentMapper.AttachmentRecord;
import org.licet.engine.application.FilingApplication.DocumentRef;
import org.licet.engine.application.FilingApplication.Filing;
import org.licet.engine.application.FilingApplication.Receipt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Goes to the same desk as everyone, with copies of the documents and uploads that the other file takes over. */
@Component
class FilingForApplicant implements FilingByFile {

    /** They are attached within this transaction, as everyone's uploads are. */
    private static final Duration UNTIL_ATTACHED = Duration.ofHours(1);

    private final FilingDesk desk;
    private final AttachmentMapper attachments;
    private final Codes codes;
    private final Clock clock;

    FilingForApplicant(FilingDesk desk, AttachmentMapper attachments, Codes codes, Clock clock) {
        this.desk = desk;
        this.attachments = attachments;
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Receipt file(CaseFile by, String authorization, JsonNode data, Map<String, String> documents) {
        Actor account = new Actor(by.filedBy(), by.filedBy(), Set.of());
        Filing filing = new Filing(
                account,
                authorization,
                by.applicant().id(),
                withCopies(by, data),
                copies(by, documents),
                false,
                Locale.ENGLISH);
        return desk.file(filing, by.applicant());
    }

    private List<DocumentRef> copies(CaseFile by, Map<String, String> documents) {
        List<DocumentRef> copies = new ArrayList<>();
        List<AttachmentRecord> own = attachments.of(by.reference().value());
        new TreeMap<>(documents).forEach((target, source) -> own.stream()
                .filter(attachment -> attachment.supersededAt() == null && source.equals(attachment.document()))
                .forEach(attachment -> copies.add(new DocumentRef(target, copy(attachment, by.filedBy())))));
        return copies;
    }

    /** Uploads that stand in answers of the file and are handed on among the data. */
    private JsonNode withCopies(CaseFile by, JsonNode data) {
        Map<String, AttachmentRecord> own = attachments.ofAnswers(by.reference().value()).stream()
                .collect(Collectors.toMap(AttachmentRecord::id, Function.identity()));
        return own.isEmpty() ? data : withCopies(data, own, by.filedBy());
    }

    private JsonNode withCopies(JsonNode part, Map<String, AttachmentRecord> own, String login) {
        if (part instanceof ObjectNode group) {
            ObjectNode copied = group.objectNode();
            group.properties().forEach(each -> copied.set(each.getKey(), withCopies(each.getValue(), own, login)));
            return copied;
        }
        if (part instanceof ArrayNode list) {
            ArrayNode copied = list.arrayNode();
            list.forEach(each -> copied.add(withCopies(each, own, login)));
            return copied;
        }
        AttachmentRecord upload = part.isString() ? own.get(part.stringValue()) : null;
        return upload == null ? part : StringNode.valueOf(copy(upload, login));
    }

    private String copy(AttachmentRecord attachment, String login) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String id = codes.id();
        attachments.copy(attachment.id(), id, login, now, now.plus(UNTIL_ATTACHED));
        attachments.copyParts(attachment.id(), id);
        return id;
    }
}
