package org.licet.engine.catalogue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over the files in order of their paths, each as length of path, path, length of content, content. */
final class PackageDigest {

    private PackageDigest() {}

    static String of(PackageSource source) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            source.files().forEach((path, content) -> {
                byte[] name = path.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(4).putInt(name.length).array());
                digest.update(name);
                digest.update(ByteBuffer.allocate(4).putInt(content.length).array());
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
