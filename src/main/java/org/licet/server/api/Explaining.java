package org.licet.server.api;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.util.DisconnectedClientHelper;

/** Whatever goes wrong, as a problem; the unexpected is logged under an id that the reader gets. */
public final class Explaining {

    private static final Logger LOG = LoggerFactory.getLogger(Explaining.class);

    private Explaining() {}

    /** @return null when nobody is there to be told */
    public static @Nullable Problem problem(Exception failure, Locale language) {
        Refusal refusal = refusal(failure);
        return refusal == null ? null : Problems.of(refusal, language);
    }

    static @Nullable Refusal refusal(Exception failure) {
        Refusal known = EngineRefusals.of(failure);
        if (known == null) {
            known = WebRefusals.of(failure);
        }
        if (known == null && DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null;
        }
        return known == null ? unexpected(failure) : known;
    }

    private static Refusal unexpected(Exception failure) {
        String id = UUID.randomUUID().toString();
        LOG.error("failure {}", id, failure);
        return Refusal.of(500, "internal", id).with("id", id);
    }
}
