package org.licet.server.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.licet.engine.catalogue.FindingCode;

/** The pages under {@code src/docs} and the READMEs, as far as a machine can tell. */
class PagesTest {
    private static final Path FORMAT = Path.of("src/docs/package-format.md");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

    @Test
    void packageFormatExplainsEveryFindingOfThePackageLinter() {
        String page = FencedBlock.read(FORMAT);

        for (FindingCode code : FindingCode.values()) {
            assertThat(page).contains("| `" + code.code() + "` | " + code.explanation() + " |");
        }
    }

    @Test
    void linksLeadToFilesThatAreThere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            Matcher link = LINK.matcher(FencedBlock.read(page));
            while (link.find()) {
                String target = link.group(1);
                if (!target.contains(":") && !Files.exists(page.resolveSibling(target))) {
                    broken.add(page + " -> " + target);
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String top : List.of("src/docs", "examples", "forms", "processes", "engine")) {
            try (Stream<Path> files =
                    Files.walk(Path.of(top), top.equals("src/docs") || top.equals("examples") ? 4 : 1)) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
            }
        }
        pages.add(Path.of("README.md"));
        return pages;
    }
}
