package org.licet.engine.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.licet.engine.catalogue.Findings.Place;
import org.licet.processes.ModelInventory.StepUse;

/** What can be said of the step {@code startApplication} without looking at other packages. */
final class StartingRules {
    static final String STEP = "startApplication";
    static final List<String> ON_CANCEL = List.of("withdraw", "keep");

    /** How the inventory of a model writes the entries of a map. */
    private static final Pattern ENTRY = Pattern.compile("[{,] ?[^:,{}]+: ([^,{}]+)");

    private StartingRules() {}

    static void check(WholePackage whole, StepUse step, Place place) {
        literal(step).filter(whole.description().id()::equals).ifPresent(own -> whole.findings()
                .error(
                        FindingCode.STARTS_ITSELF,
                        place,
                        "`" + own + "` would start itself, without end; name another authorization"));
        Set<String> declared = whole.description().application().documents().keySet();
        ENTRY.matcher(step.inputs().getOrDefault("documents", ""))
                .results()
                .map(entry -> entry.group(1).strip())
                .filter(document -> WholePackage.isLiteral(document) && !document.isEmpty())
                .forEach(document -> whole.known(
                        FindingCode.UNKNOWN_REFERENCE,
                        document,
                        declared,
                        place,
                        "package.yaml has no document `" + document + "` to hand on"));
    }

    /** The authorization that a step starts, when it is written out. */
    static Optional<String> literal(StepUse step) {
        return Optional.ofNullable(step.inputs().get("authorization"))
                .filter(WholePackage::isLiteral)
                .map(String::strip)
                .filter(id -> step.step().equals(STEP) && !id.isEmpty());
    }
}
