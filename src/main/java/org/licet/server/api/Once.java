package org.licet.server.api;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.record.OnceOnly;
import org.licet.engine.record.OnceOnly.Answer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Creates something once per {@code Idempotency-Key}: the same key gets the same answer. */
@Component
public final class Once {

    /** Name of the request header. */
    public static final String KEY = "Idempotency-Key";

    private static final Pattern KEYS = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private final OnceOnly onceOnly;
    private final JsonMapper json;

    Once(OnceOnly onceOnly, JsonMapper json) {
        this.onceOnly = onceOnly;
        this.json = json;
    }

    /** What was created. @param location path of it, null when it has none */
    public record Created(int status, @Nullable String location, Object body) {

        public static Created at(String location, Object body) {
            return new Created(201, location, body);
        }
    }

    /** @param content what makes this request the same as another: its body, as read */
    public ResponseEntity<String> create(
            Actor by, String endpoint, @Nullable String key, Object content, Supplier<Created> work) {
        return create(by, endpoint, key, digest(json.writeValueAsBytes(content)), work);
    }

    /** @param fingerprint of the request's content */
    public ResponseEntity<String> create(
            Actor by, String endpoint, @Nullable String key, String fingerprint, Supplier<Created> work) {
        if (key != null && !KEYS.matcher(key).matches()) {
            throw Refusal.of(400, "invalid-idempotency-key");
        }
        Answer answer = onceOnly.run(by.login(), endpoint, key, fingerprint, () -> {
            Created created = work.get();
            return new Answer(created.status(), created.location(), json.writeValueAsString(created.body()), false);
        });
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(answer.status()).contentType(MediaType.APPLICATION_JSON);
        if (answer.location() != null) {
            response.location(URI.create(answer.location()));
        }
        if (answer.repeated()) {
            response.header("Idempotency-Replayed", "true");
        }
        return response.body(answer.body());
    }

    public static String digest(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
