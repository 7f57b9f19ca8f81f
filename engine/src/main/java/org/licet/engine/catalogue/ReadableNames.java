package org.licet.engine.catalogue;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.licet.engine.catalogue.Findings.Place;
import org.licet.forms.FieldShape;
import org.licet.processes.ModelInventory.DecisionUse;
import org.licet.processes.ModelInventory.TaskUse;

/** What expressions, decision tables and the register may read, and where a path that they read leads. */
final class ReadableNames {
    private static final String APPLICATION = "application";
    private static final String ENTRY = "entry";
    private static final String TASKS = "tasks";

    /** Hit policies that give one result for each matching rule. */
    private static final Set<String> LISTS = Set.of("COLLECT", "RULE ORDER", "OUTPUT ORDER");

    /** Names that are no forms and no decisions. */
    static final Set<String> RESERVED = reserved();

    private final WholePackage whole;
    private final FieldPaths fields;
    private final LegalNames legal;
    private final Map<String, TaskUse> tasks = new LinkedHashMap<>();
    private final Set<String> setBySteps = new LinkedHashSet<>();

    ReadableNames(WholePackage whole) {
        this.whole = whole;
        this.fields = new FieldPaths(whole);
        this.legal = new LegalNames(whole, fields);
        whole.models().tasks().forEach(task -> tasks.put(task.place().element(), task));
        whole.steps().forEach(step -> step.outputs().stream()
                .filter(output -> !output.startsWith("*"))
                .forEach(setBySteps::add));
    }

    private static Set<String> reserved() {
        Set<String> reserved = new TreeSet<>(LegalNames.ROOTS);
        reserved.addAll(Set.of(APPLICATION, ENTRY, TASKS));
        return reserved;
    }

    LegalNames legal() {
        return legal;
    }

    /**
     * Where a path leads.
     *
     * @param type JSON or FEEL type, empty when nothing is known of it
     * @param always whether it is there in every file, from the filing on
     */
    record Target(String type, boolean repeated, boolean always) {
        static final Target UNKNOWN = new Target("", false, false);
    }

    /** Empty, with a finding at the place, when the path leads nowhere. */
    Optional<Target> resolve(String path, Place place) {
        String root = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
        String rest = path.length() > root.length() ? path.substring(root.length() + 1) : "";
        if (whole.findings().areTooMany()) {
            return Optional.of(Target.UNKNOWN);
        }
        if (root.equals(APPLICATION)) {
            return fields.inForm(whole.applicationForm(), root, rest, place, true);
        }
        if (root.equals(TASKS)) {
            return inTask(rest, place);
        }
        if (root.equals(ENTRY)) {
            return inEntry(rest, place);
        }
        if (LegalNames.ROOTS.contains(root)) {
            return legal.resolve(root, rest, place);
        }
        if (whole.formsInUse().contains(root)) {
            return fields.inForm(root, root, rest, place, false);
        }
        if (whole.models().decisions().containsKey(root)) {
            return inDecision(root, rest, place);
        }
        if (whole.formNames().contains(root)) {
            whole.findings()
                    .error(
                            FindingCode.NEVER_FILLED,
                            place,
                            "`" + root + "` is read, but no user task has camunda:formKey=\"" + root + "\" to fill it");
            return Optional.empty();
        }
        if (setBySteps.contains(root) || whole.lacksDecisions()) {
            return Optional.of(Target.UNKNOWN);
        }
        whole.findings()
                .error(
                        FindingCode.UNKNOWN_NAME,
                        place,
                        "`" + path + "`: there is no `" + root + "` to read" + Names.hint(root, roots()));
        return Optional.empty();
    }

    private Set<String> roots() {
        Set<String> roots = new TreeSet<>(Set.of(APPLICATION, ENTRY, TASKS));
        roots.addAll(whole.formsInUse());
        roots.addAll(whole.models().decisions().keySet());
        roots.addAll(setBySteps);
        return roots;
    }

    private Optional<Target> inTask(String rest, Place place) {
        String id = rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
        TaskUse task = tasks.get(id);
        if (task == null) {
            whole.findings()
                    .error(
                            FindingCode.UNKNOWN_NAME,
                            place,
                            "`tasks." + rest + "`: no user task has the id `" + id + "`"
                                    + Names.hint(id, tasks.keySet()));
            return Optional.empty();
        }
        String inside = rest.length() > id.length() ? rest.substring(id.length() + 1) : "";
        return task.formName() == null
                ? Optional.of(Target.UNKNOWN)
                : fields.inForm(task.formName(), TASKS + "." + id, inside, place, false);
    }

    private Optional<Target> inEntry(String rest, Place place) {
        boolean isThere = whole.uses("issueEntry")
                || whole.description().category() == Description.Category.NOTIFICATION
                || !whole.operationsOf(place.file()).isEmpty();
        if (!isThere) {
            whole.findings()
                    .error(FindingCode.NEVER_FILLED, place, "`entry` is read, but no step `issueEntry` makes an entry");
            return Optional.empty();
        }
        Map<String, FieldShape> shapes = whole.registerFields();
        if (rest.isEmpty() || rest.equals("number") || rest.equals("status") || shapes.isEmpty()) {
            return Optional.of(new Target(rest.isEmpty() ? "object" : "string", false, false));
        }
        FieldShape field = shapes.get(rest);
        if (field == null) {
            Set<String> known = new TreeSet<>(shapes.keySet());
            known.add("number");
            known.add("status");
            fields.unknown(ENTRY, rest, known, "the entry", place);
            return Optional.empty();
        }
        return Optional.of(FieldPaths.target(field, false));
    }

    private Optional<Target> inDecision(String id, String rest, Place place) {
        DecisionUse decision = whole.models().decisions().get(id);
        if (rest.isEmpty() || decision == null) {
            return Optional.of(Target.UNKNOWN);
        }
        String type = decision.outputs().get(rest);
        if (type == null) {
            fields.unknown(id, rest, decision.outputs().keySet(), "the decision `" + id + "`", place);
            return Optional.empty();
        }
        return Optional.of(new Target(type, LISTS.contains(decision.hitPolicy()), false));
    }
}
