package org.licet.engine.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.licet.engine.catalogue.LegalLife.Allotment;
import org.licet.engine.catalogue.LegalLife.AllotmentKind;
import org.licet.engine.catalogue.LegalLife.Ties;
import org.licet.engine.catalogue.LegalLife.Window;

/** Reads {@code quota:}, {@code fund:} or {@code competition:} of {@code package.yaml}: at most one of them. */
final class AllotmentReader {
    private final Enforced enforced;

    AllotmentReader(Enforced enforced) {
        this.enforced = enforced;
    }

    static String keyOf(AllotmentKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Nullable
    Allotment read(YamlPart root) {
        List<Allotment> read = new ArrayList<>();
        for (AllotmentKind kind : AllotmentKind.values()) {
            String key = keyOf(kind);
            if (enforced.has(key) && root.has(key)) {
                if (!read.isEmpty()) {
                    root.error(
                            FindingCode.SEVERAL_LIMITS,
                            root.placeOf(key),
                            "`" + keyOf(read.get(0).kind()) + "` limits the acts already; keep one of `quota`, `fund`,"
                                    + " `competition`");
                }
                root.part(key).ifPresent(part -> read.add(allotment(kind, part)));
            }
        }
        return read.isEmpty() ? null : read.get(0);
    }

    private static Allotment allotment(AllotmentKind kind, YamlPart part) {
        boolean ranked = kind == AllotmentKind.COMPETITION;
        Set<String> keys = new TreeSet<>(Set.of("key", "window", "by"));
        if (ranked) {
            keys.addAll(List.of("score", "ties"));
        }
        part.allows(keys, Set.of()).needs("key", "window").needs(ranked ? new String[] {"score"} : new String[0]);
        return new Allotment(
                kind,
                part.text("key", DescriptionReader.ID, DescriptionReader.ID_EXPLAINED)
                        .orElse(""),
                window(part, ranked),
                part.text("by", "application" + RegisterPartReader.STEPS_DOWN, "an answer, `application.measure`")
                        .orElse(null),
                ranked
                        ? part.text("score", RegisterPartReader.OUTPUT, "`decision.output` as in `score.points`")
                                .orElse(null)
                        : null,
                ranked ? part.oneOf("ties", Ties.values()).orElse(Ties.EARLIEST) : Ties.EARLIEST);
    }

    /** Whoever is ranked must have had the same time to file. */
    private static Window window(YamlPart part, boolean ranked) {
        Window window = part.oneOf("window", Window.values()).orElse(ranked ? Window.CALL : Window.YEAR);
        if (ranked && window != Window.CALL) {
            part.error(
                    FindingCode.WRONG_VALUE,
                    part.placeOf("window"),
                    "a competition is held in calls; write `window: call`");
        }
        return window;
    }
}
