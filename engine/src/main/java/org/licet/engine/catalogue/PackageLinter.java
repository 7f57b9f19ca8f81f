package org.licet.engine.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.licet.engine.calendar.Calendars;
import org.licet.forms.FormReport;
import org.licet.forms.FormSet;
import org.licet.processes.ModelReport;
import org.licet.processes.Processes;
import org.licet.processes.Step;
import org.licet.processes.StepSignature;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Runs the linters of forms and models, reads {@code package.yaml}, and resolves what points from one to another. */
@Component
final class PackageLinter {
    private final Function<Map<String, byte[]>, ModelReport> models;
    private final Supplier<Set<String>> calendars;
    private final Supplier<List<StepSignature>> steps;
    private final Enforced enforced;

    /** Steps are asked for when needed: they themselves stand on published packages. */
    @Autowired
    PackageLinter(Processes processes, Calendars calendars, ObjectProvider<Step> steps) {
        this(
                processes::lint,
                calendars::ids,
                () -> steps.stream().map(Step::signature).toList(),
                Enforced.NOW);
    }

    PackageLinter(
            Function<Map<String, byte[]>, ModelReport> models,
            Supplier<Set<String>> calendars,
            Supplier<List<StepSignature>> steps,
            Enforced enforced) {
        this.models = models;
        this.calendars = calendars;
        this.steps = steps;
        this.enforced = enforced;
    }

    LintedPackage lint(PackageSource source) {
        Findings findings = new Findings();
        FileNames.check(source, findings);
        PackageParts parts = new PackageParts(source, findings);
        FormReport formReport = FormSet.lint(parts.forms());
        ModelReport modelReport = models.apply(parts.models());
        MergedFindings.add(formReport, findings);
        MergedFindings.add(modelReport, findings);
        Optional<DescribedPackage> described = parts.yaml()
                .flatMap(yaml -> new DescriptionReader(findings, calendars.get(), enforced)
                        .read(yaml, parts.texts(), PackageParts.registerTypes(formReport)));
        // When nothing could be read of the process, its own findings say why, and nothing would resolve against it.
        if (described.isPresent() && !modelReport.inventory().processes().isEmpty()) {
            WholePackage whole = new WholePackage(
                    described.get(),
                    source.files().keySet(),
                    formReport,
                    modelReport.inventory(),
                    steps.get(),
                    enforced,
                    findings);
            lintAcross(whole, () -> FormSet.compile(parts.forms()));
            new StepTextRules(whole, parts.texts()).check();
        }
        return new LintedPackage(findings.sorted(), described, modelReport.inventory(), formReport);
    }

    private static void lintAcross(WholePackage whole, Supplier<FormSet> forms) {
        ReadableNames names = new ReadableNames(whole);
        ModelRules models = new ModelRules(whole, names);
        FormRules.check(whole);
        models.check();
        new RegisterRules(whole, names, models).check();
        DocumentRules.check(whole, names);
        SilenceRules.check(whole);
        SeparationRules.check(whole);
        new OpinionRules(whole, names, models, forms).check();
        new OperationRules(whole, names, models).check();
        EntryStepRules.check(whole);
        new LimitRules(whole, names).check();
        new WorkRules(whole).check();
        LookUpRules.check(whole);
    }
}
