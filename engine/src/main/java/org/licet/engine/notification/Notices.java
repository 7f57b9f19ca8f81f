package org.licet.engine.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.catalogue.LocalText;
import org.licet.engine.record.Page;

/** The message box of each party: what the law says that it must be told. */
public interface Notices {

    /** More than that need no counting. */
    int MOST_UNREAD = 100;

    /** Writes in the caller's transaction, which must exist. */
    void tell(News news);

    /** To the parties for whom the actor may act, newest first. */
    default Page<Notice> of(Actor by, @Nullable String after, int limit) {
        return of(by, null, after, limit);
    }

    /** @param party id of one of them; null for all */
    Page<Notice> of(Actor by, @Nullable String party, @Nullable String after, int limit);

    /** How many of them this account has not read; {@link #MOST_UNREAD} stands for as many or more. */
    int unread(Actor by);

    /**
     * This account has read them; others who act for the same party have not. What is to nobody for whom the actor may
     * act stays untouched.
     *
     * @return how many of them there are for this actor
     */
    int read(Actor by, Collection<Long> ids);

    /** @return whether there is such a notice for this actor */
    default boolean read(Actor by, long id) {
        return read(by, List.of(id)) == 1;
    }

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

    /** @param read by this account */
    record Notice(
            long id,
            String party,
            Kind kind,
            About about,
            @Nullable LocalDate date,
            @Nullable LocalText because,
            Instant at,
            boolean read) {}
}
