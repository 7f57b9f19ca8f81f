package org.licet.engine.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.licet.engine.catalogue.Description.Field;
import org.licet.engine.catalogue.Description.Visibility;
import org.licet.engine.catalogue.Findings.Place;
import org.licet.forms.FieldShape;
import org.licet.forms.LookUp;
import org.licet.forms.LookUpUse;
import org.springframework.stereotype.Component;

/**
 * Holds the registers in which a package looks something up against those that are published here, and its own. What
 * their owners allow is asked again each time that something is looked up: they may change their minds.
 */
@Component
final class LookedUpRegisters {

    private final Catalogue catalogue;

    LookedUpRegisters(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Something that is looked up, with where each part of it is written. */
    private record Use(String register, Place at, String by, Place byAt, List<Taken> taken) {}

    /** @param type of the field of the form that takes it; empty when the form has no such field */
    private record Taken(String field, String type, Place at) {}

    LintedPackage check(LintedPackage linted) {
        List<Use> uses = linted.described()
                .map(described -> uses(described, linted.forms().lookUps(), shapes(linted, described)))
                .orElse(List.of());
        if (uses.isEmpty()) {
            return linted;
        }
        Description by = linted.described().orElseThrow().description();
        Findings findings = new Findings();
        linted.findings().forEach(findings::add);
        for (Use use : uses) {
            owner(use, by, findings).ifPresent(owner -> check(use, owner, by, findings));
        }
        return linted.with(findings);
    }

    private static Map<String, FieldShape> shapes(LintedPackage linted, DescribedPackage described) {
        String form = described.description().application().form();
        return linted.forms().fields().getOrDefault(form, Map.of());
    }

    private static List<Use> uses(
            DescribedPackage described, Map<String, List<LookUpUse>> forms, Map<String, FieldShape> shapes) {
        List<Use> uses = new ArrayList<>();
        forms.values().forEach(ofForm -> ofForm.forEach(use -> uses.add(use(use))));
        described.description().application().prefill().forEach((path, prefill) -> {
            if (prefill instanceof Prefill.OfEntry entry) {
                String at = "application.prefill." + path;
                FieldShape shape = shapes.get(path);
                Taken taken = new Taken(entry.take(), shape == null ? "" : shape.type(), described.place(at + ".take"));
                uses.add(new Use(
                        entry.register(),
                        described.place(at + ".lookUp"),
                        entry.by(),
                        described.place(at + ".by"),
                        List.of(taken)));
            }
        });
        return uses;
    }

    private static Use use(LookUpUse use) {
        LookUp lookUp = use.lookUp();
        List<Taken> taken = lookUp.fill().entrySet().stream()
                .map(fill -> {
                    LookUpUse.Filled filled =
                            Objects.requireNonNull(use.fields().get(fill.getKey()));
                    return new Taken(fill.getValue(), filled.type(), new Place(use.file(), filled.line(), filled.at()));
                })
                .toList();
        return new Use(lookUp.register(), place(use, "/register"), lookUp.by(), place(use, "/by"), taken);
    }

    private static Place place(LookUpUse use, String part) {
        return new Place(use.file(), use.line(part), use.element() + part);
    }

    private Optional<Description> owner(Use use, Description by, Findings findings) {
        if (use.register().equals(by.register().id())) {
            return Optional.of(by);
        }
        try {
            return Optional.of(catalogue.ofRegister(use.register()).description());
        } catch (UnknownRegister e) {
            findings.warning(
                    FindingCode.UNKNOWN_REGISTER,
                    use.at(),
                    "no register `" + use.register() + "` is published here; nothing is found until it is"
                            + Names.hint(use.register(), published(by)));
            return Optional.empty();
        }
    }

    private Set<String> published(Description by) {
        Set<String> ids = new TreeSet<>(Set.of(by.register().id()));
        catalogue
                .passports()
                .forEach(passport -> ids.add(passport.description().register().id()));
        return ids;
    }

    private static void check(Use use, Description owner, Description by, Findings findings) {
        if (!owner.isRegisterSharedWith(by.agency())) {
            findings.error(
                    FindingCode.REGISTER_NOT_SHARED,
                    use.at(),
                    "the register `" + use.register() + "` is of the agency `" + owner.agency()
                            + "`, which does not share it with `" + by.agency() + "`; the package.yaml of `"
                            + owner.id() + "` must say so: register: {sharedWith: [" + by.agency() + "]}");
            return;
        }
        if (!use.by().equals(LookUp.NUMBER)) {
            field(use.by(), use.byAt(), owner, findings).ifPresent(field -> checkBy(field, use.byAt(), findings));
        }
        use.taken().forEach(taken -> type(taken, owner, findings)
                .filter(type -> !fits(type, taken.type()))
                .ifPresent(type -> findings.error(
                        FindingCode.WRONG_FIELD_TYPE,
                        taken.at(),
                        "`" + taken.field() + "` is " + type + ", but the form takes " + taken.type() + " here")));
    }

    private static void checkBy(Field field, Place place, Findings findings) {
        if (!field.search()) {
            findings.error(
                    FindingCode.UNSEARCHABLE_FIELD,
                    place,
                    "nothing can be found by `" + field.name() + "`; it needs `search: true` in its package.yaml");
        } else if (!EntryFields.isLookedUpBy(field)) {
            findings.error(
                    FindingCode.WRONG_FIELD_TYPE,
                    place,
                    "`" + field.name() + "` is " + field.type() + "; things are looked up by texts");
        }
    }

    private static Optional<String> type(Taken taken, Description owner, Findings findings) {
        String builtIn = EntryFields.BUILT_IN.get(taken.field());
        return builtIn != null
                ? Optional.of(builtIn)
                : field(taken.field(), taken.at(), owner, findings).map(Field::type);
    }

    private static Optional<Field> field(String name, Place place, Description owner, Findings findings) {
        Map<String, Field> fields = owner.register().fields();
        Field field = fields.get(name);
        if (field == null) {
            Set<String> known = new TreeSet<>(EntryFields.BUILT_IN.keySet());
            fields.values().stream()
                    .filter(each -> each.visibility() == Visibility.PUBLIC)
                    .forEach(each -> known.add(each.name()));
            findings.error(
                    FindingCode.UNKNOWN_REGISTER_FIELD,
                    place,
                    "the register `" + owner.register().id() + "` has no field `" + name + "`"
                            + Names.hint(name, known));
        } else if (field.visibility() != Visibility.PUBLIC) {
            findings.error(
                    FindingCode.NOT_PUBLIC,
                    place,
                    "`" + name + "` of the register `" + owner.register().id() + "` is not public; what is looked up"
                            + " is shown to whoever asks, so only public fields can be used");
            return Optional.empty();
        }
        return Optional.ofNullable(field);
    }

    private static boolean fits(String type, String wanted) {
        return switch (wanted) {
            case "" -> true;
            case "string" -> type.equals("string") || type.equals("date");
            case "number" -> type.equals("number") || type.equals("integer");
            default -> type.equals(wanted);
        };
    }
}
