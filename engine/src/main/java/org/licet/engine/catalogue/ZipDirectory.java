package org.licet.engine.catalogue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.licet.engine.catalogue.PackageReader.UnreadablePackage;

/**
 * The central directory of a zip (APPNOTE 4.3.12). {@code java.util.zip} streams entries without it, and so cannot see
 * which are links.
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int HEADER = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int HEADER_LENGTH = 46;
    private static final int UNIX_TYPE = 0xF000;
    private static final int UNIX_LINK = 0xA000;

    private ZipDirectory() {}

    /** One entry as the directory lists it. */
    record Entry(String name, boolean isLink) {}

    /** @throws UnreadablePackage when the bytes are no zip */
    static List<Entry> entries(byte[] zip) {
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = findEnd(buffer);
        int count = Short.toUnsignedInt(buffer.getShort(end + 10));
        if (count > GatheredFiles.MAX_COUNT) {
            throw new UnreadablePackage("more than " + GatheredFiles.MAX_COUNT + " files; a package has a few dozen");
        }
        List<Entry> entries = new ArrayList<>();
        int at = buffer.getInt(end + 16);
        for (int i = 0; i < count; i++) {
            if (at < 0 || at + HEADER_LENGTH > end || buffer.getInt(at) != HEADER) {
                throw new UnreadablePackage("the zip's directory is damaged; pack it anew");
            }
            int nameLength = Short.toUnsignedInt(buffer.getShort(at + 28));
            int rest = Short.toUnsignedInt(buffer.getShort(at + 30)) + Short.toUnsignedInt(buffer.getShort(at + 32));
            if (at + HEADER_LENGTH + nameLength + rest > end) {
                throw new UnreadablePackage("the zip's directory is damaged; pack it anew");
            }
            int unixMode = buffer.getInt(at + 38) >>> 16;
            entries.add(new Entry(name(buffer, at + HEADER_LENGTH, nameLength), (unixMode & UNIX_TYPE) == UNIX_LINK));
            at += HEADER_LENGTH + nameLength + rest;
        }
        return entries;
    }

    private static int findEnd(ByteBuffer buffer) {
        int longestComment = 0xFFFF;
        int first = Math.max(0, buffer.limit() - END_LENGTH - longestComment);
        for (int at = buffer.limit() - END_LENGTH; at >= first; at--) {
            if (buffer.getInt(at) == END) {
                return at;
            }
        }
        throw new UnreadablePackage("this is not a zip");
    }

    private static String name(ByteBuffer buffer, int at, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(buffer.slice(at, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadablePackage("a file name in the zip is not in UTF-8; use plain letters in file names");
        }
    }
}
