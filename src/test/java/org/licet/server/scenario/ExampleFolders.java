package org.licet.server.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.engine.catalogue.PackageSource;

/** The packages under {@code examples/}; tests run in the root of the project. */
final class ExampleFolders {

    private ExampleFolders() {}

    static List<Path> all() {
        try (Stream<Path> folders = Files.list(Path.of("examples"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("package.yaml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As scenarios of one example name another. */
    static @Nullable PackageSource beside(String id) {
        return Files.exists(Path.of("examples", id, "package.yaml")) ? source(id) : null;
    }

    static PackageSource source(String id) {
        Path folder = Path.of("examples", id);
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PackageSource(files);
    }
}
