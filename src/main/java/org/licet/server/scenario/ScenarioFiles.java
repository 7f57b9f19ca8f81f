package org.licet.server.scenario;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.catalogue.Finding;
import org.licet.engine.catalogue.PackageSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.UnicodeReader;

/** The scenarios of a package: {@code scenarios/*.yaml}. */
public final class ScenarioFiles {

    private static final int MAX_CHARACTERS = 200_000;
    private static final int MAX_DEPTH = 40;

    private ScenarioFiles() {}

    /**
     * @param scenario null when the file has findings
     * @param findings empty when it can be run
     */
    public record Parsed(String file, @Nullable Scenario scenario, List<Finding> findings) {}

    /** Every scenario of a package, in the order of the files' names. */
    public static List<Parsed> read(PackageSource source) {
        return read(source, Siblings.NONE);
    }

    public static List<Parsed> read(PackageSource source, Siblings siblings) {
        PackageNames names = PackageNames.of(source);
        List<Parsed> read = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : source.files().entrySet()) {
            if (isScenario(file.getKey())) {
                read.add(parse(file.getKey(), file.getValue(), names, siblings));
            }
        }
        return read;
    }

    /** What is wrong in the scenarios of a package; whether they hold is shown by running them. */
    public static List<Finding> lint(PackageSource source, Siblings siblings) {
        return read(source, siblings).stream()
                .flatMap(parsed -> parsed.findings().stream())
                .toList();
    }

    static boolean isScenario(String path) {
        return path.startsWith("scenarios/") && (path.endsWith(".yaml") || path.endsWith(".yml"));
    }

    static Parsed parse(String file, byte[] bytes, PackageNames names) {
        return parse(file, bytes, names, Siblings.NONE);
    }

    private static Parsed parse(String file, byte[] bytes, PackageNames names, Siblings siblings) {
        Complaints complaints = new Complaints(file);
        Scenario scenario = null;
        Node root = compose(bytes, complaints);
        if (root != null) {
            scenario = new ScenarioReader(names, siblings).read(file, new YamlPart(root, "", complaints));
        }
        return new Parsed(file, complaints.none() ? scenario : null, complaints.findings());
    }

    private static @Nullable Node compose(byte[] bytes, Complaints complaints) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CHARACTERS);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setMaxAliasesForCollections(0);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            Node root = new Yaml(options)
                    .compose(new UnicodeReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
            if (root == null) {
                complaints.add(0, "", "wrong-scenario", "The file is empty");
            }
            return root;
        } catch (CharacterCodingException e) {
            complaints.add(0, "", "not-utf-8", "The file is not UTF-8");
        } catch (MarkedYAMLException e) {
            complaints.add(line(e.getProblemMark()), "", "malformed-yaml", "Not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            complaints.add(0, "", "malformed-yaml", "Not YAML that is read here: " + e.getMessage());
        }
        return null;
    }

    private static int line(@Nullable Mark mark) {
        return mark == null ? 0 : mark.getLine() + 1;
    }
}
