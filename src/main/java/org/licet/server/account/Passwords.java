package org.licet.server.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Verifies passwords. HTTP Basic brings the password with every request, and bcrypt is slow on purpose; so a pair of
 * password and stored hash that was right is remembered for a minute, as a keyed digest under a key that never leaves
 * this process. A changed password changes the stored hash and with it the digest.
 */
@Component
final class Passwords {

    private static final int MOST = 5_000;
    private static final long SECONDS = 60;

    private final PasswordEncoder encoder;
    private final Clock clock;
    private final SecretKeySpec key;
    private final String nobodysHash;
    private final Map<String, Instant> right = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    Passwords(PasswordEncoder encoder, Clock clock) {
        this.encoder = encoder;
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
        this.nobodysHash = String.valueOf(encoder.encode(HexFormat.of().formatHex(random)));
    }

    boolean match(String password, String storedHash) {
        String digest = digest(password, storedHash);
        synchronized (right) {
            Instant until = right.get(digest);
            if (until != null && clock.instant().isBefore(until)) {
                return true;
            }
        }
        if (!encoder.matches(password, storedHash)) {
            return false;
        }
        synchronized (right) {
            right.put(digest, clock.instant().plusSeconds(SECONDS));
        }
        return true;
    }

    /** Takes as long as a wrong password, so that nobody learns by the time which logins exist. */
    void pretend(String password) {
        encoder.matches(password, nobodysHash);
    }

    private String digest(String password, String storedHash) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(storedHash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
