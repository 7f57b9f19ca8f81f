package org.licet.forms;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Checks the fields of a form as a whole: that each has a type and that what is required can be answered. */
final class FieldLint {
    private final FormIndex index;
    private final Map<String, Inliner.Origin> origins;
    private final Findings findings;

    FieldLint(FormIndex index, Map<String, Inliner.Origin> origins, Findings findings) {
        this.index = index;
        this.origins = origins;
        this.findings = findings;
    }

    void check() {
        index.entries().values().forEach(entry -> {
            checkType(entry);
            checkRequired(entry);
            entry.parts().forEach(this::checkAlternatives);
        });
    }

    private void checkType(FormIndex.Entry entry) {
        boolean absent = entry.parts().stream().allMatch(SchemaPart::never);
        if (entry.type() == null && !absent) {
            report(entry.parts().get(0), "", "no-type", "does not say its \"type\"");
        }
    }

    private void checkRequired(FormIndex.Entry entry) {
        Set<String> names = new TreeSet<>();
        entry.parts().forEach(part -> names.addAll(part.properties().keySet()));
        if (names.isEmpty()
                || entry.parts().stream()
                        .anyMatch(part -> part.open() || !part.patterns().isEmpty())) {
            return;
        }
        for (SchemaPart part : entry.parts()) {
            for (String name : part.required()) {
                requireDeclared(part, "required", name, names);
            }
            part.dependentRequired().forEach((trigger, demanded) -> {
                requireDeclared(part, "dependentRequired", trigger, names);
                demanded.forEach(name -> requireDeclared(part, "dependentRequired", name, names));
            });
            part.dependentSchemas().keySet().forEach(name -> requireDeclared(part, "dependentSchemas", name, names));
        }
    }

    private void requireDeclared(SchemaPart part, String keyword, String name, Set<String> names) {
        if (!names.contains(name)) {
            report(
                    part,
                    "/" + keyword,
                    "undeclared-field",
                    "names the field \"" + name + "\" in \"" + keyword + "\", which no \"properties\" declares"
                            + NearestName.hint(name, names));
        }
    }

    private void checkAlternatives(SchemaPart part) {
        Alternatives oneOf = part.oneOf();
        if (oneOf == null || oneOf.isDiscriminated() || oneOf.areChoices()) {
            return;
        }
        boolean declares = oneOf.parts().stream().anyMatch(SchemaPart::declaresNames);
        Inliner.Origin origin = origins.get(part.pointer());
        if (declares && origin != null) {
            findings.warning(
                    origin.source(),
                    Pointers.child(origin.pointer(), "oneOf"),
                    "no-discriminator",
                    "has branches of \"oneOf\" that no field tells apart, so all are asked: give one field a \"const\" in each");
        }
    }

    private void report(SchemaPart part, String below, String code, String message) {
        Inliner.Origin origin = origins.get(part.pointer());
        if (origin != null) {
            findings.error(origin.source(), origin.pointer() + below, code, message);
        }
    }
}
