package org.licet.engine.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 over a sequence of texts, each with its length before it, so that no two sequences read the same. */
final class Digest {

    private static final int NOTHING = -1;

    private final MessageDigest sha256;

    Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String of(@Nullable String... texts) {
        Digest digest = new Digest();
        for (String text : texts) {
            digest.add(text);
        }
        return digest.hex();
    }

    Digest add(@Nullable String text) {
        if (text == null) {
            sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(NOTHING).flip());
        } else {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            sha256.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            sha256.update(bytes);
        }
        return this;
    }

    String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
