package org.licet.server.scenario;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Accounts.Account;
import org.licet.engine.calendar.Span;
import org.licet.server.account.DemoAccounts;
import org.licet.server.scenario.Scenario.Advancing;
import org.licet.server.scenario.Scenario.AdvancingToDue;
import org.licet.server.scenario.Scenario.Completing;
import org.licet.server.scenario.Scenario.Expecting;
import org.licet.server.scenario.Scenario.Filing;
import org.licet.server.scenario.Scenario.Refused;
import org.licet.server.scenario.Scenario.ScenarioStep;
import org.yaml.snakeyaml.nodes.MappingNode;

/** Reads one step: a mapping with exactly one key, its kind. */
final class StepReader {

    private static final Set<String> KINDS =
            kinds("file", "expect", "complete", LegalSteps.FOLLOW, "advance", "refused");

    private static final Set<String> ACCOUNTS = accounts();

    private final ScenarioReader scenario;
    private final Deeds deeds;

    StepReader(ScenarioReader scenario) {
        this.scenario = scenario;
        this.deeds = new Deeds(this);
    }

    private static Set<String> kinds(String... own) {
        Set<String> kinds = new TreeSet<>(Deeds.KINDS);
        kinds.addAll(Handing.KINDS);
        kinds.addAll(LegalSteps.ATTEMPTS);
        kinds.addAll(List.of(own));
        return kinds;
    }

    private static Set<String> accounts() {
        Set<String> logins = new TreeSet<>();
        DemoAccounts.all().stream().map(Account::login).forEach(logins::add);
        return logins;
    }

    @Nullable
    ScenarioStep read(YamlPart item) {
        Map<String, YamlPart> parts = item.parts(KINDS);
        if (parts == null) {
            return null;
        }
        if (parts.size() != 1) {
            item.wrong("A step is one of " + String.join(", ", new TreeSet<>(KINDS)) + "; here are " + parts.keySet());
            return null;
        }
        Map.Entry<String, YamlPart> only = parts.entrySet().iterator().next();
        return switch (only.getKey()) {
            case "file" -> filing(only.getValue(), item.line());
            case "expect" -> expecting(only.getValue(), item.line());
            case "complete" -> completing(only.getValue(), item.line());
            case "advance" -> advancing(only.getValue(), item.line());
            case "refused" -> refused(only.getValue(), item.line());
            default -> deed(only.getKey(), only.getValue(), item.line());
        };
    }

    /** Name of the file that a step is about. */
    @Nullable
    String of(Map<String, YamlPart> parts) {
        return scenario.files().meant(parts.get("of"));
    }

    private @Nullable Filing filing(YamlPart part, int line) {
        Map<String, YamlPart> parts =
                part.parts(Set.of("name", "as", "applicant", "example", "data", "documents", "incomplete"));
        if (parts == null) {
            return null;
        }
        YamlPart applicant = parts.get("applicant");
        YamlPart example = parts.get("example");
        YamlPart data = parts.get("data");
        YamlPart incomplete = parts.get("incomplete");
        boolean fromExample = example != null && example.truth();
        if (!fromExample && data == null) {
            part.wrong("Filing needs \"data\", or \"example: true\" to start from the form's example");
        }
        return new Filing(
                line,
                scenario.files().given(parts.get("name")),
                account(parts.get("as"), "applicant"),
                applicant == null ? null : applicant.text(),
                fromExample,
                data == null ? null : data.json(),
                documents(parts.get("documents")),
                incomplete != null && incomplete.truth());
    }

    Map<String, String> documents(@Nullable YamlPart part) {
        Map<String, String> documents = new LinkedHashMap<>();
        Map<String, YamlPart> parts = part == null ? null : part.parts();
        if (parts != null) {
            parts.forEach((document, file) -> {
                String path = scenario.file(file);
                if (path != null) {
                    documents.put(document, path);
                }
            });
        }
        return documents;
    }

