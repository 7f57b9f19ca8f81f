package org.licet.engine.application;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.record.Page;
import tools.jackson.databind.JsonNode;

/**
 * Save and return. A draft keeps what was typed as it was typed, right or wrong; it is validated when submitted, against
 * the version of the package that is current then: a draft holds no version back, and what a new version asks for beside
 * the old one is told like any missing answer. Each save keeps the draft and its uploads for another 90 days.
 */
public interface Drafts {

    /** With what the package fills in before, where nothing was typed yet. */
    Draft create(Actor by, String authorization, JsonNode body);

    /**
     * @param revision the revision that was read, for {@code If-Match}; null to overwrite
     * @throws UnknownDraft also when it is another's
     * @throws StaleDraft when it was changed since that revision
     */
    Draft replace(Actor by, String id, JsonNode body, @Nullable Integer revision);

    Optional<Draft> find(Actor by, String id);

    Page<Draft> list(Actor by, @Nullable String after, int limit);

    void discard(Actor by, String id);

    /**
     * Files the draft and removes it, in one transaction. A draft that cannot be filed stays.
     *
     * @throws UnknownDraft also when it is another's, or submitted meanwhile
     * @throws WrongAnswers
     * @throws ApplicantUnidentified
     * @throws CounterRefused
     */
    FilingApplication.Receipt submit(Actor by, String id, java.util.Locale language);

    /** Removes what expired. */
    int expire();

    /**
     * @param version of the package that was current when it was saved last
     * @param expiresAt 90 days after the last save; its uploads are kept as long
     * @param body as in the body of a filing: {@code data}, {@code attachments} (a list of {@code {document,
     *     attachment}}), {@code applicant}, {@code incomplete}, {@code counter} ({@code {kind, id, name, confirmed}})
     */
    record Draft(
            String id,
            String authorization,
            int version,
            JsonNode body,
            int revision,
            Instant updatedAt,
            Instant expiresAt) {}

    /** No such draft of this account. */
    final class UnknownDraft extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UnknownDraft(String id) {
            super(id);
        }
    }

    /** The draft was changed since it was read. */
    final class StaleDraft extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int revision;

        public StaleDraft(String id, int revision) {
            super(id);
            this.revision = revision;
        }

        /** The revision that holds now. */
        public int revision() {
            return revision;
        }
    }
}
