package org.licet.engine.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.licet.engine.catalogue.Findings.Place;
import org.licet.processes.ModelInventory.DecisionUse;
import org.licet.processes.ModelInventory.PathUse;
import org.licet.processes.ModelInventory.StepUse;

/** What models read is there, what they evaluate exists, what they tell steps makes sense. */
final class ModelRules {
    static final String MAIN_PROCESS = "process.bpmn";
    private static final List<String> OUTCOMES = List.of("grant", "refuse");
    private static final List<String> STAGES = List.of(
            "under-examination", "awaiting-opinion", "awaiting-applicant", "awaiting-payment", "awaiting-signature");

    private final WholePackage whole;
    private final ReadableNames names;

    ModelRules(WholePackage whole, ReadableNames names) {
        this.whole = whole;
        this.names = names;
    }

    void check() {
        checkMainProcess();
        whole.models().paths().forEach(this::checkPath);
        whole.models().steps().forEach(this::checkStep);
        whole.models().decisions().values().forEach(this::checkDecision);
        new MessageRules(whole).check();
    }

    private void checkMainProcess() {
        long executable = whole.models().processes().stream()
                .filter(process -> process.place().file().equals(MAIN_PROCESS))
                .count();
        if (executable != 1
                && whole.files().contains(MAIN_PROCESS)
                && !whole.findings().hasErrorIn(MAIN_PROCESS)) {
            whole.findings()
                    .error(
                            FindingCode.SEVERAL_PROCESSES,
                            new Place(MAIN_PROCESS, 0, ""),
                            "the file has " + executable + " executable processes; it must have exactly one");
        }
    }

    private void checkPath(PathUse path) {
        Place place = WholePackage.place(path.place());
        if (names.resolve(path.path(), place).isPresent()) {
            checkIsEvaluated(path.path(), place);
        }
    }

    /** A result can only be read when some step works it out. */
    void checkIsEvaluated(String path, Place place) {
        String root = path.split("\\.", 2)[0];
        if (whole.models().decisions().containsKey(root)
                && !whole.formsInUse().contains(root)
                && !whole.evaluated().contains(root)) {
            whole.findings()
                    .error(
                            FindingCode.NEVER_FILLED,
                            place,
                            "`" + path + "` is read, but no step `evaluate` works out the decision `" + root + "`");
        }
    }

    private void checkDecision(DecisionUse decision) {
        Place place = WholePackage.place(decision.place());
        if (whole.formNames().contains(decision.id()) || ReadableNames.RESERVED.contains(decision.id())) {
            whole.findings()
                    .error(
                            FindingCode.RESERVED_NAME,
                            place,
                            "expressions read something else as `" + decision.id() + "`; give the decision another id");
        }
        decision.inputs().forEach(input -> names.resolve(input.path(), WholePackage.place(input.place())));
        if (!isUsed(decision)) {
            whole.findings()
                    .warning(
                            FindingCode.UNUSED_DECISION,
                            place,
                            "no step `evaluate` works out the decision `" + decision.id() + "`");
        }
    }

    private boolean isUsed(DecisionUse decision) {
        return whole.evaluated().stream().anyMatch(evaluated -> isRequiredBy(evaluated, decision))
                // read although never evaluated: the finding stands there
                || readsDecision(decision.id());
    }

    /** Decisions of one file are one drawing: those beside the evaluated one are there for it. */
    private boolean isRequiredBy(String evaluated, DecisionUse decision) {
        DecisionUse used = whole.models().decisions().get(evaluated);
        return used != null && used.place().file().equals(decision.place().file());
    }

    private boolean readsDecision(String id) {
        return whole.models().paths().stream().anyMatch(path -> startsWith(path, id))
                || whole.description().register().entry().values().stream().anyMatch(path -> path.startsWith(id + "."))
                || whole.description().life().decided().stream().anyMatch(path -> path.startsWith(id + "."))
                || whole.models().decisions().values().stream()
                        .flatMap(decision -> decision.inputs().stream())
                        .anyMatch(path -> startsWith(path, id));
    }

    private static boolean startsWith(PathUse path, String root) {
        return path.path().equals(root) || path.path().startsWith(root + ".");
    }

    private void checkStep(StepUse step) {
        Place place = WholePackage.place(step.place());
        switch (step.step()) {
            case "evaluate" -> checkEvaluated(step, place);
            case "setStage" -> checkLiteral(step, "stage", STAGES, place);
            case "requestOpinion" ->
                checkLiteral(
                        step,
                        "opinion",
                        List.copyOf(whole.description().life().opinions().keySet()),
                        place);
            case "recordDecision" -> {
                checkLiteral(step, "outcome", OUTCOMES, place);
                checkReasons(step, place);
            }
            case StartingRules.STEP -> {
                checkLiteral(step, "onCancel", StartingRules.ON_CANCEL, place);
                StartingRules.check(whole, step, place);
            }
            default -> {}
        }
    }

    private void checkEvaluated(StepUse step, Place place) {
        String decision = step.inputs().get("decision");
        if (decision != null && WholePackage.isLiteral(decision)) {
            whole.knownDecision(decision.strip(), place, "there is no decision `" + decision.strip() + "`");
        }
    }

    private void checkLiteral(StepUse step, String input, List<String> allowed, Place place) {
        String value = step.inputs().get(input);
        if (value != null && WholePackage.isLiteral(value)) {
            whole.known(
                    FindingCode.WRONG_STEP_INPUT,
                    value.strip(),
                    allowed,
                    place,
                    "`" + step.step() + "` does not take the " + input + " `" + value.strip() + "`");
        }
    }

    private void checkReasons(StepUse step, Place place) {
        String reasons = step.inputs().get("reasons");
        String outcome = step.inputs().getOrDefault("outcome", "").strip();
        Set<String> declared =
                new TreeSet<>(whole.description().refusalReasons().keySet());
        if (reasons == null || reasons.isBlank()) {
            if (outcome.equals("refuse")) {
                whole.findings()
                        .error(
                                FindingCode.WRONG_STEP_INPUT,
                                place,
                                "a refusal needs `reasons`: one or more ids of refusalReasons, or a path to them");
            }
            return;
        }
        if (WholePackage.isLiteral(reasons)) {
            Arrays.stream(reasons.split(","))
                    .map(String::strip)
                    .filter(reason -> !reason.isEmpty())
                    .forEach(reason -> whole.known(
                            FindingCode.UNKNOWN_REFERENCE,
                            reason,
                            declared,
                            place,
                            "package.yaml has no refusal reason `" + reason + "`"));
        }
    }
}
