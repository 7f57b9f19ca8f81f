package org.licet.engine.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.stereotype.Component;

/** Reads without ever writing to disk, and stops at the first byte over a cap. */
@Component
final class PackageFiles implements PackageReader {

    @Override
    public PackageSource folder(Path folder) {
        GatheredFiles gathered = new GatheredFiles();
        try {
            if (!Files.isDirectory(folder)) {
                throw new UnreadablePackage("`" + folder + "` is no folder");
            }
            walk(folder.toRealPath(), gathered);
        } catch (IOException e) {
            throw new UnreadablePackage("`" + folder + "` cannot be read: " + e.getMessage());
        }
        return new PackageSource(gathered.files());
    }

    private static void walk(Path root, GatheredFiles gathered) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return !folder.equals(root) && GatheredFiles.isLeftBehind(root.relativize(folder) + "/")
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = root.relativize(file)
                        .toString()
                        .replace(root.getFileSystem().getSeparator(), "/");
                if (!attributes.isRegularFile()) {
                    throw new UnreadablePackage(
                            "`" + name + "` is a link or no ordinary file; put the file itself there");
                }
                try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                    gathered.add(name, in);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public PackageSource zip(InputStream zip) {
        try {
            byte[] packed = zip.readNBytes(GatheredFiles.MAX_TOTAL + 1);
            if (packed.length > GatheredFiles.MAX_TOTAL) {
                throw new UnreadablePackage("the zip is larger than 20 MB; a package is a few text files");
            }
            List<ZipDirectory.Entry> listed = ZipDirectory.entries(packed);
            GatheredFiles gathered = GatheredFiles.fromZip(packed.length);
            unpack(packed, listed, gathered);
            return new PackageSource(gathered.withoutTopFolder());
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadablePackage("this is not a readable zip with names in UTF-8: " + e.getMessage());
        }
    }

    private static void unpack(byte[] packed, List<ZipDirectory.Entry> listed, GatheredFiles gathered)
            throws IOException {
        Map<String, ZipDirectory.Entry> promised = new HashMap<>();
        listed.forEach(entry -> promised.put(entry.name(), entry));
        int read = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(packed), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                read++;
                ZipDirectory.Entry inDirectory = promised.get(entry.getName());
                // What one unzipper sees must be what every other sees.
                if (inDirectory == null) {
                    throw new UnreadablePackage(
                            "the zip's directory does not list `" + entry.getName() + "`; pack it anew");
                }
                if (inDirectory.isLink()) {
                    throw new UnreadablePackage("`" + entry.getName() + "` is a link; put the file itself there");
                }
                if (entry.isDirectory()) {
                    gathered.addFolder(entry.getName());
                } else {
                    gathered.add(entry.getName(), in);
                }
            }
        }
        if (read != listed.size() || read == 0) {
            throw new UnreadablePackage(read == 0 ? "the zip has no files" : "the zip is cut short; pack it anew");
        }
    }
}
