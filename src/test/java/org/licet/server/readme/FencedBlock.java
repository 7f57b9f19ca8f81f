package org.licet.server.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A fenced block of a Markdown page.
 *
 * @param language as after the fence: {@code bash}
 * @param title file that the block is, {@code title=...} after the language; null when it is none
 */
record FencedBlock(String language, @Nullable String title, String content) {
    private static final Pattern BLOCK =
            Pattern.compile("^```(\\w+)(?: title=(\\S+))?\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    static List<FencedBlock> of(Path page) {
        List<FencedBlock> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(read(page));
        while (matcher.find()) {
            blocks.add(new FencedBlock(matcher.group(1), matcher.group(2), matcher.group(3)));
        }
        return blocks;
    }

    static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new IllegalStateException(page + " cannot be read", e);
        }
    }

    /** Writes the file that the block is, as a reader of the page would. */
    void writeInto(Path folder) throws IOException {
        Path file = folder.resolve(String.valueOf(title));
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
