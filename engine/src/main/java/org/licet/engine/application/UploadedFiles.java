package org.licet.engine.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.Applications.DocumentView;
import org.licet.engine.application.AttachmentMapper.AttachmentRecord;
import org.licet.engine.catalogue.Catalogue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class UploadedFiles implements Attachments, CaseAttachments {

    static final int LARGEST = 20 * 1024 * 1024;
    static final int MOST_UNATTACHED = 100;
    static final Duration KEPT_UNATTACHED = Duration.ofHours(24);

    /** A filing that began just before the expiry must find its files. */
    private static final Duration GRACE = Duration.ofHours(1);

    private static final int PART = 1024 * 1024;

    private final AttachmentMapper attachments;
    private final FileAccess access;
    private final Catalogue catalogue;
    private final VirusScan viruses;
    private final Codes codes;
    private final Clock clock;
    private final Tika tika = new Tika();

    UploadedFiles(
            AttachmentMapper attachments,
            FileAccess access,
            Catalogue catalogue,
            VirusScan viruses,
            Codes codes,
            Clock clock) {
        this.attachments = attachments;
        this.access = access;
        this.catalogue = catalogue;
        this.viruses = viruses;
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Attachment store(Actor by, @Nullable String fileName, InputStream content) {
        if (attachments.countUnattached(by.login()) >= MOST_UNATTACHED) {
            throw new RefusedUpload("too-many", "there are " + MOST_UNATTACHED + " files that are attached to nothing");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String id = codes.id();
        try (VirusScan.Scanning scanning = viruses.begin()) {
            AttachmentRecord row = keep(id, FileNames.shown(fileName), content, now.plus(KEPT_UNATTACHED), scanning);
            if (!scanning.isClean()) {
                throw new RefusedUpload("infected", "the virus scanner refuses the file");
            }
            attachments.insert(row, by.login(), now);
            return row.attachment();
        }
    }

    private AttachmentRecord keep(
            String id, String name, InputStream content, Instant expiresAt, VirusScan.Scanning scanning) {
        MessageDigest digest = Sha256.digest();
        String type = "";
        long size = 0;
        for (int part = 0; ; part++) {
            byte[] bytes = read(content);
            if (bytes.length == 0) {
                break;
            }
            if (part == 0) {
                type = admitted(bytes);
            }
            size += bytes.length;
            if (size > LARGEST) {
                throw new RefusedUpload("too-large", "a file has at most 20 MB");
            }
            digest.update(bytes);
            scanning.part(bytes);
            attachments.insertPart(id, part, bytes);
        }
        if (size == 0) {
            throw new RefusedUpload("empty", "the file is empty");
        }
        return new AttachmentRecord(id, name, type, size, Sha256.hex(digest), expiresAt, null, null);
    }

    private static byte[] read(InputStream content) {
        try {
            return content.readNBytes(PART);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By content alone: a name would make a program with the ending .pdf a PDF. */
    private String admitted(byte[] beginning) {
        String type = tika.detect(beginning);
        boolean known = catalogue.passports().stream()
                .flatMap(passport -> passport.description().application().documents().values().stream())
                .anyMatch(document -> document.types().contains(type));
        if (!known) {
            throw new RefusedUpload("media-type", "no authorization asks for files of type " + type);
        }
        return type;
    }

    @Override
    @Transactional
    public Optional<Content> open(
            Actor by, ApplicationReference application, String attachmentId, @Nullable String reason) {
        if (access.read(by, application, reason, "attachment:" + attachmentId).isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(attachments.find(application.value(), attachmentId))
                .map(row -> new Content(row.attachment(), bytes(row)));
    }

    @Override
    public List<Attachment> uploaded(Actor by, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : attachments.unattached(by.login(), ids, clock.instant()).stream()
                        .map(AttachmentRecord::attachment)
                        .toList();
    }

    @Override
    @Transactional
    public Optional<Content> openUploaded(Actor by, String id) {
        return attachments.unattached(by.login(), List.of(id), clock.instant()).stream()
                .findFirst()
                .map(row -> new Content(row.attachment(), bytes(row)));
    }

    @Override
    public List<DocumentView> of(ApplicationReference application) {
        return attachments.of(application.value()).stream()
                .filter(row -> row.supersededAt() == null)
                .map(row -> new DocumentView(Objects.requireNonNull(row.document()), row.attachment(), null))
                .toList();
    }

    @Override
    public Content content(ApplicationReference application, String attachmentId) {
        AttachmentRecord row = attachments.find(application.value(), attachmentId);
        if (row == null) {
            throw new IllegalArgumentException(application + " has no attachment " + attachmentId);
        }
        return new Content(row.attachment(), bytes(row));
    }

    private byte[] bytes(AttachmentRecord row) {
        ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(row.byteCount()));
        for (int part = 0; all.hasRemaining(); part++) {
            AttachmentMapper.Part stored = attachments.part(row.id(), part);
            if (stored == null) {
                throw new IllegalStateException("part " + part + " of attachment " + row.id() + " is missing");
            }
            all.put(stored.bytes());
        }
        return all.array();
    }

    @Override
    @Transactional
    public int expire() {
        Instant before = clock.instant().minus(GRACE);
        attachments.deleteExpiredParts(before);
        return attachments.deleteExpired(before);
    }
}
