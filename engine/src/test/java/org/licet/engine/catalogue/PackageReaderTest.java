package org.licet.engine.catalogue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.engine.catalogue.PackageReader.UnreadablePackage;

class PackageReaderTest {
    private final PackageReader reader = new PackageFiles();

    @TempDir
    private Path folder;

    @Test
    void readsAFolderAndAZipAlike() throws IOException {
        write("package.yaml", "format: 1");
        write("forms/application.schema.json", "{}");

        PackageSource fromFolder = reader.folder(folder);
        PackageSource fromZip =
                zip(new Zip().file("forms/application.schema.json", "{}").file("package.yaml", "format: 1"));

        assertThat(fromFolder.files()).containsOnlyKeys("package.yaml", "forms/application.schema.json");
        assertThat(fromZip.files()).containsExactlyEntriesOf(fromFolder.files());
    }

    @Test
    void stripsTheOneTopFolderOfAZip() {
        PackageSource source =
                zip(new Zip().folder("permit/").file("permit/package.yaml", "x").file("permit/forms/a.json", "y"));

        assertThat(source.files()).containsOnlyKeys("package.yaml", "forms/a.json");
    }

    @Test
    void leavesOutWhatToolsDropIntoFolders() throws IOException {
        write("package.yaml", "x");
        write(".DS_Store", "x");
        write("forms/.DS_Store", "x");
        write(".git/config", "x");
        write(".gitignore", "x");
        write(".vscode/settings.json", "x");

        assertThat(reader.folder(folder).files()).containsOnlyKeys("package.yaml");
        assertThat(zip(new Zip().file("package.yaml", "x").file("__MACOSX/._package.yaml", "x"))
                        .files())
                .containsOnlyKeys("package.yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../package.yaml",
                "forms/../../package.yaml",
                "./package.yaml",
                "/etc/passwd",
                "C:/windows/x",
                "forms\\x.json",
                "..\\x",
                "forms//x.json",
                "forms/ x.json",
                "forms/cerere-ă.json",
                "a/b/c/d/e/f/g/h",
                "forms/.."
            })
    void refusesNamesThatAreNotPlainAndRelative(String name) {
        refuses(new Zip().file("package.yaml", "x").file(name, "x"), "`" + name + "` is not allowed");
    }

    @Test
    void refusesANameOfAFolderThatLeavesThePackage() {
        refuses(new Zip().folder("../up/").file("package.yaml", "x"), "not allowed");
    }

    @Test
    void refusesTheSameNameTwiceWhateverItsCase() {
        refuses(new Zip().file("README.md", "x").file("readme.md", "y"), "there twice, also as `README.md`");
        byte[] twice = new Zip().file("a1.yaml", "x").file("a2.yaml", "y").bytes();
        refuses(replace(twice, "a2.yaml", "a1.yaml"), "`a1.yaml` is there twice");
    }

    @Test
    void refusesAZipThatUnpacksToManyTimesItsSize() {
        refuses(new Zip().file("package.yaml", new byte[4 * 1024 * 1024]), "more than 100 times its size");
    }

    @Test
    void refusesAZipOfManySmallBombs() {
        Zip zip = new Zip();
        for (int i = 0; i < 400; i++) {
            zip.file("samples/s" + i, new byte[200_000]);
        }
        refuses(zip, "more than 100 times its size");
    }

    @Test
    void refusesAFileOver5MegabytesWhileStreaming() {
        refuses(
                new Zip().stored("samples/big.bin", new byte[5 * 1024 * 1024 + 1]),
                "`samples/big.bin` is larger than 5 MB");
    }

    @Test
    void refusesFilesOver20MegabytesTogether() {
        Zip zip = new Zip();
        for (int i = 0; i < 5; i++) {
            zip.stored("samples/s" + i, new byte[4 * 1024 * 1024]);
        }
        zip.stored("samples/last", new byte[1024]);
        refuses(zip, "larger than 20 MB");
    }

    @Test
    void refusesMoreThan500Files() {
        Zip zip = new Zip();
        for (int i = 0; i < 501; i++) {
            zip.file("samples/s" + i, "x");
        }
        refuses(zip, "more than 500 files");
    }

    @Test
    void refusesALinkInAZip() {
        byte[] zip = new Zip().file("package.yaml", "/etc/passwd").bytes();
        int header = find(zip, new byte[] {'P', 'K', 1, 2});
        zip[header + 41] = (byte) 0xA1; // Unix mode of a symbolic link, lrwxrwxrwx
        zip[header + 40] = (byte) 0xFF;
        refuses(zip, "`package.yaml` is a link");
    }

