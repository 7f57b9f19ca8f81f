package org.licet.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The official JSON-Schema-Test-Suite through the validator as this product configures it. The cases come out of the
 * test jar of another validator, which carries the suite as one file.
 */
class OfficialSuiteTest {
    private static final String DRAFT = "draft2020-12/";
    /** The suite wants formats as annotations here; the product asserts them, which the standard leaves to it. */
    private static final String FORMAT_ANNOTATIONS = "format";

    private static JsonNode suites;

    @BeforeAll
    static void readSuite() throws Exception {
        try (InputStream stream = OfficialSuiteTest.class.getResourceAsStream("/test-suite-tck.json")) {
            suites = Sources.JSON.readTree(stream).get("suites");
        }
    }

    @Test
    void passesTheRequiredPartOfDraft202012() {
        Run run = new Run();
        for (JsonNode suite : suites) {
            String name = suite.get("name").stringValue();
            if (name.startsWith(DRAFT) && !name.contains("/optional/")) {
                run.file(name.substring(DRAFT.length()), suite.get("value"));
            }
        }

        System.out.printf(
                "JSON-Schema-Test-Suite 2020-12, required part: %d files, %d cases: %d passed, %d failed, %d left out because they load a remote schema (%s)%n",
                run.files,
                run.passed + run.failures.size() + run.remote,
                run.passed,
                run.failures.size(),
                run.remote,
                run.remoteGroups);
        assertThat(run.failures).isEmpty();
        assertThat(run.files).isEqualTo(47);
        assertThat(run.passed).isEqualTo(1_005);
        assertThat(run.remoteGroups).isEqualTo(Map.of("refRemote", 17));
    }

    @Test
    void passesTheOptionalPartOfTheFormatsItTakesFromTheStandard() {
        Run run = new Run();
        Set<String> wanted = new TreeSet<>(Set.of("date", "date-time", "time", "uri", "uuid"));
        for (JsonNode suite : suites) {
            String name = suite.get("name").stringValue();
            String prefix = DRAFT + "optional/format/";
            if (name.startsWith(prefix) && wanted.contains(name.substring(prefix.length()))) {
                run.file(name, suite.get("value"));
            }
        }

        System.out.printf(
                "JSON-Schema-Test-Suite 2020-12, optional formats %s: %d passed, failed: %s%n",
                wanted, run.passed, run.failures);
        assertThat(run.files).isEqualTo(wanted.size());
        assertThat(run.failures).isEmpty();
    }

    private static final class Run {
        int files;
        int passed;
        int remote;
        final List<String> failures = new ArrayList<>();
        final Map<String, Integer> remoteGroups = new TreeMap<>();

        void file(String name, JsonNode groups) {
            files++;
            for (JsonNode group : groups) {
                for (JsonNode test : group.get("tests")) {
                    one(name, group, test);
                }
            }
        }

        private void one(String file, JsonNode group, JsonNode test) {
            String name = file + ": " + group.get("description").asString() + ": "
                    + test.get("description").asString();
            try {
                Schema schema = SafeSchemas.compile(group.get("schema"), !file.equals(FORMAT_ANNOTATIONS));
                boolean valid = SafeSchemas.accepts(schema, test.get("data"));
                if (valid == test.get("valid").booleanValue()) {
                    passed++;
                } else {
                    failures.add(name);
                }
            } catch (SchemaException e) {
                if (e.getMessage().contains("http://localhost:1234/")
                        || String.valueOf(e.getCause()).contains("http://localhost:1234/")) {
                    remote++;
                    remoteGroups.merge(file, 1, Integer::sum);
                } else {
                    failures.add(name + ": " + e);
                }
            }
        }
    }
}
