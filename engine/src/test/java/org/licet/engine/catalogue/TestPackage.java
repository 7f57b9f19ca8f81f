package org.licet.engine.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** A good package, the mooring permit, and ways to spoil it. Each change makes a new one. */
final class TestPackage {
    private final SortedMap<String, byte[]> files;

    private TestPackage(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    static TestPackage mooringPermit() {
        return named("mooring-permit");
    }

    static TestPackage named(String folder) {
        try {
            Path path = Path.of(Objects.requireNonNull(TestPackage.class.getResource("/packages/" + folder))
                    .toURI());
            return new TestPackage(new PackageFiles().folder(path).files());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** Every occurrence; fails when there is none. */
    TestPackage replace(String file, String from, String to) {
        String text = text(file);
        assertThat(text).as(file).contains(from);
        return with(file, text.replace(from, to));
    }

    TestPackage with(String file, String text) {
        return with(file, text.getBytes(UTF_8));
    }

    TestPackage with(String file, byte[] content) {
        SortedMap<String, byte[]> changed = new TreeMap<>(files);
        changed.put(file, content);
        return new TestPackage(changed);
    }

    TestPackage without(String file) {
        SortedMap<String, byte[]> changed = new TreeMap<>(files);
        assertThat(changed.remove(file)).as(file).isNotNull();
        return new TestPackage(changed);
    }

    TestPackage renamed(String from, String to) {
        return with(to, text(from)).without(from);
    }

    /** With an id, a register and an agency of its own. */
    TestPackage as(String id, String register, String agency) {
        return replace("package.yaml", "id: mooring-permits", "id: " + register)
                .replace("package.yaml", "id: mooring-permit\n", "id: " + id + "\n")
                .replace("package.yaml", "agency: ports", "agency: " + agency);
    }

    String text(String file) {
        return new String(Objects.requireNonNull(files.get(file), file), UTF_8);
    }

    /** 1-based number of the first line that holds the text. */
    int lineOf(String file, String text) {
        String content = text(file);
        int at = content.indexOf(text);
        assertThat(at).as("`%s` in %s", text, file).isNotNegative();
        return (int) content.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    PackageSource source() {
        return new PackageSource(files);
    }
}
