package org.licet.engine.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.licet.engine.catalogue.PackageReader.UnreadablePackage;

/** Files of one package as they come in, within caps on names, count, size and ratio. */
final class GatheredFiles {
    static final int MAX_COUNT = 500;
    static final int MAX_FILE = 5 * 1024 * 1024;
    static final int MAX_TOTAL = 20 * 1024 * 1024;
    static final int MAX_RATIO = 100;

    /** Under this size the ratio says nothing: a short file of blanks packs well. */
    private static final int RATIO_FROM = 256 * 1024;

    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*){0,5}");
    private static final Pattern HIDDEN = Pattern.compile("\\.[A-Za-z0-9_][A-Za-z0-9._-]*");
    private static final int MAX_NAME = 200;

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Map<String, String> namesIgnoringCase = new HashMap<>();
    private final long packedSize;
    private int count;
    private long total;

    GatheredFiles() {
        this(Long.MAX_VALUE / MAX_RATIO);
    }

    private GatheredFiles(long packedSize) {
        this.packedSize = packedSize;
    }

    static GatheredFiles fromZip(long packedSize) {
        return new GatheredFiles(packedSize);
    }

    /** What file managers, editors and version control keep beside the files without being asked. */
    static boolean isLeftBehind(String name) {
        for (String part : name.split("/")) {
            if (HIDDEN.matcher(part).matches() || part.equals("__MACOSX") || part.equals("Thumbs.db")) {
                return true;
            }
        }
        return false;
    }

    void addFolder(String name) {
        countOneMore();
        if (!isLeftBehind(name)) {
            check(name.substring(0, name.length() - 1));
        }
    }

    void add(String name, InputStream content) throws IOException {
        countOneMore();
        boolean leftBehind = isLeftBehind(name);
        if (!leftBehind) {
            check(name);
        }
        byte[] bytes = read(name, content);
        if (leftBehind) {
            return;
        }
        String before = namesIgnoringCase.put(name.toLowerCase(Locale.ROOT), name);
        if (before != null) {
            throw new UnreadablePackage("`" + name + "` is there twice"
                    + (before.equals(name) ? "" : ", also as `" + before + "`: names must differ in more than case"));
        }
        files.put(name, bytes);
    }

    private void countOneMore() {
        if (++count > MAX_COUNT) {
            throw new UnreadablePackage("more than " + MAX_COUNT + " files; a package has a few dozen");
        }
    }

    private static void check(String name) {
        if (name.length() > MAX_NAME || !NAME.matcher(name).matches()) {
            throw new UnreadablePackage("the file name `" + shortened(name)
                    + "` is not allowed: names are relative, made of"
                    + " letters a-z, digits, `.`, `_`, `-` and `/`, at most " + MAX_NAME
                    + " characters");
        }
    }

    private static String shortened(String name) {
        return name.length() > 80 ? name.substring(0, 80) + "..." : name;
    }

    private byte[] read(String name, InputStream content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
            total += n;
            bytes.write(buffer, 0, n);
            if (bytes.size() > MAX_FILE) {
                throw new UnreadablePackage("`" + shortened(name) + "` is larger than 5 MB");
            }
            if (total > MAX_TOTAL) {
                throw new UnreadablePackage("the files together are larger than 20 MB; a package is a few text files");
            }
            if (total > RATIO_FROM && total > packedSize * MAX_RATIO) {
                throw new UnreadablePackage("the zip unpacks to more than " + MAX_RATIO + " times its size");
            }
        }
        return bytes.toByteArray();
    }

    SortedMap<String, byte[]> files() {
        return files;
    }

    /** Many tools put a folder into the zip; its files are the package when nothing stands beside it. */
    SortedMap<String, byte[]> withoutTopFolder() {
        if (files.isEmpty() || files.containsKey("package.yaml")) {
            return files;
        }
        String first = files.firstKey();
        String top = first.substring(0, first.indexOf('/') + 1);
        if (top.isEmpty() || !files.keySet().stream().allMatch(name -> name.startsWith(top))) {
            return files;
        }
        SortedMap<String, byte[]> stripped = new TreeMap<>();
        files.forEach((name, bytes) -> stripped.put(name.substring(top.length()), bytes));
        return stripped;
    }
}
