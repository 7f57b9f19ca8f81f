package org.licet.engine.record;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The detail of an event as it is stored: per field a salt, the text, and the digest of both. The chain covers the
 * digests only, so a field can be erased (salt and text go, the digest stays and tells nothing) and the chain still
 * fits.
 */
record SaltedDetail(Map<String, Field> fields) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, Field>> FIELDS = new TypeReference<>() {};
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    record Field(@Nullable String salt, @Nullable String text, String digest) {

        boolean fits(String name) {
            return salt == null && text == null
                    || salt != null && text != null && digest.equals(Digest.of(name, salt, text));
        }
    }

    static SaltedDetail of(Map<String, String> detail) {
        Map<String, Field> fields = new LinkedHashMap<>();
        detail.forEach((name, text) -> {
            byte[] bytes = new byte[SALT_BYTES];
            RANDOM.nextBytes(bytes);
            String salt = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            fields.put(name, new Field(salt, text, Digest.of(name, salt, text)));
        });
        return new SaltedDetail(fields);
    }

    static SaltedDetail read(String json) {
        return new SaltedDetail(JSON.readValue(json, FIELDS));
    }

    String json() {
        return JSON.writeValueAsString(fields);
    }

    /** The fields that were not erased. */
    Map<String, String> plain() {
        Map<String, String> plain = new LinkedHashMap<>();
        fields.forEach((name, field) -> {
            if (field.text() != null) {
                plain.put(name, field.text());
            }
        });
        return plain;
    }

    boolean has(String name) {
        Field field = fields.get(name);
        return field != null && field.text() != null;
    }

    SaltedDetail without(String name) {
        Map<String, Field> rest = new LinkedHashMap<>(fields);
        rest.computeIfPresent(name, (same, field) -> new Field(null, null, field.digest()));
        return new SaltedDetail(rest);
    }

    /** A field whose text is not the one that was digested. */
    Optional<String> changedField() {
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().fits(field.getKey()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Of names and digests, in the order of names. */
    String digest() {
        Digest digest = new Digest();
        new TreeMap<>(fields).forEach((name, field) -> digest.add(name).add(field.digest()));
        return digest.hex();
    }
}
