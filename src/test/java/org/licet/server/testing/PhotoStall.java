package org.licet.server.testing;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.licet.engine.catalogue.PackageSource;

/** The stall that may be corrected, with a photo among the answers of the applicant and a sketch among the clerk's. */
public final class PhotoStall {

    private static final String GOODS = "    \"goods\": { \"title\": \"What you sell\"";
    private static final String OUTCOME = "    \"outcome\": {";

    private PhotoStall() {}

    public static PackageSource source(String id) {
        SortedMap<String, byte[]> files = new TreeMap<>(
                CorrectedStall.source(id, "{max: 10 days, then: lapse}").files());
        put(
                files,
                "forms/application.schema.json",
                GOODS,
                "    \"photo\": { \"title\": \"Photo of the stall\", \"$ref\": \"licet:attachment\" },\n" + GOODS);
        put(
                files,
                "forms/check.schema.json",
                OUTCOME,
                "    \"sketch\": { \"title\": \"Sketch of the place\", \"$ref\": \"licet:attachment\" },\n" + OUTCOME);
        return new PackageSource(files);
    }

    /** @param photo id of an upload */
    public static String filing(String photo) {
        return "{\"applicant\": \"person:2002001234563\", \"data\": " + data(photo) + "}";
    }

    public static String data(String photo) {
        return "{\"road\": \"M1, km 42\", \"photo\": {\"id\": \"" + photo
                + "\"}, \"goods\": \"Apples and plums\", \"phone\": \"+37369123456\"}";
    }

    private static void put(SortedMap<String, byte[]> files, String path, String before, String after) {
        files.computeIfPresent(path, (file, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (!text.contains(before)) {
                throw new IllegalStateException(path + " of the README has changed");
            }
            return text.replace(before, after).getBytes(StandardCharsets.UTF_8);
        });
    }
}
