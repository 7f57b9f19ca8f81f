package org.licet.server.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.licet.engine.catalogue.PackageSource;

/** The package that {@code README.md} lets a newcomer write, taken from that page: small, and it must be right. */
public final class StreetStall {

    public static final String ID = "street-stall";

    /** An application that its form accepts, as the body of a filing. */
    public static final String FILING =
            """
            {"applicant": "person:2002001234563",
             "data": {"road": "M1, km 42", "goods": "Apples and plums", "phone": "+37369123456"}}""";

    private StreetStall() {}

    private static List<FencedBlock> blocks() {
        return FencedBlock.of(Path.of("README.md")).stream()
                .filter(block -> block.title() != null && block.title().startsWith(ID + "/"))
                .toList();
    }

    public static PackageSource source() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (FencedBlock block : blocks()) {
            String path = String.valueOf(block.title()).substring(ID.length() + 1);
            files.put(path, block.content().getBytes(StandardCharsets.UTF_8));
        }
        return new PackageSource(files);
    }

    /** @return the package's own folder, below {@code parent} */
    public static Path writeBelow(Path parent) {
        for (FencedBlock block : blocks()) {
            try {
                block.writeInto(parent);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return parent.resolve(ID);
    }
}
