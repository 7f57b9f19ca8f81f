package org.licet.engine.allotment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.record.Page;

/**
 * Limits: dated data of the operator or of a supervisor of the owning agency, shared by all versions of all packages
 * that use their key. A key belongs to the agency whose package used it first. Every change is an event in the chain
 * {@code allotment:<key>}.
 */
public interface Allotments {

    /** All limits that the actor may set, by key, window and slice; none for others. */
    Page<Limit> list(Actor by, @Nullable String after, int limit);

    /**
     * Sets or changes a limit, and the moments of its call.
     *
     * @throws UnknownAllotment when no package uses the key, also when the actor may not set it
     * @throws WrongSetting
     * @throws LimitInUse
     * @throws CallStands
     */
    Window set(Actor by, String key, String window, Setting setting);

    /** What anybody may know. @throws UnknownAllotment when nothing is set of that name */
    Window window(String key, String window);

    /**
     * @param slice value of the answer that divides the limit, {@code ""} when none does
     * @param opens of a call: first moment of filing; null keeps what stands
     * @param closes of a call: from then on nothing is filed
     * @param ranksAt of a competition: when it ranks itself; null leaves it to people, or as it stands
     */
    record Setting(
            String slice,
            BigDecimal limit,
            @Nullable Instant opens,
            @Nullable Instant closes,
            @Nullable Instant ranksAt) {}

    /** @param call null when the window is a time of the calendar */
    record Window(String key, String name, @Nullable Call call, List<Limit> limits) {}

    /** @param state {@code open} until ranked, {@code ranked}, {@code concluded} */
    record Call(Instant opens, Instant closes, @Nullable Instant ranksAt, String state) {}

    /** One limit and what is left of it. */
    record Limit(String key, String window, String slice, BigDecimal limit, BigDecimal reserved, BigDecimal used) {

        public BigDecimal left() {
            return limit.subtract(reserved).subtract(used);
        }
    }

    /** No such key or window for this actor. */
    final class UnknownAllotment extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UnknownAllotment(String name) {
            super(name);
        }
    }

    /** A value that the key, or any limit, does not take. */
    final class WrongSetting extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String member;

        public WrongSetting(String member, String message) {
            super(message);
            this.member = member;
        }

        /** {@code window} or a member of {@link Setting} as the API writes it. */
        public String member() {
            return member;
        }
    }

    /** A limit cannot go below what files hold of it. */
    final class LimitInUse extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient BigDecimal taken;

        public LimitInUse(BigDecimal taken) {
            super(taken.toPlainString());
            this.taken = taken;
        }

        /** Reserved and used. */
        public BigDecimal taken() {
            return taken;
        }
    }

    /** A call is in a state in which this cannot be done. */
    final class CallStands extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String code;

        /** @param code {@code call-open}, {@code calls-overlap}, {@code already-ranked}, {@code not-ranked}, {@code concluded} */
        public CallStands(String code, String message) {
            super(message);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
