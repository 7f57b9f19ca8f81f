package org.licet.server.scenario;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names that a scenario gives to the files it makes, so that its steps can tell several from each other. */
final class NamedFiles {

    private final Set<String> names = new TreeSet<>();

    /** {@code name:} of a filing. */
    @Nullable
    String given(@Nullable YamlPart part) {
        String name = part == null ? null : part.text();
        if (part != null && name != null && !names.add(name)) {
            part.wrong("Two files are named \"" + name + "\"");
        }
        return name;
    }

    /** {@code of:} of a step. */
    @Nullable
    String meant(@Nullable YamlPart part) {
        return part == null ? null : meant(part, part.text());
    }

    /** @return the name, also when no file has it: the finding stops the scenario anyway */
    @Nullable
    String meant(YamlPart part, @Nullable String name) {
        if (name != null && !names.contains(name)) {
            part.complaints()
                    .add(
                            part.line(),
                            part.path(),
                            "unknown-application",
                            "No file was named \"" + name + "\" before" + NearestName.hint(name, names));
        }
        return name;
    }
}
