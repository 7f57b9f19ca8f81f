package org.licet.engine.catalogue;

import java.util.Optional;
import java.util.Set;
import org.licet.engine.catalogue.Findings.Place;
import org.licet.engine.catalogue.LegalLife.Allotment;
import org.licet.engine.catalogue.LegalLife.Fee;
import org.licet.engine.catalogue.ReadableNames.Target;

/** What a limit is divided by, what ranks and what a fee comes to: answers and numbers that the package has. */
final class LimitRules {
    private static final Set<String> NO_NUMBERS =
            Set.of("string", "boolean", "date", "time", "datetime", "object", "array", "context", "list");

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
        Fee fee = whole.description().life().fee();
        if (fee != null && !fee.decision().isEmpty()) {
            checkNumber(fee.decision(), whole.described().place("fee.decision"));
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
