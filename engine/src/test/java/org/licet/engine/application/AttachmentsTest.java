package org.licet.engine.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.application.Attachments.Attachment;
import org.licet.engine.application.Attachments.Content;
import org.licet.engine.application.Attachments.RefusedUpload;
import org.licet.engine.application.FilingApplication.DocumentRef;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
class AttachmentsTest {

    @Autowired
    Harbour harbour;

    @Autowired
    Attachments attachments;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void typeComesFromTheContentAndNotFromTheName() {
        Actor applicant = harbour.applicant();

        Attachment stored = store(applicant, "C:\\pictures\\boat.exe\u202e", Harbour.png(50));

        assertThat(stored.type()).isEqualTo("image/png");
        assertThat(stored.fileName()).isEqualTo("boat.exe");
        assertThat(stored.size()).isEqualTo(50);
        assertThat(stored.expiresAt()).isEqualTo("2026-03-03T07:00:00Z");
        assertThatThrownBy(() -> store(applicant, "boat.png", "MZ a program".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOfSatisfying(
                        RefusedUpload.class, e -> assertThat(e.code()).isEqualTo("media-type"));
    }

    @Test
    void refusesEmptyAndTooLargeFilesAndKeepsNothingOfThem() {
        Actor applicant = harbour.applicant();
        int before = parts();

        assertThatThrownBy(() -> store(applicant, "a.png", new byte[0]))
                .isInstanceOfSatisfying(
                        RefusedUpload.class, e -> assertThat(e.code()).isEqualTo("empty"));
        assertThatThrownBy(() -> store(applicant, "a.png", Harbour.png(UploadedFiles.LARGEST + 1)))
                .isInstanceOfSatisfying(
                        RefusedUpload.class, e -> assertThat(e.code()).isEqualTo("too-large"));

        assertThat(parts()).isEqualTo(before);
    }

    @Test
    void fileOfManyPartsComesBackAsItWas() throws Exception {
        Actor applicant = harbour.applicant();
        byte[] papers = new byte[3 * 1024 * 1024 + 17];
        new Random(1).nextBytes(papers);
        System.arraycopy(Harbour.pdf(), 0, papers, 0, Harbour.pdf().length);
        Attachment stored = store(applicant, "papers.pdf", papers);
        ApplicationReference reference = harbour.file(applicant, Harbour.boat(), new DocumentRef("papers", stored.id()))
                .reference();

        Content content =
                attachments.open(applicant, reference, stored.id(), null).orElseThrow();

        assertThat(content.bytes()).isEqualTo(papers);
        assertThat(content.attachment().sha256())
                .isEqualTo(HexFormat.of().formatHex(Sha256.digest().digest(papers)));
        assertThat(content.attachment().expiresAt()).isNull();
    }

    @Test
    void uploadThatIsAttachedToNothingExpires() {
        Actor applicant = harbour.applicant();
        Attachment kept = store(applicant, "papers.pdf", Harbour.pdf());
        Attachment left = store(applicant, "left.pdf", Harbour.pdf());
        ApplicationReference reference = harbour.file(applicant, Harbour.boat(), new DocumentRef("papers", kept.id()))
                .reference();

        clock.advance(Duration.ofHours(24));
        assertThatThrownBy(() -> harbour.file(applicant, Harbour.boat(), new DocumentRef("papers", left.id())))
                .isInstanceOf(WrongAnswers.class);
        clock.advance(Duration.ofHours(2));
        attachments.expire();

        assertThat(jdbc.queryForList(
                        "select attachment from attachment_part where attachment in (?, ?)",
                        String.class,
                        kept.id(),
                        left.id()))
                .containsExactly(kept.id());
        assertThat(attachments.open(applicant, reference, kept.id(), null)).isPresent();
    }

    @Test
    void oneAccountCannotFillTheStoreWithFilesOfNoUse() {
        Actor applicant = harbour.applicant();
        for (int i = 0; i < UploadedFiles.MOST_UNATTACHED; i++) {
            store(applicant, "a.png", Harbour.png(10));
        }

        assertThatThrownBy(() -> store(applicant, "a.png", Harbour.png(10)))
                .isInstanceOfSatisfying(
                        RefusedUpload.class, e -> assertThat(e.code()).isEqualTo("too-many"));
    }

    @Test
    void anothersFileIsNotThere() {
        Actor applicant = harbour.applicant();
        Attachment stored = store(applicant, "papers.pdf", Harbour.pdf());
        ApplicationReference reference = harbour.file(applicant, Harbour.boat(), new DocumentRef("papers", stored.id()))
                .reference();
        ApplicationReference own = harbour.file(harbour.applicant()).reference();

        assertThat(attachments.open(harbour.applicant(), reference, stored.id(), "court"))
                .isEmpty();
        assertThat(attachments.open(applicant, own, stored.id(), null)).isEmpty();
    }

    private Attachment store(Actor by, String name, byte[] bytes) {
        return attachments.store(by, name, new ByteArrayInputStream(bytes));
    }

    private int parts() {
        Integer count = jdbc.queryForObject("select count(*) from attachment_part", Integer.class);
        return count == null ? 0 : count;
    }
}
