package org.licet.server.clerk.page;

import java.nio.charset.StandardCharsets;
import org.licet.engine.application.Attachments.Content;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Uploads are never shown in place: whatever they are, they are only ever saved as files. */
final class Saved {

    private Saved() {}

    static ResponseEntity<byte[]> asFile(Content content) {
        ContentDisposition asFile = ContentDisposition.attachment()
                .filename(content.attachment().fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.attachment().type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, asFile.toString())
                .body(content.bytes());
    }
}
