package org.licet.engine.application;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Party;
import org.licet.engine.catalogue.LocalText;
import org.licet.engine.catalogue.PackageVersion;
import org.licet.engine.record.Event;
import org.licet.engine.record.Page;
import tools.jackson.databind.JsonNode;

/** Files as their owners and clerks see them. Who may see which is a predicate in the SQL; others get nothing. */
public interface Applications {

    /**
     * @param reason why a clerk reads personal data outside their own tasks, one of {@link ReadReason}
     * @throws ReasonNeeded when a clerk who may see the file gives none and works no task of it
     */
    Optional<ApplicationView> find(Actor by, ApplicationReference reference, @Nullable String reason);

    /** The files of the parties for whom the actor may act, newest first. */
    Page<ApplicationRow> mine(Actor by, MineFilter filter, @Nullable String after, int limit);

    default Page<ApplicationRow> mine(Actor by, @Nullable String after, int limit) {
        return mine(by, MineFilter.ALL, after, limit);
    }

    /**
     * Other files of the applicant of this file at its agency, newest first, to a clerk of it; empty for all others and
     * for who may act for the applicant. The reading is written down.
     *
     * @throws ReasonNeeded as for {@link #find}
     */
    Optional<Page<PreviousRow>> previous(
            Actor by, ApplicationReference reference, @Nullable String reason, @Nullable String after, int limit);

    /**
     * For a clerk who serves the counter at which the file was filed, and who may supply there what is asked of its
     * applicant; the reading is written down. Empty for everybody else, and for files that came another way.
     */
    Optional<ApplicationView> atCounter(Actor by, ApplicationReference reference);

    /** Whether {@link #atCounter} shows this file to the actor. */
    boolean isServedAtCounter(Actor by, ApplicationReference reference);

    /** Time line of a file that the actor may see, to its owner without the agency's notes; else empty. */
    Optional<List<Event>> events(Actor by, ApplicationReference reference, @Nullable String reason);

    /**
     * @param party id of one of the parties for whom the actor may act; null for all. Of any other there is nothing
     * @param over whether decided, withdrawn or lapsed; null for all
     */
    record MineFilter(@Nullable String party, @Nullable Boolean over) {

        public static final MineFilter ALL = new MineFilter(null, null);
    }

    /**
     * @param operation key of the operation on an entry that is asked for; null for an application
     * @param applicant id of the party
     * @param decisionDue as the clock stands now
     * @param suspendedAt since when the term stands still; null while it runs
     * @param outcome {@code grant} or {@code refuse}; null until decided
     * @param entryNumber null until an entry was issued, of an operation the entry that it is about
     * @param yourTurn whether something is awaited of the applicant: a correction that may still be supplied, a fee
     */
    record ApplicationRow(
            ApplicationReference reference,
            PackageVersion version,
            @Nullable String operation,
            String applicant,
            String applicantName,
            Instant filedAt,
            Instant decisionDue,
            Stage stage,
            @Nullable Instant suspendedAt,
            @Nullable String outcome,
            @Nullable String registerId,
            @Nullable String entryNumber,
            List<Alert> alerts,
            boolean yourTurn) {}

    /** @param version the title is its package's; the others as in {@link ApplicationRow} */
    record PreviousRow(
            ApplicationReference reference,
            PackageVersion version,
            @Nullable String operation,
            Instant filedAt,
            Stage stage,
            @Nullable String outcome,
            @Nullable String registerId,
            @Nullable String entryNumber) {}

    /**
     * @param due when the decision is due as the clock stands now; the receipt keeps what it said
     * @param suspendedAt since when the term stands still; null while it runs
     * @param operation key of the operation on an entry that is asked for; null for an application
     * @param awaited open tasks, opinions or items asked of the applicant: what, and from whom
     * @param opinions each time that another agency was asked, oldest first
     * @param decision null until decided
     * @param entryNumber null until an entry was issued
     * @param answerFiles uploads that stand in answers by their id
     * @param corrections what the applicant was asked to remedy, oldest first
     */
    record ApplicationView(
            ApplicationReference reference,
            PackageVersion version,
            String agency,
            Party applicant,
            String filedBy,
            FilingApplication.Receipt receipt,
            Stage stage,
            Instant due,
            @Nullable Instant suspendedAt,
            @Nullable String operation,
            List<Awaited> awaited,
            List<Alert> alerts,
            List<AskedOpinions.OpinionView> opinions,
            @Nullable DecisionView decision,
            @Nullable String registerId,
            @Nullable String entryNumber,
            JsonNode data,
            List<DocumentView> documents,
            List<Attachments.Attachment> answerFiles,
            List<AskedItems.Correction> corrections) {}

    /**
     * @param from {@code applicant}, {@code agency}, or {@link #OPINION} for another agency's
     * @param what element id of the task, pointer of the item or id of the opinion
     * @param task what the open task is called, from the agency only
     * @param item what the law asks for, from the applicant only
     * @param until when the applicant may supply it at last, or the term of the opinion ends
     */
    record Awaited(
            String from,
            String what,
            @Nullable LocalText task,
            @Nullable String message,
            AskedItems.@Nullable Item item,
            @Nullable Instant until) {

        public static final String OPINION = "opinion";

        public static Awaited fromAgency(String element, LocalText task) {
            return new Awaited("agency", element, task, null, null, null);
        }

        /** What is awaited, as it was written or as the task is called in that language. */
        public @Nullable String message(Locale language) {
            return task == null ? message : task.in(language);
        }
    }

    /** @param supersededAt when the applicant put another in its place; null for what counts */
    record DocumentView(String document, Attachments.Attachment attachment, @Nullable Instant supersededAt) {}

    /** @param outcome {@code grant} or {@code refuse}; @param reasons ids of declared refusal reasons; @param tacit granted by silence */
    record DecisionView(
            String outcome, List<String> reasons, @Nullable String note, String by, Instant at, boolean tacit) {}

    /** Why a clerk may read a person's data outside their own tasks. */
    enum ReadReason {
        EXAMINATION,
        SUPERVISION,
        COMPLAINT,
        CONTROL,
        COURT,
        /** The applicant, who filed at the counter, stands there again: no reason to read what came in another way. */
        COUNTER;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A reason must be given to read this. */
    final class ReasonNeeded extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
