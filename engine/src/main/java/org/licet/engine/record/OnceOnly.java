package org.licet.engine.record;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers a repeated request with the first answer ({@code Idempotency-Key}). Keys live 7 days. */
public interface OnceOnly {

    /**
     * Runs {@code work} and stores its answer under the key, in one transaction; a second call with the same key,
     * also a parallel one, returns the stored answer. Must not be called inside a transaction. When the work throws,
     * nothing is stored and the request can be tried again.
     *
     * @param key from the request, ASCII, at most 200 characters; null to run without protection
     * @param fingerprint hash of the request body
     * @throws KeyReused when the key was used with another body
     */
    Answer run(String login, String endpoint, @Nullable String key, String fingerprint, Supplier<Answer> work);

    /** @param body JSON text */
    record Answer(int status, @Nullable String location, String body, boolean repeated) {}

    /** The key was used before with a different body. */
    final class KeyReused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public KeyReused(String key) {
            super(key);
        }
    }
}
