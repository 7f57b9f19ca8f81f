package org.licet.engine.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.licet.engine.catalogue.Findings.Place;

/** One map of {@code package.yaml}, read strictly: whatever does not fit is a finding and reads as absent. */
final class YamlPart {
    private final Yaml.Keys keys;
    private final String file;
    private final Findings findings;

    YamlPart(Yaml.Keys keys, String file, Findings findings) {
        this.keys = keys;
        this.file = file;
        this.findings = findings;
    }

    /** Refuses every other key. @param later keys of the format that nothing enforces yet */
    YamlPart allows(Set<String> known, Set<String> later) {
        keys.values().keySet().forEach(key -> {
            if (later.contains(key)) {
                notYet(placeOf(key), "`" + key + "`");
            } else if (!known.contains(key)) {
                Set<String> right = new TreeSet<>(known);
                right.addAll(later);
                error(
                        FindingCode.UNKNOWN_KEY,
                        placeOf(key),
                        "there is no key `" + key + "` here"
                                + Names.hint(key, Names.nearest(key, right).isPresent() ? right : known));
            }
        });
        return this;
    }

    void notYet(Place place, String what) {
        error(
                FindingCode.NOT_SUPPORTED_YET,
                place,
                what + " is part of the package format but not enforced yet, so it is not taken; leave it out for now");
    }

    void error(FindingCode code, Place place, String message) {
        findings.error(code, place, message);
    }

    /** Where a key stands; where the map begins when the key is not there. */
    Place placeOf(String key) {
        Integer line = keys.lines().get(key);
        return new Place(file, line == null ? keys.line() : line, keys.pathOf(key));
    }

    boolean has(String key) {
        return keys.values().containsKey(key);
    }

    Set<String> names() {
        return keys.values().keySet();
    }

    Optional<Yaml> value(String key) {
        return Optional.ofNullable(keys.values().get(key));
    }

    /** A finding when the key is not there. */
    YamlPart needs(String... needed) {
        for (String key : needed) {
            if (!has(key)) {
                error(FindingCode.MISSING_KEY, placeOf(key), "`" + key + "` is needed here");
            }
        }
        return this;
    }

    String textOr(String key, String otherwise) {
        return value(key).orElse(null) instanceof Yaml.Scalar scalar ? scalar.text() : otherwise;
    }

    Optional<String> text(String key) {
        return value(key).flatMap(value -> text(key, value));
    }

    private Optional<String> text(String key, Yaml value) {
        if (value instanceof Yaml.Scalar scalar && scalar.value() instanceof String text && !text.isBlank()) {
            return Optional.of(text.strip());
        }
        wrongType(placeOf(key, value), key, "a text", value);
        return Optional.empty();
    }

    private Place placeOf(String key, Yaml value) {
        return value.path().equals(keys.pathOf(key)) ? placeOf(key) : new Place(file, value.line(), value.path());
    }

    private void wrongType(Place place, String key, String wanted, Yaml value) {
        String hint = wanted.equals("a text") && value instanceof Yaml.Scalar scalar && scalar.value() != null
                ? "; put it into quotes"
                : "";
        error(FindingCode.WRONG_TYPE, place, "`" + key + "` takes " + wanted + ", not " + value.kind() + hint);
    }

    Optional<String> text(String key, String pattern, String explained) {
        return text(key).filter(text -> {
            if (!text.matches(pattern)) {
                error(FindingCode.WRONG_VALUE, placeOf(key), "`" + key + ": " + text + "`: write " + explained);
            }
            return text.matches(pattern);
        });
    }

    Optional<String> oneOf(String key, Collection<String> allowed) {
        return text(key).filter(text -> isOneOf(key, text, allowed, placeOf(key)));
    }

    /** One of an enum's constants, written small and with {@code -}. */
    <E extends Enum<E>> Optional<E> oneOf(String key, E[] values) {
        List<String> names = DescriptionReader.keys(values);
        return oneOf(key, names).map(name -> values[names.indexOf(name)]);
    }

    private boolean isOneOf(String key, String text, Collection<String> allowed, Place place) {
        if (!allowed.contains(text)) {
            error(
                    FindingCode.WRONG_VALUE,
                    place,
                    "`" + key + ": " + text + "` is not taken" + Names.hint(text, allowed)
                            + (Names.nearest(text, allowed).isPresent()
                                    ? " Allowed: "
                                            + new TreeSet<>(allowed)
                                                    .stream()
                                                            .map(name -> "`" + name + "`")
                                                            .collect(Collectors.joining(", "))
                                    : ""));
            return false;
        }
        return true;
    }

