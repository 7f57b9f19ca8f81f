package org.licet.engine.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.licet.engine.catalogue.Findings.Place;
import org.licet.engine.catalogue.LegalLife.AllotmentKind;
import org.licet.engine.catalogue.LegalLife.Operation;
import org.licet.engine.catalogue.LegalLife.Opinion;
import org.licet.engine.catalogue.ReadableNames.Target;
import org.licet.forms.FieldShape;

/** What expressions may read of the law around the process: the term, opinions, the operation, what is reserved. */
final class LegalNames {
    static final String OPERATION = "operation";
    private static final String DEPENDENTS = "dependents";
    private static final String OPINIONS = "opinions";
    private static final String RANKING = "ranking";
    private static final String RESERVE = "reserve";
    private static final String TERM = "term";
    private static final String CORRECTION = "correction";

    /** Each with the parts of {@code package.yaml} of which one must be enforced for it to be filled. */
    private static final Map<String, List<String>> FILLED_BY = Map.of(
            TERM, List.of("term.suspension"),
            CORRECTION, List.of("requirements"),
            OPINIONS, List.of("opinions"),
            OPERATION, List.of("operations"),
            RESERVE, List.of("quota", "fund", "competition"),
            RANKING, List.of("competition"),
            DEPENDENTS, List.of("sharedWith"));

    static final Set<String> ROOTS = FILLED_BY.keySet();

    private final WholePackage whole;
    private final FieldPaths fields;
    private final LegalLife life;

    LegalNames(WholePackage whole, FieldPaths fields) {
        this.whole = whole;
        this.fields = fields;
        this.life = whole.description().life();
    }

    Optional<Target> resolve(String root, String rest, Place place) {
        if (FILLED_BY.getOrDefault(root, List.of()).stream().noneMatch(whole.enforced()::has)) {
            whole.findings()
                    .error(
                            FindingCode.NOT_SUPPORTED_YET,
                            place,
                            "`" + root + (rest.isEmpty() ? "" : "." + rest) + "`: `" + root
                                    + "` is part of the package format but nothing fills it yet");
            return Optional.empty();
        }
        return switch (root) {
            case DEPENDENTS -> inDependents(rest, place);
            case OPINIONS -> inOpinions(rest, place);
            case OPERATION -> inOperation(rest, place);
            case RESERVE ->
                whole.uses(RESERVE)
                        ? inside(root, rest, Map.of("amount", new Target("number", false, false)), place)
                        : neverFilled(root, "no step `reserve` reserves anything", place);
            case RANKING ->
                isCompetition()
                        ? inside(root, rest, rankingFields(), place)
                        : neverFilled(root, "package.yaml declares no `competition`", place);
            case CORRECTION -> inside(root, rest, Map.of("supplied", new Target("boolean", false, true)), place);
            default -> inside(root, rest, termFields(), place);
        };
    }

    private boolean isCompetition() {
        return life.allotment() != null && life.allotment().kind() == AllotmentKind.COMPETITION;
    }

    private static Map<String, Target> rankingFields() {
        return Map.of(
                "rank", new Target("integer", false, false),
                "outcome", new Target("string", false, false),
                "score", new Target("number", false, false));
    }

    private static Map<String, Target> termFields() {
        return Map.of("due", new Target("date", false, true), "suspended", new Target("boolean", false, true));
    }

    private Optional<Target> neverFilled(String root, String why, Place place) {
        whole.findings().error(FindingCode.NEVER_FILLED, place, "`" + root + "` is read, but " + why);
        return Optional.empty();
    }

    private Optional<Target> inside(String prefix, String rest, Map<String, Target> known, Place place) {
        if (rest.isEmpty()) {
            return Optional.of(new Target("object", false, false));
        }
        Target target = known.get(rest);
        if (target == null) {
            fields.unknown(prefix, rest, known.keySet(), "`" + prefix + "`", place);
        }
        return Optional.ofNullable(target);
    }

    private Optional<Target> inOpinions(String rest, Place place) {
        String id = rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
        Opinion opinion = life.opinions().get(id);
        if (opinion == null) {
            whole.known(
                    FindingCode.UNKNOWN_NAME,
                    id,
                    life.opinions().keySet(),
                    place,
                    "`opinions." + rest + "`: package.yaml has no opinion `" + id + "`");
            return Optional.empty();
        }
        Map<String, Target> known = ofForm(opinion.form(), false);
        if (known.isEmpty() && whole.fields(opinion.form()).isEmpty() && !rest.equals(id)) {
            return Optional.of(Target.UNKNOWN);
        }
        known.put("outcome", new Target("string", false, false));
        known.put("answeredAt", new Target("string", false, false));
        known.put("late", new Target("boolean", false, false));
        known.put("silent", new Target("boolean", false, false));
        return inside(
                OPINIONS + "." + id, rest.length() > id.length() ? rest.substring(id.length() + 1) : "", known, place);
    }

    private Optional<Target> inDependents(String rest, Place place) {
        Set<String> starting = whole.startingElements();
        String id = rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
        if (starting.isEmpty()) {
            return neverFilled(DEPENDENTS, "no step `startApplication` starts anything", place);
        }
        if (!whole.known(
                FindingCode.UNKNOWN_NAME,
                id,
                starting,
                place,
                "`dependents." + rest + "`: no step `startApplication` has the id `" + id + "`")) {
            return Optional.empty();
        }
        Map<String, Target> known = new LinkedHashMap<>();
        for (String field : List.of("outcome", "reference", "register", "entryNumber")) {
            known.put(field, new Target("string", false, false));
        }
        return inside(
                DEPENDENTS + "." + id,
                rest.length() > id.length() ? rest.substring(id.length() + 1) : "",
                known,
                place);
    }

    private Map<String, Target> ofForm(String form, boolean fromFiling) {
        Map<String, Target> known = new LinkedHashMap<>();
        for (Map.Entry<String, FieldShape> field : whole.fields(form).entrySet()) {
            known.put(field.getKey(), FieldPaths.target(field.getValue(), fromFiling));
        }
        return known;
    }

    /** In the file of a process that operations share, what one of them asks may be read. */
    private Optional<Target> inOperation(String rest, Place place) {
        List<Operation> around = whole.operationsOf(place.file());
        if (around.isEmpty()) {
            return neverFilled(OPERATION, "only the process of an operation is about one", place);
        }
        if (around.stream().anyMatch(operation -> isUnreadable(operation.form()))) {
            return Optional.of(Target.UNKNOWN);
        }
        Map<String, Target> known = new LinkedHashMap<>();
        around.forEach(operation -> known.putAll(asked(operation)));
        return inside(OPERATION, rest, known, place);
    }

    private boolean isUnreadable(@org.jspecify.annotations.Nullable String form) {
        return form != null && whole.fields(form).isEmpty();
    }

    /** What {@code operation.} holds while this operation is decided. */
    Map<String, Target> asked(Operation operation) {
        Map<String, Target> known = new LinkedHashMap<>();
        if (operation.form() == null) {
            known.put("note", new Target("string", false, false));
        } else {
            known.putAll(ofForm(operation.form(), true));
        }
        known.putIfAbsent("ground", new Target("string", false, false));
        return known;
    }

    /** A path of an operation's own {@code entry}, below {@code operation.}. */
    Optional<Target> inAsked(Operation operation, String rest, Place place) {
        return isUnreadable(operation.form())
                ? Optional.of(Target.UNKNOWN)
                : inside(OPERATION, rest, asked(operation), place);
    }
}
