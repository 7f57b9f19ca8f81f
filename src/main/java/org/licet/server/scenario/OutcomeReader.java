package org.licet.server.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.licet.server.scenario.Scenario.ExpectedDecision;
import org.licet.server.scenario.Scenario.ExpectedEntry;
import org.licet.server.scenario.Scenario.ExpectedOpinion;
import org.licet.server.scenario.Scenario.Outcome;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads {@code then}: how a scenario must end. */
final class OutcomeReader {

    private static final String NONE = "none";
    private static final String FILES = "files";
    private static final String ALLOTMENT = "allotment";

    private final ScenarioReader scenario;

    OutcomeReader(ScenarioReader scenario) {
        this.scenario = scenario;
    }

    private static final Set<String> KEYS = Set.of(
            "stage", "decision", "events", "entry", "history", "passed", "notPassed", "alerts", "opinions", "ranking");

    Outcome read(YamlPart then) {
        Set<String> keys = new TreeSet<>(KEYS);
        keys.add(FILES);
        keys.add(ALLOTMENT);
        return read(then, keys);
    }

    private Outcome read(YamlPart then, Set<String> keys) {
        Map<String, YamlPart> parts = then.parts(keys);
        if (parts == null) {
            return Outcome.UNSAID;
        }
        if (parts.isEmpty()) {
            then.wrong("\"then\" says nothing");
        }
        YamlPart events = parts.get("events");
        return new Outcome(
                then.line(),
                scenario.stage(parts.get("stage")),
                decision(parts.get("decision")),
                events == null ? List.of() : events.texts(),
                entry(parts.get("entry")),
                history(parts.get("history")),
                scenario.elements(parts.get("passed")),
                scenario.elements(parts.get("notPassed")),
                scenario.alerts(parts.get("alerts")),
                opinions(parts.get("opinions")),
                LimitOutcome.ranking(parts.get("ranking")),
                LimitOutcome.limits(parts.get(ALLOTMENT)),
                files(parts.get(FILES)));
    }

    private Map<String, ExpectedOpinion> opinions(@Nullable YamlPart part) {
        Map<String, ExpectedOpinion> opinions = new LinkedHashMap<>();
        Map<String, YamlPart> byId = part == null ? null : part.parts();
        if (byId != null) {
            byId.forEach((id, one) -> {
                Map<String, YamlPart> parts = one.parts(Set.of("state", "outcome", "silent", "late"));
                if (parts != null) {
                    opinions.put(
                            id,
                            new ExpectedOpinion(
                                    text(parts.get("state")),
                                    text(parts.get("outcome")),
                                    text(parts.get("silent")),
                                    text(parts.get("late"))));
                }
            });
        }
        return opinions;
    }

    private Map<String, Outcome> files(@Nullable YamlPart part) {
        Map<String, Outcome> files = new LinkedHashMap<>();
        Map<String, YamlPart> parts = part == null ? null : part.parts();
        if (parts != null) {
            parts.forEach((name, then) -> {
                scenario.files().meant(then, name);
                files.put(name, read(then, KEYS));
            });
        }
        return files;
    }

    private @Nullable ExpectedDecision decision(@Nullable YamlPart part) {
        if (part == null) {
            return null;
        }
        if (isNone(part)) {
            return new ExpectedDecision(true, null, null, null);
        }
        Map<String, YamlPart> parts = part.parts(Set.of("outcome", "reasons", "note"));
        if (parts == null) {
            return null;
        }
        YamlPart outcome = parts.get("outcome");
        YamlPart reasons = parts.get("reasons");
        YamlPart note = parts.get("note");
        return new ExpectedDecision(
                false,
                outcome == null ? null : scenario.known(outcome, outcome.text(), Set.of("grant", "refuse"), "outcome"),
                reasons == null ? null : reasons.texts(),
                note == null ? null : note.text());
    }

    /** What became of the entry, all of it in its order. */
    static @Nullable List<String> history(@Nullable YamlPart part) {
        return part == null ? null : part.texts();
    }

    static @Nullable ExpectedEntry entry(@Nullable YamlPart part) {
        if (part == null) {
            return null;
        }
        if (isNone(part)) {
            return ExpectedEntry.NONE;
        }
        Map<String, YamlPart> parts =
                part.parts(Set.of("number", "status", "validFrom", "validTo", "marks", "remaining", "fields"));
        if (parts == null) {
            return null;
        }
        YamlPart fields = parts.get("fields");
        YamlPart marks = parts.get("marks");
        return new ExpectedEntry(
                false,
                text(parts.get("number")),
                text(parts.get("status")),
                text(parts.get("validFrom")),
                text(parts.get("validTo")),
                marks == null ? null : marks.texts(),
                text(parts.get("remaining")),
                fields == null ? null : fields.json());
    }

    private static boolean isNone(YamlPart part) {
        return part.node() instanceof ScalarNode scalar && scalar.getValue().equals(NONE);
    }

    private static @Nullable String text(@Nullable YamlPart part) {
        return part == null ? null : part.text();
    }
}
