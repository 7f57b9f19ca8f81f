package org.licet.engine.application;

import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;

/** Uploaded files: typed by content, hashed, expiring when they are attached to nothing. */
public interface Attachments {

    /**
     * @param fileName as the browser named it; kept for display only
     * @param content already on this machine, not a socket: it is read inside a transaction
     * @throws RefusedUpload {@code too-large}, {@code empty}, {@code media-type} (no document admits it), {@code
     *     too-many} unattached ones, {@code infected}
     * @throws VirusScan.ScanUnavailable when the scanner gives no verdict: nothing is kept
     */
    Attachment store(Actor by, @Nullable String fileName, InputStream content);

    /** Of an application that the actor may see; else empty. */
    Optional<Content> open(Actor by, ApplicationReference application, String attachmentId, @Nullable String reason);

    /** Those of these uploads that are the actor's own and attached to nothing yet. */
    List<Attachment> uploaded(Actor by, Collection<String> ids);

    /** An upload of the actor's own that is attached to nothing yet; else empty. */
    Optional<Content> openUploaded(Actor by, String id);

    /** Removes what expired. */
    int expire();

    /**
     * @param type by content
     * @param size in bytes
     * @param sha256 hex
     * @param expiresAt null once it is attached to an application
     */
    record Attachment(String id, String fileName, String type, long size, String sha256, @Nullable Instant expiresAt) {}

    record Content(Attachment attachment, byte[] bytes) {}

    /** An upload that cannot be taken; the message says why. */
    final class RefusedUpload extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String code;

        public RefusedUpload(String code, String message) {
            super(message);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
