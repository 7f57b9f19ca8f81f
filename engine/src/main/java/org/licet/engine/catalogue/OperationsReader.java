package org.licet.engine.catalogue;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.licet.engine.calendar.Span;
import org.licet.engine.catalogue.LegalLife.By;
import org.licet.engine.catalogue.LegalLife.Ground;
import org.licet.engine.catalogue.LegalLife.Operation;
import org.licet.engine.catalogue.LegalLife.OperationKind;

/** Reads {@code operations:} of {@code package.yaml}: each kind takes its own keys. */
final class OperationsReader {
    /** Every agency has supervisors, whatever roles a package declares. */
    static final String SUPERVISOR = "supervisor";

    /** The law's longest. */
    private static final Span LONGEST = new Span(2, Span.Unit.MONTHS);

    private static final Set<String> COMMON = Set.of("by", "role", "process", "form", "term", "grounds");
    private static final Set<OperationKind> NEED_GROUNDS =
            Set.of(OperationKind.SUSPEND, OperationKind.WITHDRAW, OperationKind.ANNUL);
    private static final Set<OperationKind> BY_AGENCY =
            Set.of(OperationKind.SUSPEND, OperationKind.RESUME, OperationKind.ANNUL, OperationKind.USE);

    private final CitingItems citing;
    private final TermReader terms;

    OperationsReader(CitingItems citing, TermReader terms) {
        this.citing = citing;
        this.terms = terms;
    }

    Map<OperationKind, Operation> read(YamlPart root) {
        Map<OperationKind, Operation> read = new EnumMap<>(OperationKind.class);
        root.part("operations").ifPresent(part -> {
            part.allows(new TreeSet<>(DescriptionReader.keys(OperationKind.values())), Set.of());
            for (OperationKind kind : OperationKind.values()) {
                part.part(kind.key()).ifPresent(found -> read.put(kind, operation(kind, found)));
            }
        });
        return read;
    }

    private Operation operation(OperationKind kind, YamlPart part) {
        part.allows(keysOf(kind), Set.of()).needs(neededOf(kind));
        By by = by(kind, part);
        return new Operation(
                kind,
                by,
                role(part, by),
                part.text("process").orElse(null),
                part.text("form").orElse(null),
                part.part("term").map(term -> term(part, term)).orElse(null),
                citing.read(part, "grounds", Ground::new),
                entry(part),
                part.parsed("opens", Spans::counted).orElse(null),
                kind == OperationKind.SUSPEND
                        ? part.parsed("longest", Spans::ofSuspendedAct).orElse(LONGEST)
                        : null,
                part.text("quantity").orElse(null));
    }

    private static Set<String> keysOf(OperationKind kind) {
        Set<String> keys = new TreeSet<>(COMMON);
        switch (kind) {
            case AMEND -> keys.add("entry");
            case RENEW -> keys.addAll(List.of("entry", "opens"));
            case SUSPEND -> keys.add("longest");
            case USE -> keys.add("quantity");
            default -> {}
        }
        return keys;
    }

    private static String[] neededOf(OperationKind kind) {
        Set<String> needed = new TreeSet<>(Set.of("by"));
        if (NEED_GROUNDS.contains(kind)) {
            needed.add("grounds");
        }
        if (kind == OperationKind.AMEND) {
            needed.add("entry");
        }
        if (kind == OperationKind.USE) {
            needed.add("quantity");
        }
        return needed.toArray(String[]::new);
    }

    private static By by(OperationKind kind, YamlPart part) {
        List<By> may = BY_AGENCY.contains(kind) ? List.of(By.AGENCY) : List.of(By.values());
        return part.oneOf("by", may.toArray(By[]::new)).orElse(By.AGENCY);
    }

    private static @Nullable String role(YamlPart part, By by) {
        Optional<String> role = part.text("role");
        if (by == By.HOLDER && role.isPresent()) {
            part.error(FindingCode.WRONG_VALUE, part.placeOf("role"), "a holder has no `role`; leave it out");
        }
        return by == By.HOLDER ? null : role.orElse(SUPERVISOR);
    }

    /** What the engine does at once has no term. */
    private Description.TermPart term(YamlPart operation, YamlPart term) {
        if (!operation.has("process")) {
            operation.error(
                    FindingCode.MISSING_KEY,
                    operation.placeOf("term"),
                    "without a `process` the operation is done at once, and its `term` would never run; add `process`");
        }
        return terms.term(term);
    }

    private static Map<String, String> entry(YamlPart part) {
        Map<String, String> read = new LinkedHashMap<>();
        part.part("entry").ifPresent(entry -> entry.names().forEach(field -> entry.text(
                        field, RegisterPartReader.PATH, "a path as in `operation.holder` or `review.amount`")
                .ifPresent(path -> read.put(field, path))));
        return read;
    }
}
