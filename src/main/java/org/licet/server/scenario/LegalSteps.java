package org.licet.server.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.engine.catalogue.LegalLife.OperationKind;
import org.licet.server.scenario.Scenario.Answering;
import org.licet.server.scenario.Scenario.Calling;
import org.licet.server.scenario.Scenario.Correcting;
import org.licet.server.scenario.Scenario.Following;
import org.licet.server.scenario.Scenario.Operating;
import org.licet.server.scenario.Scenario.ScenarioStep;

/**
 * What the law lets happen to a file or to its entry: {@code correct}, {@code answer opinion}, {@code operate},
 * {@code follow}, {@code rank}, {@code conclude}.
 */
final class LegalSteps {

    private static final String ANSWER = "answer opinion";

    /** Names a file and does nothing to it. */
    static final String FOLLOW = "follow";

    /** Those that may be refused. */
    static final Set<String> ATTEMPTS = Set.of("correct", ANSWER, "operate", "rank", "conclude");

    private static final Set<String> OPERATIONS =
            Stream.of(OperationKind.values()).map(OperationKind::key).collect(Collectors.toUnmodifiableSet());

    private final StepReader steps;
    private final ScenarioReader scenario;

    LegalSteps(StepReader steps, ScenarioReader scenario) {
        this.steps = steps;
        this.scenario = scenario;
    }

    @Nullable
    ScenarioStep read(String kind, YamlPart part, int line) {
        return switch (kind) {
            case "correct" -> correcting(part, line);
            case ANSWER -> answering(part, line);
            case "operate" -> operating(part, line);
            case FOLLOW -> following(part, line);
            default -> calling(kind, part, line);
        };
    }

    private @Nullable Correcting correcting(YamlPart part, int line) {
        Map<String, YamlPart> parts = part.parts(Set.of("of", "as", "data", "documents", "notes"));
        if (parts == null) {
            return null;
        }
        YamlPart data = parts.get("data");
        return new Correcting(
                line,
                steps.of(parts),
                steps.account(parts.get("as"), "applicant"),
                data == null ? null : data.json(),
                steps.documents(parts.get("documents")),
                notes(parts.get("notes")));
    }

    private static Map<String, String> notes(@Nullable YamlPart part) {
        Map<String, String> notes = new LinkedHashMap<>();
        Map<String, YamlPart> parts = part == null ? null : part.parts();
        if (parts != null) {
            parts.forEach((place, note) -> {
                String text = note.text();
                if (text != null) {
                    notes.put(place, text);
                }
            });
        }
        return notes;
    }

    private @Nullable Answering answering(YamlPart part, int line) {
        Map<String, YamlPart> parts = part.parts(Set.of("of", "opinion", "as", "data"));
        if (parts == null) {
            return null;
        }
        YamlPart opinion = parts.get("opinion");
        if (opinion == null) {
            part.wrong("Say which opinion: opinion: <its id in package.yaml>");
        }
        if (parts.get("as") == null) {
            part.wrong("Say who answers: as: officer");
        }
        String id = opinion == null ? null : opinion.text();
        YamlPart data = parts.get("data");
        String of = steps.of(parts);
        return id == null
                ? null
                : new Answering(line, of, id, steps.account(parts.get("as"), null), data == null ? null : data.json());
    }

    private @Nullable Operating operating(YamlPart part, int line) {
        Map<String, YamlPart> parts = part.parts(Set.of("of", "name", "operation", "as", "data", "ground", "note"));
        if (parts == null) {
            return null;
        }
        YamlPart operation = parts.get("operation");
        if (operation == null) {
            part.wrong("Say which operation: operation: renew");
            return null;
        }
        YamlPart data = parts.get("data");
        YamlPart ground = parts.get("ground");
        YamlPart note = parts.get("note");
        String kind = scenario.known(operation, operation.text(), OPERATIONS, "operation");
        return kind == null
                ? null
                : new Operating(
                        line,
                        steps.of(parts),
                        scenario.files().given(parts.get("name")),
                        kind,
                        steps.account(parts.get("as"), "applicant"),
                        data == null ? null : data.json(),
                        ground == null ? null : ground.text(),
                        note == null ? null : note.text());
    }

    private @Nullable Following following(YamlPart part, int line) {
        Map<String, YamlPart> parts = part.parts(Set.of("of", "dependent", "name"));
        if (parts == null) {
            return null;
        }
        YamlPart dependent = parts.get("dependent");
        String of = steps.of(parts);
        String element = dependent == null ? null : scenario.element(dependent);
        String named = scenario.files().given(parts.get("name"));
        if (element == null || named == null) {
            part.wrong("Say what is followed and how it is called: follow: {dependent: applyForWorks, name: works}");
            return null;
        }
        return new Following(line, of, element, named);
    }

    private @Nullable Calling calling(String kind, YamlPart part, int line) {
        Map<String, YamlPart> parts = part.parts(Set.of("key", "call", "as"));
        YamlPart key = parts == null ? null : parts.get("key");
        YamlPart call = parts == null ? null : parts.get("call");
        String keyed = key == null ? null : key.text();
        String called = call == null ? null : call.text();
        if (parts == null || keyed == null || called == null) {
            part.wrong("Say which call: " + kind + ": {key: <of the competition>, call: <name>}");
            return null;
        }
        return new Calling(line, kind, keyed, called, steps.account(parts.get("as"), "operator"));
    }
}
