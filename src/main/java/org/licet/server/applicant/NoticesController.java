package org.licet.server.applicant;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.notification.Notices;
import org.licet.engine.notification.Notices.Notice;
import org.licet.server.api.Paging;
import org.licet.server.api.Paging.Listed;
import org.licet.server.api.Refusal;
import org.licet.server.wording.NoticeTexts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the account, and those for whom it may act, were told; in the reader's language. */
@RestController
final class NoticesController {

    private final Notices notices;
    private final NoticeTexts texts;

    NoticesController(Notices notices, NoticeTexts texts) {
        this.notices = notices;
        this.texts = texts;
    }

    @GetMapping("/api/v1/notices")
    Listed<NoticeJson> mine(
            Actor by,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit,
            Locale language) {
        return Listed.of(
                notices.of(by, after, Paging.limit(limit)),
                notice -> NoticeJson.of(notice, texts.of(notice, language)));
    }

    /** How many the account has not read; 100 stands for as many or more. */
    @GetMapping("/api/v1/notices/unread")
    Unread unread(Actor by) {
        return new Unread(notices.unread(by));
    }

    /** The account has read it. */
    @PostMapping("/api/v1/notices/{id}/read")
    ResponseEntity<Void> read(Actor by, @PathVariable long id) {
        if (!notices.read(by, id)) {
            throw Refusal.notFound();
        }
        return ResponseEntity.noContent().build();
    }

    record Unread(int count) {}

    /**
     * @param party who is told
     * @param application reference of the file that it is about
     * @param register of the entry that it is about
     * @param date the day that matters: until when, from when on
     * @param read by this account
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NoticeJson(
            long id,
            String party,
            String kind,
            String text,
            String authorization,
            @Nullable String application,
            @Nullable String register,
            @Nullable String number,
            @Nullable LocalDate date,
            Instant at,
            boolean read) {

        static NoticeJson of(Notice it, String text) {
            return new NoticeJson(
                    it.id(),
                    it.party(),
                    it.kind().key(),
                    text,
                    it.about().packageId(),
                    it.about().application(),
                    it.about().registerId(),
                    it.about().number(),
                    it.date(),
                    it.at(),
                    it.read());
        }
    }
}
