package org.licet.engine.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.licet.engine.calendar.Span;
import org.licet.engine.catalogue.Description.TermPart;

/**
 * The law around the process, as {@code package.yaml} declares it: what the engine enforces whatever the drawing says.
 *
 * @param requirements what an applicant may be asked to remedy, by id
 * @param separation pairs of user tasks that one person may not both do
 * @param opinions what other agencies are asked, by id
 * @param operations what may happen to an entry after issue
 * @param allotment quota, fund or competition; null when acts are not limited
 * @param fee null when nothing is to be paid
 * @param sharedWith agencies that may start this authorization from theirs
 */
public record LegalLife(
        Map<String, Requirement> requirements,
        List<TaskPair> separation,
        Map<String, Opinion> opinions,
        Map<OperationKind, Operation> operations,
        @Nullable Allotment allotment,
        @Nullable Fee fee,
        Set<String> sharedWith) {

    /** Id of the requirement that is built in: an application is complete. Its legal basis is the form itself. */
    public static final String COMPLETE_APPLICATION = "complete-application";

    /** Nothing beside the term. */
    public static final LegalLife PLAIN = new LegalLife(Map.of(), List.of(), Map.of(), Map.of(), null, null, Set.of());

    public LegalLife {
        requirements = inOrder(requirements);
        separation = List.copyOf(separation);
        opinions = inOrder(opinions);
        operations = inOrder(operations);
        sharedWith = Set.copyOf(sharedWith);
    }

    /** Ids of the user tasks that who does this one may not do on the same file. */
    public Set<String> barred(String task) {
        Set<String> barred = new TreeSet<>();
        for (TaskPair pair : separation) {
            String other = pair.other(task);
            if (other != null) {
                barred.add(other);
            }
        }
        return barred;
    }

    private static <K, V> Map<K, V> inOrder(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** Each {@code decision.output} that the engine itself asks for. */
    public List<String> decided() {
        List<String> decided = new ArrayList<>();
        if (allotment != null && allotment.score() != null) {
            decided.add(allotment.score());
        }
        if (fee != null) {
            decided.add(fee.decision());
        }
        return List.copyOf(decided);
    }

    /** Something the law asks for, so that an applicant may be asked for it. @param legalBasis ids of acts */
    public record Requirement(String id, LocalText title, List<String> legalBasis) {}

    /** Ids of two user tasks. */
    public record TaskPair(String first, String second) {

        /** The other task of the pair; null when this one is not in it. */
        public @Nullable String other(String task) {
            return task.equals(first) ? second : task.equals(second) ? first : null;
        }
    }

    /** What the silence of an asked agency means. */
    public enum OpinionSilence {
        FAVOURABLE,
        UNFAVOURABLE,
        NONE
    }

    /**
     * What another agency is asked.
     *
     * @param agency whose clerks answer
     * @param role that they hold there
     * @param form of the package with which they answer; its field {@code outcome} is {@code favourable} or
     *     {@code unfavourable}
     * @param shows paths of documents that they see, {@code application.hsCode}; nothing else of the file
     * @param term from the request on
     */
    public record Opinion(
            String id,
            LocalText title,
            String agency,
            String role,
            String form,
            List<String> shows,
            Span term,
            OpinionSilence silence) {}

    /** Operations on an entry. That an entry expires is the calendar's doing and not declared. */
    public enum OperationKind {
        AMEND,
        RENEW,
        DUPLICATE,
        SUSPEND,
        RESUME,
        WITHDRAW,
        ANNUL,
        /** Writes a part of a quantity off the entry. */
        USE;

        /** As packages and the API write it. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Optional<OperationKind> of(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst();
        }
    }

    /** Who asks for an operation. */
    public enum By {
        HOLDER,
        AGENCY
    }

    /**
     * @param role of the agency's clerk who may ask for it, {@code supervisor} unless the package names one; null when {@code by} is the holder
     * @param process id of the executable process that decides it; null when the engine does it at once
     * @param form asked of who asks; null for the engine's own: a ground and a note
     * @param term null for the law's own of that kind
     * @param grounds closed list of reasons, by id
     * @param entry fields of the entry that change, each to the path that fills it
     * @param opens renew: how long before the end it may be asked for; null for any time before
     * @param longest suspend: after which the entry is valid again by itself, never null there (2 months by law); null
     *     for all others
     * @param quantity use: the number of the entry from which is written off
     */
    public record Operation(
            OperationKind kind,
            By by,
            @Nullable String role,
            @Nullable String process,
            @Nullable String form,
            @Nullable TermPart term,
            Map<String, Ground> grounds,
            Map<String, String> entry,
            @Nullable Span opens,
            @Nullable Span longest,
            @Nullable String quantity) {

        public Operation {
            grounds = inOrder(grounds);
            entry = inOrder(entry);
        }
    }

    /** Why an entry may be changed. @param legalBasis ids of acts */
    public record Ground(String id, LocalText title, List<String> legalBasis) {}

    /** How acts are limited. */
    public enum AllotmentKind {
        /** A number of acts, first come. */
        QUOTA,
        /** An amount of money, first come. */
        FUND,
        /** A number of places in a window, by rank. */
        COMPETITION
    }

    /** Which files share a limit: those filed in one year, quarter or month, or under one call that an operator opens. */
    public enum Window {
        YEAR,
        QUARTER,
        MONTH,
        CALL
    }

    /** Who of two with the same score comes first. */
    public enum Ties {
        /** Who filed first. */
        EARLIEST,
        /** All of them or none: a tie that does not fit into the places waits. */
        TOGETHER
    }

    /**
     * The limits themselves are dated data of the operator, shared by all versions.
     *
     * @param key under which the operator sets limits; shared by packages of one agency
     * @param by path of the answer that divides the limit, {@code application.measure}; null for one limit
     * @param score competition: {@code decision.output}, the higher the better
     * @param ties competition
     */
    public record Allotment(
            AllotmentKind kind, String key, Window window, @Nullable String by, @Nullable String score, Ties ties) {}

    /** When a fee is due. */
    public enum FeeWhen {
        BEFORE_EXAMINATION,
        BEFORE_ISSUE
    }

    /**
     * @param decision {@code decision.output} that gives the amount
     * @param currency ISO 4217
     * @param payWithin after which an unpaid file lapses
     */
    public record Fee(String decision, String currency, FeeWhen when, Span payWithin) {}
}
