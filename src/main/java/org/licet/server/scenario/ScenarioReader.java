package org.licet.server.scenario;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.Alert;
import org.licet.engine.application.Stage;
import org.licet.engine.catalogue.PackageSource;
import org.licet.server.scenario.Scenario.Outcome;
import org.licet.server.scenario.Scenario.ScenarioStep;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads one scenario file strictly: unknown keys, names and values are findings with line and nearest name. */
final class ScenarioReader {

    private static final Set<String> STAGES =
            Stream.of(Stage.values()).map(Stage::key).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> ALERTS =
            Stream.of(Alert.values()).map(Alert::key).collect(Collectors.toUnmodifiableSet());

    private final PackageNames names;
    private final Siblings siblings;
    private final NamedFiles files = new NamedFiles();
    private final Set<String> elements = new TreeSet<>();

    ScenarioReader(PackageNames names, Siblings siblings) {
        this.names = names;
        this.siblings = siblings;
        elements.addAll(names.elements());
    }

    @Nullable
    Scenario read(String file, YamlPart root) {
        Map<String, YamlPart> parts = root.parts(Set.of("title", "given", "steps", "then"));
        if (parts == null) {
            return null;
        }
        YamlPart givenPart = parts.get("given");
        Map<String, YamlPart> given =
                givenPart == null ? null : givenPart.parts(Set.of("clock", "allotments", "packages"));
        Instant clock = clock(root, given == null ? null : given.get("clock"));
        List<String> packages = packages(given == null ? null : given.get("packages"));
        List<ScenarioStep> steps = steps(root, parts.get("steps"));
        YamlPart then = parts.get("then");
        Outcome outcome = then == null ? Outcome.UNSAID : new OutcomeReader(this).read(then);
        if (then == null && steps.stream().noneMatch(ScenarioReader::looks)) {
            root.wrong("The scenario expects nothing: add \"then\", or a step \"expect\" or \"refused\"");
        }
        return new Scenario(
                file,
                title(root, file, parts.get("title")),
                clock,
                given == null ? List.of() : GivenLimits.read(given.get("allotments")),
                packages,
                steps,
                outcome);
    }

    private static boolean looks(ScenarioStep step) {
        return step instanceof Scenario.Expecting || step instanceof Scenario.Refused;
    }

    private static String title(YamlPart root, String file, @Nullable YamlPart title) {
        if (title == null) {
            root.wrong("The scenario has no title");
            return file;
        }
        if (title.node() instanceof ScalarNode) {
            String text = title.text();
            return text == null ? file : text;
        }
        Map<String, YamlPart> languages = title.parts();
        YamlPart english = languages == null
                ? null
                : languages.getOrDefault(
                        "en", languages.values().stream().findFirst().orElse(null));
        String text = english == null ? null : english.text();
        return text == null ? file : text;
    }

    private List<String> packages(@Nullable YamlPart part) {
        List<String> packages = new ArrayList<>();
        for (YamlPart item : part == null ? List.<YamlPart>of() : part.items()) {
            String path = item.text();
            if (path != null && !Siblings.PATH.matcher(path).matches()) {
                item.wrong("\"" + path + "\" is no folder beside this package; write it like ../works-permit");
            } else if (path != null) {
                packages.add(path);
                know(path, item);
            }
        }
        return packages;
    }

    /** The elements of its drawings may be named then, too. */
    private void know(String path, YamlPart item) {
        PackageSource source = siblings.at(path);
        if (source == null) {
            item.complaints()
                    .add(item.line(), item.path(), "unknown-package", "There is no package in the folder " + path);
        } else {
            elements.addAll(PackageNames.of(source).elements());
        }
    }

    private static Instant clock(YamlPart root, @Nullable YamlPart clock) {
        if (clock == null) {
            root.wrong("The scenario must say when it begins: given: {clock: 2026-03-02T09:00:00+02:00}");
            return Instant.EPOCH;
        }
        String text = clock.text();
        try {
            return text == null
                    ? Instant.EPOCH
                    : OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
        } catch (DateTimeParseException e) {
            clock.wrong("\"" + text + "\" is no moment with offset, like 2026-03-02T09:00:00+02:00");
            return Instant.EPOCH;
        }
    }

    private List<ScenarioStep> steps(YamlPart root, @Nullable YamlPart part) {
        if (part == null) {
            root.wrong("The scenario has no steps");
            return List.of();
        }
        StepReader reader = new StepReader(this);
        List<ScenarioStep> steps = new ArrayList<>();
        for (YamlPart item : part.items()) {
            ScenarioStep step = reader.read(item);
            if (step != null) {
                steps.add(step);
            }
        }
        if (steps.isEmpty() && part.complaints().none()) {
            part.wrong("The scenario has no steps");
        }
        return steps;
    }

    NamedFiles files() {
        return files;
    }

    @Nullable
    String stage(@Nullable YamlPart part) {
        return part == null ? null : known(part, part.text(), STAGES, "stage");
    }

    /** @return the text, also when it is not known: the finding stops the scenario anyway */
    @Nullable
    String known(YamlPart part, @Nullable String text, Set<String> allowed, String what) {
        if (text != null && !allowed.contains(text)) {
            part.complaints()
                    .add(
                            part.line(),
                            part.path(),
                            "unknown-" + what,
                            "Unknown " + what + " \"" + text + "\"" + NearestName.hint(text, allowed));
        }
        return text;
    }

    @Nullable
    Set<String> alerts(@Nullable YamlPart part) {
        if (part == null) {
            return null;
        }
        Set<String> alerts = new TreeSet<>();
        for (YamlPart item : part.items()) {
            String alert = known(item, item.text(), ALERTS, "alert");
            if (alert != null) {
                alerts.add(alert);
            }
        }
        return alerts;
    }

    List<String> elements(@Nullable YamlPart part) {
        if (part == null) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        for (YamlPart item : part.items()) {
            String id = element(item);
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    @Nullable
    String element(YamlPart part) {
        // No element at all means no readable model, and that is the model's finding.
        return names.elements().isEmpty() ? part.text() : known(part, part.text(), elements, "element");
    }

    @Nullable
    String file(YamlPart part) {
        return known(part, part.text(), names.files(), "file");
    }
}
