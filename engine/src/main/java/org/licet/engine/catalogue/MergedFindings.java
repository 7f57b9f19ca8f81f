package org.licet.engine.catalogue;

import java.util.HashSet;
import java.util.Set;
import org.licet.forms.FormFinding;
import org.licet.forms.FormReport;
import org.licet.processes.ModelFinding;
import org.licet.processes.ModelReport;

/** What the linters of forms and of models found, told as the engine's own. */
final class MergedFindings {
    private static final Set<String> LATER_STEPS =
            Set.of("requestSignature", "renderDocument", "notify", "resumeTerm", "lookUp", "payOut");

    private MergedFindings() {}

    /** A text that one language lacks has its finding in that language's file, not also where it is used. */
    static void add(FormReport report, Findings findings) {
        report.findings().stream()
                .filter(found -> !found.code().equals("missing-translation"))
                .forEach(found -> findings.add(from(found)));
    }

    static void add(ModelReport report, Findings findings) {
        Set<Findings.Place> later = new HashSet<>();
        report.inventory().steps().stream()
                .filter(step -> LATER_STEPS.contains(step.step()))
                .forEach(step -> later.add(WholePackage.place(step.place())));
        for (ModelFinding found : report.findings()) {
            Findings.Place place = new Findings.Place(found.file(), found.line(), found.element());
            if (found.code().equals("unknown-step") && later.contains(place)) {
                findings.error(
                        FindingCode.NOT_SUPPORTED_YET,
                        place,
                        "the step is part of the package format but not there yet; leave it out for now");
            } else {
                findings.add(from(found));
            }
        }
    }

    private static Finding from(FormFinding found) {
        return new Finding(
                found.file(),
                found.line(),
                found.element(),
                Finding.Severity.valueOf(found.severity().name()),
                found.code(),
                found.message());
    }

    static Finding from(ModelFinding found) {
        return new Finding(
                found.file(),
                found.line(),
                found.element(),
                Finding.Severity.valueOf(found.severity().name()),
                found.code(),
                found.message());
    }
}
