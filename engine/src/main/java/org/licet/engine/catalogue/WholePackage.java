package org.licet.engine.catalogue;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.licet.engine.catalogue.Findings.Place;
import org.licet.forms.FieldShape;
import org.licet.forms.FormReport;
import org.licet.processes.ModelInventory;
import org.licet.processes.ModelInventory.StepUse;
import org.licet.processes.ModelInventory.TaskUse;
import org.licet.processes.StepSignature;

/** All that the linters know of one package, for rules that look across its files. */
final class WholePackage {
    private final DescribedPackage described;
    private final Set<String> files;
    private final FormReport formReport;
    private final ModelInventory models;
    private final List<StepSignature> steps;
    private final Enforced enforced;
    private final Findings findings;
    private final Set<String> formNames;
    private final String applicationForm;
    private final Set<String> formsInUse;
    private final Set<String> evaluated;
    private final boolean lacksDecisions;

    /**
     * @param files names of all files
     * @param steps the step library
     * @param findings those of the single files already in it
     */
    WholePackage(
            DescribedPackage described,
            Set<String> files,
            FormReport formReport,
            ModelInventory models,
            List<StepSignature> steps,
            Enforced enforced,
            Findings findings) {
        this.described = described;
        this.files = files;
        this.formReport = formReport;
        this.models = models;
        this.steps = steps;
        this.enforced = enforced;
        this.findings = findings;
        this.formNames = formNames(files);
        this.applicationForm = meant(described.description().application().form(), formNames);
        this.formsInUse = formsInUse(models, applicationForm, formNames);
        this.evaluated = evaluated(models);
        this.lacksDecisions = files.stream()
                .filter(file -> file.endsWith(".dmn") && findings.hasErrorIn(file))
                .anyMatch(file -> models.decisions().values().stream()
                        .noneMatch(decision -> decision.place().file().equals(file)));
    }

    private static Set<String> formNames(Set<String> files) {
        Set<String> names = new TreeSet<>();
        for (String file : files) {
            if (file.startsWith("forms/") && file.endsWith(".schema.json")) {
                names.add(file.substring("forms/".length(), file.length() - ".schema.json".length()));
            }
        }
        return names;
    }

    private static Set<String> formsInUse(ModelInventory models, String applicationForm, Set<String> formNames) {
        Set<String> used = new LinkedHashSet<>(Set.of(applicationForm));
        for (TaskUse task : models.tasks()) {
            if (task.formName() != null) {
                used.add(meant(task.formName(), formNames));
            }
        }
        return used;
    }

    private static Set<String> evaluated(ModelInventory models) {
        Set<String> known = models.decisions().keySet();
        Set<String> evaluated = new LinkedHashSet<>();
        for (StepUse step : models.steps()) {
            String decision = step.inputs().get("decision");
            if (step.step().equals("evaluate") && decision != null) {
                evaluated.addAll(isLiteral(decision) ? Set.of(meant(decision.strip(), known)) : known);
            }
        }
        return evaluated;
    }

    /** A misspelt name has its finding; what was meant by it is then not also unused or never filled. */
    static String meant(String name, Collection<String> known) {
        return known.contains(name) ? name : Names.nearest(name, known).orElse(name);
    }

    DescribedPackage described() {
        return described;
    }

    Description description() {
        return described.description();
    }

    Set<String> files() {
        return files;
    }

    FormReport formReport() {
        return formReport;
    }

    ModelInventory models() {
        return models;
    }

    List<StepSignature> steps() {
        return steps;
    }

    Enforced enforced() {
        return enforced;
    }

    Findings findings() {
        return findings;
    }

    Set<String> formNames() {
        return formNames;
    }

    /** As declared; when misspelt, the form that was meant. */
    String applicationForm() {
        return applicationForm;
    }

    Set<String> formsInUse() {
        return formsInUse;
    }

