package org.licet.server.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.licet.server.api.Buckets;
import org.licet.server.api.Limits;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing. After a few failures of one login from one address, the next attempt must wait, each time twice
 * as long, a quarter of an hour at most; one address has a budget of failures whatever the logins. The same login from
 * another address is not touched, so nobody can lock a person out from afar.
 */
@Component
final class LoginThrottle {

    private static final int FREE_FAILURES = 5;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST = 20_000;

    private final Clock clock;
    private final Buckets failuresByAddress;
    private final Map<Attempt, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Attempt, Failures> eldest) {
            return size() > MOST;
        }
    };

    LoginThrottle(Limits limits, Clock clock) {
        this.clock = clock;
        this.failuresByAddress = new Buckets(limits.failedLogins(), clock);
    }

    /** @throws TooManyLogins when this attempt must wait; the password is not looked at then */
    void admit(String login, String address) {
        Failures before;
        synchronized (failures) {
            before = failures.get(new Attempt(login, address));
        }
        Duration wait = before == null ? Duration.ZERO : Duration.between(clock.instant(), before.notBefore());
        if (wait.compareTo(Duration.ZERO) > 0) {
            throw new TooManyLogins(wait.toSeconds() + 1);
        }
        if (failuresByAddress.of(address).getAvailableTokens() < 1) {
            throw new TooManyLogins(60);
        }
    }

    void failed(String login, String address) {
        failuresByAddress.of(address).tryConsume(1);
        synchronized (failures) {
            failures.merge(
                    new Attempt(login, address),
                    Failures.first(clock.instant()),
                    (before, first) -> before.andAnother(clock.instant()));
        }
    }

    void succeeded(String login, String address) {
        synchronized (failures) {
            failures.remove(new Attempt(login, address));
        }
    }

    private record Attempt(String login, String address) {}

    private record Failures(int count, Instant notBefore) {
        static Failures first(Instant now) {
            return new Failures(1, now);
        }

        Failures andAnother(Instant now) {
            int doublings = Math.min(count + 1 - FREE_FAILURES, 12);
            Duration wait = doublings < 0 ? Duration.ZERO : Duration.ofSeconds(1L << doublings);
            return new Failures(count + 1, now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait));
        }
    }
}
