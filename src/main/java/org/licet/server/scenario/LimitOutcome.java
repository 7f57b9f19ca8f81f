package org.licet.server.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.engine.allotment.Allotments;
import org.licet.engine.allotment.Allotments.Limit;
import org.licet.engine.allotment.Competitions;
import org.licet.engine.allotment.Competitions.Ranked;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.record.Page;
import org.licet.server.scenario.Scenario.ExpectedLimit;
import org.licet.server.scenario.Scenario.ExpectedRanking;

/** Reads {@code then.allotment} and {@code then.ranking}, and holds them against what became of it. */
final class LimitOutcome {

    private static final Set<String> NUMBERS = Set.of("limit", "used", "reserved", "left");

    private LimitOutcome() {}

    static List<ExpectedLimit> limits(@Nullable YamlPart part) {
        List<ExpectedLimit> expected = new ArrayList<>();
        Map<String, YamlPart> keys = part == null ? null : part.parts();
        if (keys != null) {
            keys.forEach((key, given) -> expected.add(limit(key, given)));
        }
        return expected;
    }

    private static ExpectedLimit limit(String key, YamlPart given) {
        Map<String, YamlPart> parts = given.parts(Set.of("window", "slice", "limit", "used", "reserved", "left"));
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        Map<String, YamlPart> known = parts == null ? Map.of() : parts;
        known.forEach((name, part) -> {
            if (NUMBERS.contains(name)) {
                numbers.put(name, number(part));
            }
        });
        return new ExpectedLimit(key, text(known.get("window")), text(known.get("slice")), numbers);
    }

    static @Nullable ExpectedRanking ranking(@Nullable YamlPart part) {
        Map<String, YamlPart> parts = part == null ? null : part.parts(Set.of("outcome", "rank", "score"));
        return parts == null
                ? null
                : new ExpectedRanking(text(parts.get("outcome")), text(parts.get("rank")), text(parts.get("score")));
    }

    private static BigDecimal number(YamlPart part) {
        try {
            return new BigDecimal(Objects.requireNonNullElse(part.text(), "0"));
        } catch (NumberFormatException e) {
            part.wrong("Here must stand a number");
            return BigDecimal.ZERO;
        }
    }

    private static @Nullable String text(@Nullable YamlPart part) {
        return part == null ? null : part.text();
    }

    /** @return what is not as expected, null when all is */
    static @Nullable StepFailed check(DrivenEngine driven, ExpectedLimit expected) {
        List<Limit> found =
                driven
                        .engine
                        .get(Allotments.class)
                        .list(driven.actor("operator"), null, Page.MAX_LIMIT)
                        .items()
                        .stream()
                        .filter(limit -> limit.key().equals(expected.key())
                                && (expected.window() == null || limit.window().equals(expected.window()))
                                && (expected.slice() == null || limit.slice().equals(expected.slice())))
                        .toList();
        if (found.size() != 1) {
            return new StepFailed("one limit of " + expected.key(), found.size() + ": name window and slice");
        }
        Limit limit = found.get(0);
        Map<String, BigDecimal> actual = Map.of(
                "limit", limit.limit(), "used", limit.used(), "reserved", limit.reserved(), "left", limit.left());
        boolean same = expected.numbers().entrySet().stream()
                .allMatch(number ->
                        Objects.requireNonNull(actual.get(number.getKey())).compareTo(number.getValue()) == 0);
        return same
                ? null
                : new StepFailed("allotment " + expected.key() + " " + expected.numbers(), actual.toString());
    }

    static @Nullable StepFailed check(DrivenEngine driven, ExpectedRanking expected, ApplicationReference reference) {
        Ranked ranked = driven.engine.get(Competitions.class).of(reference).orElse(null);
        String got =
                ranked == null ? "none" : ranked.outcome() + ", rank " + ranked.rank() + ", score " + ranked.score();
        boolean same = ranked != null
                && (expected.outcome() == null || expected.outcome().equals(ranked.outcome()))
                && (expected.rank() == null || expected.rank().equals(String.valueOf(ranked.rank())))
                && (expected.score() == null || new BigDecimal(expected.score()).compareTo(ranked.score()) == 0);
        return same
                ? null
                : new StepFailed(
                        "ranking " + expected.outcome() + ", rank " + expected.rank() + ", score " + expected.score(),
                        got);
    }
}