    /** Reads a notation whose parser throws {@link IllegalArgumentException} with a message for analysts. */
    <T> Optional<T> parsed(String key, Function<String, T> parser) {
        return text(key).flatMap(text -> {
            try {
                return Optional.of(parser.apply(text));
            } catch (IllegalArgumentException e) {
                error(FindingCode.WRONG_VALUE, placeOf(key), "`" + key + "`: " + e.getMessage());
                return Optional.empty();
            }
        });
    }

    boolean flag(String key) {
        return value(key)
                .map(value -> {
                    if (value instanceof Yaml.Scalar scalar && scalar.value() instanceof Boolean flag) {
                        return flag;
                    }
                    wrongType(placeOf(key), key, "`true` or `false`", value);
                    return false;
                })
                .orElse(false);
    }

    Optional<YamlPart> part(String key) {
        return value(key).flatMap(value -> {
            if (value instanceof Yaml.Keys map) {
                return Optional.of(new YamlPart(map, file, findings));
            }
            wrongType(placeOf(key), key, "a map (`name: value`)", value);
            return Optional.empty();
        });
    }

    /** A map of maps. */
    Map<String, YamlPart> namedParts(String key) {
        Map<String, YamlPart> parts = new LinkedHashMap<>();
        part(key).ifPresent(part -> part.names()
                .forEach(name -> part.part(name).ifPresent(found -> parts.put(name, found))));
        return parts;
    }

    /** A list of maps. */
    List<YamlPart> parts(String key) {
        List<YamlPart> parts = new ArrayList<>();
        for (Yaml item : items(key)) {
            if (item instanceof Yaml.Keys map) {
                parts.add(new YamlPart(map, file, findings));
            } else {
                wrongType(new Place(file, item.line(), item.path()), key, "a list of maps", item);
            }
        }
        return parts;
    }

    /** A list of texts without repetition. @param allowed null when any will do */
    List<String> texts(String key, java.util.function.BiPredicate<String, Place> allowed) {
        return texts(key, items(key), allowed);
    }

    private List<String> texts(String key, List<Yaml> items, java.util.function.BiPredicate<String, Place> allowed) {
        List<String> texts = new ArrayList<>();
        for (Yaml item : items) {
            Place place = new Place(file, item.line(), item.path());
            text(key, item).filter(text -> allowed.test(text, place)).ifPresent(text -> {
                if (texts.contains(text)) {
                    error(FindingCode.DUPLICATE_ID, place, "`" + text + "` is there twice");
                } else {
                    texts.add(text);
                }
            });
        }
        return texts;
    }

    List<String> textsOf(String key, Collection<String> allowed) {
        return texts(key, (text, place) -> isOneOf(key, text, allowed, place));
    }

    /** A list of lists of two different texts. */
    List<List<String>> pairs(String key, String explained) {
        List<List<String>> pairs = new ArrayList<>();
        for (Yaml item : items(key)) {
            if (item instanceof Yaml.Items two && two.values().size() == 2) {
                List<String> pair = texts(key, two.values(), (text, place) -> true);
                if (pair.size() == 2) {
                    pairs.add(pair);
                }
            } else {
                error(
                        item instanceof Yaml.Items ? FindingCode.WRONG_VALUE : FindingCode.WRONG_TYPE,
                        new Place(file, item.line(), item.path()),
                        "`" + key + "`: write " + explained);
            }
        }
        return pairs;
    }

    /** A list in a notation; see {@link #parsed}. */
    <T> List<T> parsedAll(String key, Function<String, T> parser) {
        List<T> read = new ArrayList<>();
        texts(key, (text, place) -> {
            try {
                return read.add(parser.apply(text));
            } catch (IllegalArgumentException e) {
                error(FindingCode.WRONG_VALUE, place, "`" + key + "`: " + e.getMessage());
                return false;
            }
        });
        return read;
    }

    private List<Yaml> items(String key) {
        return value(key)
                .map(value -> {
                    if (value instanceof Yaml.Items items) {
                        if (items.values().isEmpty()) {
                            error(
                                    FindingCode.WRONG_VALUE,
                                    placeOf(key),
                                    "`" + key + "` is empty; leave it out or fill it");
                        }
                        return items.values();
                    }
                    wrongType(placeOf(key), key, "a list (`[a, b]`)", value);
                    return List.<Yaml>of();
                })
                .orElse(List.of());
    }
}
