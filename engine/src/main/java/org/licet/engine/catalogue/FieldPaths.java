package org.licet.engine.catalogue;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.licet.engine.catalogue.Findings.Place;
import org.licet.engine.catalogue.ReadableNames.Target;
import org.licet.forms.FieldShape;

/** Where a path inside a document leads, and what it should have been when it leads nowhere. */
final class FieldPaths {
    private final WholePackage whole;

    FieldPaths(WholePackage whole) {
        this.whole = whole;
    }

    /**
     * @param prefix by which the form's answers are read
     * @param rest path below it
     * @param fromFiling whether the answers are there before anybody works
     */
    Optional<Target> inForm(String form, String prefix, String rest, Place place, boolean fromFiling) {
        Map<String, FieldShape> fields = whole.fields(form);
        if (rest.isEmpty() || fields.isEmpty()) {
            return Optional.of(rest.isEmpty() ? new Target("object", false, fromFiling) : Target.UNKNOWN);
        }
        FieldShape field = fields.get(rest);
        if (field == null) {
            unknown(prefix, rest, fields.keySet(), "the form `" + form + "`", place);
            return Optional.empty();
        }
        return Optional.of(target(field, fromFiling));
    }

    static Target target(FieldShape field, boolean fromFiling) {
        String type = field.type().equals("string") && "date".equals(field.format()) ? "date" : field.type();
        return new Target(type, field.repeated(), field.always() && fromFiling);
    }

    void unknown(String prefix, String rest, Collection<String> known, String owner, Place place) {
        Set<String> paths = new TreeSet<>();
        known.forEach(path -> paths.add(prefix + "." + path));
        String wrong = prefix + "." + rest;
        whole.findings()
                .error(
                        FindingCode.UNKNOWN_PATH,
                        place,
                        "`" + wrong + "`: " + owner + " has no `" + rest + "`"
                                + Names.hint(wrong, closest(wrong, paths)));
    }

    /** When nothing is near as a whole, what stands beside the last good part is offered. */
    private static Collection<String> closest(String wrong, Set<String> paths) {
        if (Names.nearest(wrong, paths).isPresent()) {
            return paths;
        }
        String parent = wrong.substring(0, wrong.lastIndexOf('.') + 1);
        Set<String> beside = new TreeSet<>();
        paths.stream().filter(path -> path.startsWith(parent)).forEach(beside::add);
        return beside.isEmpty() ? paths : beside;
    }
}
