package org.licet.server.scenario;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.server.scenario.Scenario.ExpectedDecision;
import org.licet.server.scenario.Scenario.ExpectedEntry;
import org.licet.server.scenario.Scenario.Outcome;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads {@code then}: how a scenario must end. */
final class OutcomeReader {

    private static final String NONE = "none";

    private final ScenarioReader scenario;

    OutcomeReader(ScenarioReader scenario) {
        this.scenario = scenario;
    }

    Outcome read(YamlPart then) {
        Map<String, YamlPart> parts = then.parts(Set.of("stage", "decision", "events", "entry", "passed", "notPassed"));
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
                scenario.elements(parts.get("passed")),
                scenario.elements(parts.get("notPassed")));
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

    private static @Nullable ExpectedEntry entry(@Nullable YamlPart part) {
        if (part == null) {
            return null;
        }
        if (isNone(part)) {
            return new ExpectedEntry(true, null, null, null, null, null);
        }
        Map<String, YamlPart> parts = part.parts(Set.of("number", "status", "validFrom", "validTo", "fields"));
        if (parts == null) {
            return null;
        }
        YamlPart fields = parts.get("fields");
        return new ExpectedEntry(
                false,
                text(parts.get("number")),
                text(parts.get("status")),
                text(parts.get("validFrom")),
                text(parts.get("validTo")),
                fields == null ? null : fields.json());
    }

    private static boolean isNone(YamlPart part) {
        return part.node() instanceof ScalarNode scalar && scalar.getValue().equals(NONE);
    }

    private static @Nullable String text(@Nullable YamlPart part) {
        return part == null ? null : part.text();
    }
}
