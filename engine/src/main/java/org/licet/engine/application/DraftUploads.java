package org.licet.engine.application;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.licet.engine.access.Actor;
import org.licet.engine.application.DraftMapper.DraftRecord;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Uploads that a draft names live as long as it does; those that it names no more, as long as any other. */
@Component
class DraftUploads {

    /** As many as a filing may have. */
    private static final int MOST = 100;

    private final AttachmentMapper attachments;
    private final Clock clock;

    DraftUploads(AttachmentMapper attachments, Clock clock) {
        this.attachments = attachments;
        this.clock = clock;
    }

    /** @param before what the draft named until now */
    void follow(Actor by, DraftRecord draft, Set<String> before) {
        Set<String> named = of(draft);
        keep(by, named, draft.expiresAt());
        Set<String> left = new HashSet<>(before);
        left.removeAll(named);
        leave(by, left);
    }

    void leave(Actor by, Set<String> ids) {
        keep(by, ids, clock.instant().plus(UploadedFiles.KEPT_UNATTACHED));
    }

    private void keep(Actor by, Set<String> ids, Instant until) {
        if (!ids.isEmpty()) {
            attachments.keep(ids, by.login(), clock.instant(), until);
        }
    }

    static Set<String> of(DraftRecord draft) {
        Set<String> ids = new TreeSet<>();
        collect(Json.tree(draft.body()), ids);
        return ids;
    }

    /** Whatever may be the id of an upload; what is none, or another's, is not found. */
    private static void collect(JsonNode part, Set<String> ids) {
        if (part.isContainer()) {
            part.forEach(each -> collect(each, ids));
        } else if (part.isString() && ids.size() < MOST && Codes.isId(part.stringValue())) {
            ids.add(part.stringValue());
        }
    }
}
