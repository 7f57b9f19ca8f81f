package org.licet.engine.record;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Where a keyset-paged list goes on: the sort values of the last row of a page, as opaque text. A check sum tells
 * damaged cursors; it is no secret, since what a reader may see never depends on a cursor.
 */
public final class Cursor {

    private Cursor() {}

    /** Text for URLs; name the sort order among the values where a list has several. */
    public static String of(Object... values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Object value : values) {
                out.writeUTF(value.toString());
            }
            out.writeInt(checkSum(bytes.toByteArray(), bytes.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /**
     * @param count of the values that the list puts into its cursors
     * @throws BadCursor when it is not one of them
     */
    public static List<String> read(String cursor, int count) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            List<String> values = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                values.add(in.readUTF());
            }
            if (in.available() != Integer.BYTES || in.readInt() != checkSum(bytes, bytes.length - Integer.BYTES)) {
                throw new BadCursor(cursor);
            }
            return values;
        } catch (IOException | IllegalArgumentException e) {
            throw new BadCursor(cursor);
        }
    }

    /** For cursors of one number, as lists in the order of ids have. */
    public static long readId(String cursor) {
        try {
            return Long.parseLong(read(cursor, 1).get(0));
        } catch (NumberFormatException e) {
            throw new BadCursor(cursor);
        }
    }

    private static int checkSum(byte[] bytes, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, length);
        return (int) sum.getValue();
    }
}
