package org.licet.engine.access;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.licet.engine.record.Page;

/**
 * Who stands in for whom. It takes effect and ends by the clock, by days of the installation's time zone and without a
 * job: whoever is looked up in {@link Accounts} brings the roles that they hold for others just then. Only roles that
 * the principal holds in their own right are passed on, so a deputy's deputy holds nothing. Setting and ending are
 * events of the chain {@link #CHAIN}.
 */
public interface Deputies {

    String CHAIN = "access";

    /**
     * While it lasts, the deputy holds the principal's roles as a clerk and sees and works the tasks that the principal
     * claimed.
     *
     * @param by the principal, or a supervisor of {@code agency}
     * @param agency to which it is limited; null for all, which only the principal may say
     * @param withSupervision whether a supervisor's role is passed on too, which only the principal may say
     * @throws DeputyshipRefused
     */
    Deputyship absence(Actor by, Order order, @Nullable String agency, boolean withSupervision);

    /**
     * Passes one role on; the principal keeps it.
     *
     * @param by the principal, or a supervisor of the role's agency
     * @throws DeputyshipRefused
     */
    Deputyship delegation(Actor by, Order order, AgencyRole role);

    /**
     * Ends it at once; nothing happens when it is over.
     *
     * @throws UnknownDeputyship also when it is neither the actor's to give nor of an agency that they supervise
     */
    void end(Actor by, String id);

    /** Those that the actor gave or holds, and those of agencies that they supervise; the latest first. */
    Page<Deputyship> list(Actor by, @Nullable String after, int limit);

    enum Kind {
        ABSENCE,
        DELEGATION;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    enum State {
        PLANNED,
        RUNNING,
        OVER;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @param until last day, at most a year after {@code from} */
    record Order(String principal, String deputy, LocalDate from, LocalDate until, String reason) {}

    /**
     * @param agency to which it is limited; null for an absence from all
     * @param role null for an absence
     */
    record Deputyship(
            String id,
            Kind kind,
            String principal,
            String deputy,
            @Nullable String agency,
            @Nullable String role,
            boolean withSupervision,
            LocalDate from,
            LocalDate until,
            String reason,
            String setBy,
            Instant setAt,
            @Nullable Instant endedAt,
            State state) {}

    /** @see DeputyshipRefused#code() */
    final class DeputyshipRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String field;
        private final String code;

        public DeputyshipRefused(String field, String code, String message) {
            super(message);
            this.field = field;
            this.code = code;
        }

        /** Which part of the order is wrong. */
        public String field() {
            return field;
        }

        /** What is wrong with it: {@code same-person}, {@code unknown-account}, {@code role-not-held}, {@code chain} ... */
        public String code() {
            return code;
        }
    }

    /** No such deputyship for this actor. */
    final class UnknownDeputyship extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UnknownDeputyship(String id) {
            super(id);
        }
    }
}