    private @Nullable Expecting expecting(YamlPart part, int line) {
        Map<String, YamlPart> parts =
                part.parts(Set.of("of", "stage", "decisionDue", "tasks", "suspended", "alerts", "entry", "history"));
        if (parts == null) {
            return null;
        }
        if (parts.keySet().stream().allMatch("of"::equals)) {
            part.wrong("Nothing is expected: give stage, decisionDue, tasks, suspended, alerts, entry or history");
        }
        YamlPart due = parts.get("decisionDue");
        YamlPart tasks = parts.get("tasks");
        YamlPart suspended = parts.get("suspended");
        return new Expecting(
                line,
                scenario.files().meant(parts.get("of")),
                scenario.stage(parts.get("stage")),
                due == null ? null : Moments.checked(due),
                tasks == null ? null : new LinkedHashSet<>(scenario.elements(tasks)),
                suspended == null ? null : Boolean.valueOf(suspended.truth()),
                scenario.alerts(parts.get("alerts")),
                OutcomeReader.entry(parts.get("entry")),
                OutcomeReader.history(parts.get("history")));
    }

    private @Nullable Completing completing(YamlPart part, int line) {
        Map<String, YamlPart> parts = part.parts(Set.of("of", "task", "as", "data"));
        if (parts == null) {
            return null;
        }
        YamlPart task = parts.get("task");
        String element = task == null ? null : scenario.element(task);
        if (task == null) {
            part.wrong("Say which task: task: <id of the user task>");
        }
        YamlPart data = parts.get("data");
        String as = account(parts.get("as"), null);
        if (parts.get("as") == null) {
            part.wrong("Say who completes the task: as: clerk");
        }
        String of = scenario.files().meant(parts.get("of"));
        return element == null ? null : new Completing(line, of, element, as, data == null ? null : data.json());
    }

    private @Nullable ScenarioStep advancing(YamlPart part, int line) {
        if (part.node() instanceof MappingNode) {
            return advancingToDue(part, line);
        }
        String text = part.text();
        if (text == null) {
            return null;
        }
        try {
            Span span = Span.parse(text);
            if (span.unit() == Span.Unit.DAYS || span.unit() == Span.Unit.HOURS) {
                return new Advancing(line, span, text);
            }
            part.wrong("The clock advances by days or hours (3 days, 72 hours), not by \"" + text
                    + "\"; or to the due moment: advance: {to: due}");
        } catch (IllegalArgumentException e) {
            part.wrong(String.valueOf(e.getMessage()));
        }
        return null;
    }

    private @Nullable ScenarioStep advancingToDue(YamlPart part, int line) {
        Map<String, YamlPart> parts = part.parts(Set.of("to", "of"));
        YamlPart to = parts == null ? null : parts.get("to");
        if (parts == null || to == null || !"due".equals(to.text())) {
            part.wrong("The clock advances to the due moment of a file: advance: {to: due}");
            return null;
        }
        return new AdvancingToDue(line, of(parts));
    }

    private @Nullable Refused refused(YamlPart part, int line) {
        Set<String> attempts = kinds("file", "complete");
        Map<String, YamlPart> parts = part.parts(kinds("file", "complete", "with"));
        if (parts == null) {
            return null;
        }
        List<String> given = parts.keySet().stream().filter(attempts::contains).toList();
        if (given.size() != 1) {
            part.wrong("\"refused\" needs one attempt, one of " + String.join(", ", attempts) + ", and \"with\"");
            return null;
        }
        ScenarioStep attempt = attempt(given.get(0), Objects.requireNonNull(parts.get(given.get(0))), line);
        Map<String, YamlPart> with =
                parts.containsKey("with") ? parts.get("with").parts(Set.of("code", "pointer")) : null;
        YamlPart code = with == null ? null : with.get("code");
        YamlPart pointer = with == null ? null : with.get("pointer");
        if (code == null && pointer == null) {
            part.wrong("Say with what it is refused: with: {code: required, pointer: /vehicles}");
        }
        return attempt == null
                ? null
                : new Refused(
                        line, attempt, code == null ? null : code.text(), pointer == null ? null : pointer.text());
    }

    private @Nullable ScenarioStep attempt(String kind, YamlPart part, int line) {
        return switch (kind) {
            case "file" -> filing(part, line);
            case "complete" -> completing(part, line);
            default -> deed(kind, part, line);
        };
    }

    private @Nullable ScenarioStep deed(String kind, YamlPart part, int line) {
        if (Handing.KINDS.contains(kind)) {
            return new Handing(this, scenario).read(kind, part, line);
        }
        return Deeds.KINDS.contains(kind)
                ? deeds.read(kind, part, line)
                : new LegalSteps(this, scenario).read(kind, part, line);
    }

    String account(@Nullable YamlPart part, @Nullable String otherwise) {
        String login = part == null ? otherwise : scenario.known(part, part.text(), ACCOUNTS, "account");
        return login == null ? "" : login;
    }
}
