package org.licet.engine.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.catalogue.LocalText;
import org.licet.engine.record.Page;

/** The message box of each party: what the law says that it must be told. */
public interface Notices {

    /** Writes in the caller's transaction, which must exist. */
    void tell(News news);

    /** To the parties for whom the actor may act, newest first. */
    Page<Notice> of(Actor by, @Nullable String after, int limit);

    /** What may be told; the texts are the reader's side's. */
    enum Kind {
        ENTRY_SUSPENDED,
        SUSPENSION_ENDED,
        ENTRY_RESUMED,
        ENTRY_WITHDRAWN,
        ENTRY_ANNULLED,
        ENTRY_REINSTATED,
        EXPIRY_REMINDER,
        EXPIRED,
        TACITLY_GRANTED,
        REFUSED,
        CORRECTION_REQUESTED;

        /** As it is stored and written by the API: {@code entry-suspended}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * What a notice is about.
     *
     * @param application reference of the file, if it is about one
     * @param registerId of the entry, if it is about one
     * @param number of the entry
     */
    record About(String packageId, @Nullable String application, @Nullable String registerId, @Nullable String number) {

        public static About file(String packageId, String application) {
            return new About(packageId, application, null, null);
        }
    }

    /**
     * @param party id of who is told
     * @param date the day that matters: until when, from when on; null when none does
     * @param because titles of the grounds, reasons or requirements; null when there are none
     */
    record News(String party, Kind kind, About about, @Nullable LocalDate date, @Nullable LocalText because) {}

    record Notice(
            long id,
            String party,
            Kind kind,
            About about,
            @Nullable LocalDate date,
            @Nullable LocalText because,
            Instant at) {}
}