    @Test
    void refusesAnEntryThatTheDirectoryHides() {
        byte[] zip =
                new Zip().file("package.yaml", "x").file("hidden.yaml", "y").bytes();
        int end = find(zip, new byte[] {'P', 'K', 5, 6});
        zip[end + 10] = 1;
        refuses(zip, "`hidden.yaml`");
    }

    @Test
    void refusesNamesInAnotherCharset() {
        refuses(new Zip(ISO_8859_1).file("forms/cerere\u00e9.json", "x").bytes(), "UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "this is a text and no zip at all, whatever its name says"})
    void refusesWhatIsNoZip(String text) {
        refuses(text.getBytes(UTF_8), "not a zip");
    }

    @Test
    void refusesAnEmptyOrCutZip() {
        refuses(new Zip(), "no files");
        byte[] cut = new Zip().file("package.yaml", "x".repeat(5000)).bytes();
        cut[40] ^= 0x55;
        refuses(cut, "");
    }

    @Test
    void refusesLinksInAFolder() throws IOException {
        write("package.yaml", "x");
        Files.createSymbolicLink(folder.resolve("README.md"), Path.of("/etc/passwd"));
        assertThatExceptionOfType(UnreadablePackage.class)
                .isThrownBy(() -> reader.folder(folder))
                .withMessageContaining("`README.md` is a link");
    }

    @Test
    void refusesLinkedFoldersInAFolder() throws IOException {
        write("package.yaml", "x");
        Files.createSymbolicLink(folder.resolve("forms"), Path.of("/etc"));
        assertThatExceptionOfType(UnreadablePackage.class)
                .isThrownBy(() -> reader.folder(folder))
                .withMessageContaining("`forms` is a link");
    }

    @Test
    void refusesAFolderThatIsNotThereOrTooFull() throws IOException {
        assertThatExceptionOfType(UnreadablePackage.class).isThrownBy(() -> reader.folder(folder.resolve("none")));
        for (int i = 0; i < 501; i++) {
            write("samples/s" + i, "x");
        }
        assertThatExceptionOfType(UnreadablePackage.class)
                .isThrownBy(() -> reader.folder(folder))
                .withMessageContaining("more than 500 files");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private PackageSource zip(Zip zip) {
        return reader.zip(new ByteArrayInputStream(zip.bytes()));
    }

    private void refuses(Zip zip, String message) {
        refuses(zip.bytes(), message);
    }

    private void refuses(byte[] zip, String message) {
        assertThatExceptionOfType(UnreadablePackage.class)
                .isThrownBy(() -> reader.zip(new ByteArrayInputStream(zip)))
                .withMessageContaining(message);
    }

    private static byte[] replace(byte[] bytes, String from, String to) {
        return new String(bytes, ISO_8859_1).replace(from, to).getBytes(ISO_8859_1);
    }

    private static int find(byte[] bytes, byte[] what) {
        return new String(bytes, ISO_8859_1).indexOf(new String(what, ISO_8859_1));
    }

    /** Builds zips, good and bad. */
    private static final class Zip {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final ZipOutputStream out;

        Zip() {
            this(UTF_8);
        }

        Zip(Charset charset) {
            out = new ZipOutputStream(bytes, charset);
        }

        Zip file(String name, String text) {
            return file(name, text.getBytes(UTF_8));
        }

        Zip file(String name, byte[] content) {
            return write(name, content, ZipOutputStream.DEFLATED);
        }

        Zip stored(String name, byte[] content) {
            return write(name, content, ZipOutputStream.STORED);
        }

        Zip folder(String name) {
            return write(name, new byte[0], ZipOutputStream.DEFLATED);
        }

        private Zip write(String name, byte[] content, int method) {
            try {
                ZipEntry entry = new ZipEntry(name);
                entry.setMethod(method);
                if (method == ZipOutputStream.STORED) {
                    java.util.zip.CRC32 crc = new java.util.zip.CRC32();
                    crc.update(content);
                    entry.setSize(content.length);
                    entry.setCrc(crc.getValue());
                }
                out.putNextEntry(entry);
                out.write(content);
                out.closeEntry();
                return this;
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        byte[] bytes() {
            try {
                out.close();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return bytes.toByteArray();
        }
    }
}
