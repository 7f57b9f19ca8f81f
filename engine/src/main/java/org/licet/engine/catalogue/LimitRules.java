package org.licet.engine.catalogue;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.engine.catalogue.Findings.Place;
import org.licet.engine.catalogue.LegalLife.Allotment;
import org.licet.engine.catalogue.LegalLife.AllotmentKind;
import org.licet.engine.catalogue.LegalLife.Fee;
import org.licet.engine.catalogue.ReadableNames.Target;
import org.licet.processes.ModelInventory.StepUse;

/** What a limit is divided by, what ranks and what a fee comes to: answers and numbers that the package has. */
final class LimitRules {
    private static final Set<String> NO_NUMBERS =
            Set.of("string", "boolean", "date", "time", "datetime", "object", "array", "context", "list");

    private static final Set<String> TAKING = Set.of("reserve", "consume", "release");

    private final WholePackage whole;
    private final ReadableNames names;

    LimitRules(WholePackage whole, ReadableNames names) {
        this.whole = whole;
        this.names = names;
    }

    void check() {
        Allotment allotment = whole.description().life().allotment();
        if (allotment != null) {
            String key = AllotmentReader.keyOf(allotment.kind());
            if (allotment.by() != null) {
                checkBy(allotment.by(), whole.described().place(key + ".by"));
            }
            if (allotment.score() != null) {
                checkNumber(allotment.score(), whole.described().place(key + ".score"));
            }
        }
        whole.models().steps().forEach(step -> checkStep(step, allotment));
        Fee fee = whole.description().life().fee();
        if (fee != null && !fee.decision().isEmpty()) {
            checkNumber(fee.decision(), whole.described().place("fee.decision"));
        }
    }

    /** Steps take only from what is declared; nobody takes an unnamed amount of a fund. */
    private void checkStep(StepUse step, @Nullable Allotment allotment) {
        AllotmentKind kind = allotment == null ? null : allotment.kind();
        boolean ranked = kind == AllotmentKind.COMPETITION;
        boolean limited = kind != null && !ranked;
        Place place = WholePackage.place(step.place());
        if (TAKING.contains(step.step()) && !limited) {
            whole.findings()
                    .error(
                            FindingCode.STEP_WITHOUT_LIMIT,
                            place,
                            "`" + step.step() + "` takes from a limit, but package.yaml declares no `quota` or `fund`");
        } else if (step.step().equals("enterRanking") && !ranked) {
            whole.findings()
                    .error(
                            FindingCode.STEP_WITHOUT_LIMIT,
                            place,
                            "`enterRanking` enters a competition, but package.yaml declares no `competition`");
        } else if (step.step().equals("reserve")
                && kind == AllotmentKind.FUND
                && !step.inputs().containsKey("amount")) {
            whole.findings()
                    .error(
                            FindingCode.WRONG_STEP_INPUT,
                            place,
                            "`reserve` of a `fund` needs `amount`: a number, or a path to one");
        }
    }

    /** Every file belongs under one limit, so that the answer must be there and be one. */
    private void checkBy(String path, Place place) {
        Optional<Target> target = names.resolve(path, place);
        if (target.isPresent()
                && !target.get().type().isEmpty()
                && (!target.get().always() || target.get().repeated())) {
            whole.findings()
                    .error(
                            FindingCode.NOT_ALWAYS_THERE,
                            place,
                            "`" + path + "` divides the limit, so it must be one answer that every application has");
        }
    }

    private void checkNumber(String output, Place place) {
        String decision = output.substring(0, output.indexOf('.'));
        boolean known = whole.knownDecision(decision, place, "there is no decision `" + decision + "`");
        Optional<Target> target = known ? names.resolve(output, place) : Optional.empty();
        if (target.isPresent()
                && (target.get().repeated()
                        || NO_NUMBERS.contains(target.get().type().toLowerCase(java.util.Locale.ROOT)))) {
            whole.findings()
                    .error(
                            FindingCode.NOT_A_NUMBER,
                            place,
                            "`" + output + "` is " + (target.get().repeated() ? "a list of " : "")
                                    + target.get().type() + "; it must be a number");
        }
    }
}
