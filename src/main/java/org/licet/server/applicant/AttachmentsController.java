package org.licet.server.applicant;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.Attachments;
import org.licet.engine.application.Attachments.Attachment;
import org.licet.server.api.Once;
import org.licet.server.api.Once.Created;
import org.licet.server.api.Throttled;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes files before they are attached to a filing. */
@RestController
final class AttachmentsController {

    private final Attachments attachments;
    private final Once once;

    AttachmentsController(Attachments attachments, Once once) {
        this.attachments = attachments;
        this.once = once;
    }

    @PostMapping(path = "/api/v1/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ApiResponse(
            responseCode = "201",
            description = "Stored until it is attached or expires",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AttachmentView.class)))
    @Throttled(Throttled.Kind.FILING)
    ResponseEntity<String> upload(
            Actor by,
            @RequestHeader(name = Once.KEY, required = false) @Nullable String key,
            @RequestPart("file") MultipartFile file)
            throws IOException {
        return once.create(by, "attachments", key, key == null ? "" : fingerprint(file), () -> {
            try (InputStream content = file.getInputStream()) {
                AttachmentView stored = AttachmentView.of(attachments.store(by, file.getOriginalFilename(), content));
                return new Created(201, null, stored);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String fingerprint(MultipartFile file) throws IOException {
        MessageDigest digest = Once.sha256();
        try (InputStream content = file.getInputStream();
                DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            content.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** @param hash SHA-256, hexadecimal; @param type by content; @param expiresAt null once it is attached */
    record AttachmentView(
            String id, String hash, String type, long size, @Nullable String fileName, @Nullable Instant expiresAt) {

        static AttachmentView of(Attachment it) {
            return new AttachmentView(it.id(), it.sha256(), it.type(), it.size(), it.fileName(), it.expiresAt());
        }
    }
}
