package org.licet.server.scenario;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.engine.allotment.Allotments;
import org.licet.engine.allotment.Allotments.Setting;
import org.licet.server.scenario.Scenario.GivenLimit;
import org.yaml.snakeyaml.nodes.MappingNode;

/** Reads {@code given.allotments} and sets them: what the operator has done before a scenario begins. */
final class GivenLimits {

    private static final String OPENS = "opens";
    private static final Set<String> CALL = Set.of(OPENS, "closes", "rankedAt", "places");

    private GivenLimits() {}

    /** {@code {key: {window: {slice: limit}}}}; a window without slices is a number, a call says when it opens. */
    static List<GivenLimit> read(@Nullable YamlPart part) {
        List<GivenLimit> limits = new ArrayList<>();
        parts(part).forEach((key, windows) -> parts(windows).forEach((window, given) -> {
            Map<String, YamlPart> inside = given.node() instanceof MappingNode ? parts(given) : Map.of("", given);
            if (inside.containsKey(OPENS)) {
                given.parts(CALL);
                call(limits, key, window, given, inside);
            } else {
                inside.forEach((slice, limit) ->
                        limits.add(new GivenLimit(limit.line(), key, window, slice, number(limit), null, null, null)));
            }
        }));
        return limits;
    }

    private static void call(
            List<GivenLimit> limits, String key, String window, YamlPart given, Map<String, YamlPart> inside) {
        YamlPart places = inside.get("places");
        if (places == null) {
            given.wrong("Say how many places there are: places: 2");
            return;
        }
        Map<String, YamlPart> slices = places.node() instanceof MappingNode ? parts(places) : Map.of("", places);
        slices.forEach((slice, limit) -> limits.add(new GivenLimit(
                given.line(),
                key,
                window,
                slice,
                number(limit),
                moment(inside.get(OPENS)),
                moment(inside.get("closes")),
                moment(inside.get("rankedAt")))));
    }

    private static Map<String, YamlPart> parts(@Nullable YamlPart part) {
        Map<String, YamlPart> parts = part == null ? null : part.parts();
        return parts == null ? Map.of() : parts;
    }

    private static BigDecimal number(YamlPart part) {
        try {
            return new BigDecimal(Objects.requireNonNullElse(part.text(), "0"));
        } catch (NumberFormatException e) {
            part.wrong("A limit is a number");
            return BigDecimal.ZERO;
        }
    }

    private static @Nullable Instant moment(@Nullable YamlPart part) {
        String text = part == null ? null : part.text();
        if (part == null || text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            part.wrong("\"" + text + "\" is no moment with offset, like 2026-03-02T09:00:00+02:00");
            return null;
        }
    }

    /** @throws StepFailed when a limit is refused */
    static void set(DrivenEngine driven, GivenLimit limit) {
        try {
            driven.engine
                    .get(Allotments.class)
                    .set(
                            driven.actor("operator"),
                            limit.key(),
                            limit.window(),
                            new Setting(limit.slice(), limit.limit(), limit.opens(), limit.closes(), limit.rankedAt()));
        } catch (RuntimeException e) {
            throw new StepFailed("the limit " + limit.key() + "/" + limit.window() + " to be set", Told.of(e));
        }
    }
}
