package org.licet.engine.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licet.engine.calendar.Span;
import org.licet.engine.catalogue.Description.Field;
import org.licet.engine.catalogue.Description.RegisterPart;
import org.licet.engine.catalogue.Description.Visibility;

/** Reads {@code register:} of {@code package.yaml}. */
final class RegisterPartReader {
    /** What follows the first name of a path; at least one name. */
    static final String STEPS_DOWN = "(\\.[A-Za-z_][A-Za-z0-9_-]*)+";

    static final String PATH = "[A-Za-z_][A-Za-z0-9_-]*(\\.[A-Za-z_][A-Za-z0-9_-]*)*";
    static final String PATH_EXPLAINED = "a path as in `application.holder.name` or `fee.amount`";
    static final String OUTPUT = "[^.\\s]+\\.[^.\\s]+";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final int LONGEST_NUMBER = 40;

    private final LocalTexts texts;
    private final Map<String, String> types;
    private final Enforced enforced;

    RegisterPartReader(LocalTexts texts, Map<String, String> types, Enforced enforced) {
        this.texts = texts;
        this.types = types;
        this.enforced = enforced;
    }

    RegisterPart read(YamlPart root) {
        Optional<YamlPart> register = root.part("register");
        if (register.isEmpty()) {
            return new RegisterPart(
                    "", new LocalText(Map.of()), "", null, null, Map.of(), Map.of(), List.of(), Set.of());
        }
        YamlPart part = register.get();
        part.allows(
                        Set.of("id", "title", "number", "validity", "entry", "fields", "reminders", "sharedWith"),
                        enforced.later("register"))
                .needs("id", "title", "number", "entry", "fields");
        boolean decided = part.value("validity").orElse(null) instanceof Yaml.Keys;
        return new RegisterPart(
                part.text("id", DescriptionReader.ID, DescriptionReader.ID_EXPLAINED)
                        .orElse(""),
                texts.read(part, "title"),
                part.parsed("number", RegisterPartReader::number).orElse(""),
                decided ? null : part.parsed("validity", Span::parse).orElse(null),
                decided ? validityDecision(part) : null,
                entry(part),
                fields(part),
                reminders(part),
                LegalLifeReader.sharedWith(root, part));
    }

    private List<Span> reminders(YamlPart part) {
        if (!enforced.has("register.reminders") || !part.has("reminders")) {
            return List.of();
        }
        if (!part.has("validity")) {
            part.error(
                    FindingCode.MISSING_KEY,
                    part.placeOf("reminders"),
                    "without `validity` an entry never ends, so that there is nothing to remind of");
        }
        return part.parsedAll("reminders", Spans::counted);
    }

    /** Exactly one {@code {sequence:N}}, at most one {@code {year}}, and what may stand in an address between them. */
    static String number(String pattern) {
        int sequences = 0;
        int years = 0;
        int length = pattern.length();
        Matcher placeholder = PLACEHOLDER.matcher(pattern);
        while (placeholder.find()) {
            if (placeholder.group(1).equals("year")) {
                years++;
                length -= 2;
            } else if (placeholder.group(1).matches("sequence:([1-9]|1[0-2])")) {
                sequences++;
                length += 12;
            } else {
                throw new IllegalArgumentException("`" + placeholder.group() + "` is not known"
                        + Names.hint(placeholder.group(1), List.of("year", "sequence:6")));
            }
        }
        String literal = placeholder.replaceAll("");
        if (sequences != 1 || years > 1 || !literal.matches("[A-Za-z0-9-]*") || length > LONGEST_NUMBER) {
            throw new IllegalArgumentException("`" + pattern + "`: write it as `TC-{year}-{sequence:6}`, with one"
                    + " {sequence:1} to {sequence:12}, {year} or not, and short letters, digits and `-` around them");
        }
        return pattern;
    }

    private static @Nullable String validityDecision(YamlPart part) {
        return part.part("validity")
                .flatMap(validity -> validity.allows(Set.of("decision"), Set.of())
                        .needs("decision")
                        .text("decision", OUTPUT, "`decision.output` as in `permit.validity`"))
                .orElse(null);
    }

    private static Map<String, String> entry(YamlPart part) {
        Map<String, String> read = new LinkedHashMap<>();
        part.part("entry").ifPresent(entry -> entry.names()
                .forEach(field -> entry.text(field, PATH, PATH_EXPLAINED).ifPresent(path -> read.put(field, path))));
        return read;
    }

    private Map<String, Field> fields(YamlPart part) {
        Map<String, Field> read = new LinkedHashMap<>();
        part.namedParts("fields").forEach((name, field) -> {
            field.allows(Set.of("visibility", "search", "list", "personal"), Set.of())
                    .needs("visibility");
            Visibility visibility =
                    field.oneOf("visibility", Visibility.values()).orElse(Visibility.RESTRICTED);
            read.put(
                    name,
                    new Field(
                            name,
                            types.getOrDefault(name, "string"),
                            new LocalText(Map.of()),
                            visibility,
                            field.flag("search"),
                            field.flag("list"),
                            field.flag("personal")));
        });
        return read;
    }
}
