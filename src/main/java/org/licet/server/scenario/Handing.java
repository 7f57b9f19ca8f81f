package org.licet.server.scenario;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.ApplicationReference;
import org.licet.server.scenario.Scenario.Deed;
import org.licet.server.scenario.Scenario.Deputizing;
import org.licet.server.scenario.Scenario.ScenarioStep;

/** How work goes from hand to hand: {@code claim}, {@code assign}, {@code deputize}. */
final class Handing {

    static final Set<String> KINDS = Set.of("claim", "assign", "deputize");

    private final StepReader steps;
    private final ScenarioReader scenario;

    Handing(StepReader steps, ScenarioReader scenario) {
        this.steps = steps;
        this.scenario = scenario;
    }

    @Nullable
    ScenarioStep read(String kind, YamlPart part, int line) {
        return kind.equals("deputize") ? deputizing(part, line) : taking(kind.equals("assign"), part, line);
    }

    private @Nullable Taking taking(boolean assigns, YamlPart part, int line) {
        Map<String, YamlPart> parts =
                part.parts(assigns ? Set.of("of", "task", "as", "to") : Set.of("of", "task", "as"));
        if (parts == null) {
            return null;
        }
        YamlPart task = parts.get("task");
        if (task == null || parts.get("as") == null || (assigns && parts.get("to") == null)) {
            part.wrong(
                    assigns
                            ? "Say which task, who assigns it and to whom: {task: check, as: supervisor, to: clerk}"
                            : "Say which task, and who claims it: {task: check, as: clerk}");
            return null;
        }
        String element = scenario.element(task);
        String as = steps.account(parts.get("as"), null);
        String to = assigns ? steps.account(parts.get("to"), null) : null;
        return element == null ? null : new Taking(line, steps.of(parts), element, as, to);
    }

    private @Nullable Deputizing deputizing(YamlPart part, int line) {
        Map<String, YamlPart> parts = part.parts(Set.of("principal", "deputy", "until", "role"));
        if (parts == null) {
            return null;
        }
        YamlPart until = parts.get("until");
        if (parts.get("principal") == null || parts.get("deputy") == null || until == null) {
            part.wrong("Say who stands in for whom until when: {principal: clerk, deputy: clerk2, until: 2026-04-01}");
            return null;
        }
        YamlPart role = parts.get("role");
        LocalDate day = Moments.checkedDay(until);
        String principal = steps.account(parts.get("principal"), null);
        String deputy = steps.account(parts.get("deputy"), null);
        return day == null ? null : new Deputizing(line, principal, deputy, day, role == null ? null : role.text());
    }

    /** @param to login to whom it is assigned; null when it is claimed */
    record Taking(int line, @Nullable String of, String task, String as, @Nullable String to) implements Deed {

        @Override
        public String name() {
            return (to == null ? "claim " : "assign ") + task;
        }

        @Override
        public void perform(DrivenEngine driven, ApplicationReference file) {
            new CompletingStep(driven).take(this, file);
        }
    }
}