    /** Forms with which opinions are given and operations asked for; expressions do not read them by their name. */
    Set<String> formsOfLegalLife() {
        LegalLife life = description().life();
        Set<String> used = new LinkedHashSet<>();
        life.opinions().values().forEach(opinion -> used.add(meant(opinion.form(), formNames)));
        life.operations().values().stream()
                .map(LegalLife.Operation::form)
                .filter(Objects::nonNull)
                .forEach(form -> used.add(meant(form, formNames)));
        return used;
    }

    /**
     * Operations that the models of a file may be about: those whose process stands in it; all of them when the file
     * only holds processes that others call; none for the main process.
     */
    List<LegalLife.Operation> operationsOf(String file) {
        if (file.endsWith(".dmn")) {
            return operationsAsking(file);
        }
        if (file.equals(ModelRules.MAIN_PROCESS) || !file.endsWith(".bpmn")) {
            return List.of();
        }
        Collection<LegalLife.Operation> all = description().life().operations().values();
        List<LegalLife.Operation> own = all.stream()
                .filter(operation -> models.processes().stream()
                        .anyMatch(process -> process.place().file().equals(file)
                                && process.id().equals(operation.process())))
                .toList();
        return own.isEmpty() ? List.copyOf(all) : own;
    }

    /** A decision table knows of an operation when nothing but processes of operations asks it. */
    private List<LegalLife.Operation> operationsAsking(String decisions) {
        List<String> askers = models.steps().stream()
                .filter(step -> step.step().equals("evaluate") && asks(step, decisions))
                .map(step -> step.place().file())
                .distinct()
                .toList();
        return askers.contains(ModelRules.MAIN_PROCESS)
                ? List.of()
                : askers.stream()
                        .flatMap(file -> operationsOf(file).stream())
                        .distinct()
                        .toList();
    }

    private boolean asks(StepUse step, String decisions) {
        String asked = step.inputs().getOrDefault("decision", "").strip();
        ModelInventory.DecisionUse decision = models.decisions().get(asked);
        return decision != null && decision.place().file().equals(decisions);
    }

    /** Decisions that some step evaluates; every decision when a step chooses by expression. */
    Set<String> evaluated() {
        return evaluated;
    }

    /** Whether some decisions could not be read; what is missing then has its finding there. */
    boolean lacksDecisions() {
        return lacksDecisions;
    }

    /** Whether some process could not be read; what is missing then has its finding there. */
    boolean lacksModels() {
        return files.stream().filter(file -> file.endsWith(".bpmn")).anyMatch(file -> models.processes().stream()
                .noneMatch(process -> process.place().file().equals(file)));
    }

    static String schemaOf(String form) {
        return "forms/" + form + ".schema.json";
    }

    /** Fields of a form; empty when its schema has errors of its own. */
    Map<String, FieldShape> fields(String form) {
        return formReport.fields().getOrDefault(form, Map.of());
    }

    Map<String, FieldShape> registerFields() {
        return fields("register");
    }

    boolean uses(String step) {
        return models.steps().stream().anyMatch(use -> use.step().equals(step));
    }

    /** Elements that start another authorization. */
    Set<String> startingElements() {
        Set<String> elements = new TreeSet<>();
        models.steps().stream()
                .filter(use -> use.step().equals(StartingRules.STEP))
                .forEach(use -> elements.add(use.place().element()));
        return elements;
    }

    static boolean isLiteral(String input) {
        return !input.contains("${") && !input.contains("#{");
    }

    static Place place(ModelInventory.Place place) {
        return new Place(place.file(), place.line(), place.element());
    }

    boolean knownDecision(String id, Place place, String message) {
        return (lacksDecisions && !models.decisions().containsKey(id))
                || known(FindingCode.UNKNOWN_DECISION, id, models.decisions().keySet(), place, message);
    }

    /** Whether it is there; a finding with the nearest right name when not. */
    boolean known(FindingCode code, String wrong, Collection<String> allowed, Place place, String message) {
        if (!allowed.contains(wrong) && !findings.areTooMany()) {
            findings.error(code, place, message + Names.hint(wrong, allowed));
        }
        return allowed.contains(wrong);
    }
}
