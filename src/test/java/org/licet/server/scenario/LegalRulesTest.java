package org.licet.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of legal rules: each rule has its scenarios, each scenario that is named after a rule stands in its row. */
class LegalRulesTest {

    private static final Path TABLE = Path.of("src/docs/legal-rules.md");
    private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\| .*");
    private static final Pattern SCENARIO = Pattern.compile("`(examples/[a-z0-9-]+/scenarios/[a-z0-9-]+\\.yaml)`");

    /** Whose parts come with documents and personal data; {@code pending} stands in their row. */
    private static final Set<Integer> MAY_PEND = Set.of(9, 14, 15, 16);

    private static final int RULES = 16;

    private record Row(int rule, List<String> scenarios, boolean pending) {}

    @Test
    void everyRuleHasARowWithItsScenarios() throws IOException {
        List<Row> rows = rows();

        assertThat(rows).extracting(Row::rule).containsExactlyElementsOf(numbers());
        for (Row row : rows) {
            assertThat(!row.scenarios().isEmpty() || (row.pending() && MAY_PEND.contains(row.rule())))
                    .as("rule %d has a scenario", row.rule())
                    .isTrue();
        }
    }

    /** Whatever stands in a scenarios folder of an example is run by the build. */
    @Test
    void everyScenarioOfTheTableIsRun() throws IOException {
        Set<String> run = scenarios().collect(Collectors.toSet());

        for (Row row : rows()) {
            assertThat(run).as("rule %d", row.rule()).containsAll(row.scenarios());
        }
    }

    @Test
    void everyScenarioNamedAfterARuleStandsInItsRow() throws IOException {
        List<Row> rows = rows();
        List<String> named = scenarios().filter(file -> file.contains("/rule-")).toList();

        assertThat(named).isNotEmpty();
        for (String file : named) {
            int rule = Integer.parseInt(file.replaceAll(".*/rule-(\\d\\d)-.*", "$1"));
            assertThat(rows.get(rule - 1).scenarios()).as("row %d", rule).contains(file);
        }
        for (Row row : rows) {
            String prefix = String.format(java.util.Locale.ROOT, "/rule-%02d-", row.rule());
            assertThat(row.scenarios().isEmpty() || row.scenarios().stream().anyMatch(file -> file.contains(prefix)))
                    .as("a scenario is named after rule %d", row.rule())
                    .isTrue();
        }
    }

    private static List<Integer> numbers() {
        return IntStream.rangeClosed(1, RULES).boxed().toList();
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(TABLE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                List<String> scenarios = new ArrayList<>();
                Matcher scenario = SCENARIO.matcher(line);
                while (scenario.find()) {
                    scenarios.add(scenario.group(1));
                }
                rows.add(new Row(Integer.parseInt(row.group(1)), scenarios, line.contains("pending")));
            }
        }
        return rows;
    }

    private static Stream<String> scenarios() {
        Set<String> files = new TreeSet<>();
        for (Path folder : ExampleFolders.all()) {
            ExampleFolders.source(folder.getFileName().toString()).files().keySet().stream()
                    .filter(path -> path.startsWith("scenarios/"))
                    .map(path -> "examples/" + folder.getFileName() + "/" + path)
                    .forEach(files::add);
        }
        return files.stream();
    }
}
