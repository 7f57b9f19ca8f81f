package org.licet.engine.catalogue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.licet.engine.catalogue.Description.Category;
import org.licet.engine.catalogue.Description.RegisterPart;
import org.licet.engine.catalogue.Description.Silence;
import org.licet.engine.catalogue.Description.Visibility;
import org.licet.engine.catalogue.Findings.Place;
import org.licet.engine.catalogue.ReadableNames.Target;
import org.licet.forms.FieldShape;

/** The register's schema, its fields in {@code package.yaml} and what fills them fit together. */
final class RegisterRules {
    private static final Set<String> FEEL_NUMBERS = Set.of("number", "integer", "long", "double");

    private final WholePackage whole;
    private final ReadableNames names;
    private final ModelRules models;
    private final RegisterPart register;
    private final Map<String, String> schema;

    RegisterRules(WholePackage whole, ReadableNames names, ModelRules models) {
        this.whole = whole;
        this.names = names;
        this.models = models;
        this.register = whole.description().register();
        this.schema = PackageParts.registerTypes(whole.formReport());
    }

    void check() {
        register.entry().forEach(this::checkEntry);
        checkValidity();
        register.fields().forEach((name, field) -> {
            if (field.personal() && field.visibility() == Visibility.PUBLIC) {
                whole.findings()
                        .error(
                                FindingCode.PUBLIC_PERSONAL_FIELD,
                                place("register.fields." + name + ".visibility"),
                                "`" + name + "` is personal, so it cannot be public; write `masked` or `restricted`");
            }
        });
        if (!schema.isEmpty()) {
            checkAgainstSchema();
        }
    }

    private void checkEntry(String field, String path) {
        Place place = place("register.entry." + field);
        Optional<Target> target = names.resolve(path, place);
        if (target.isEmpty()) {
            return;
        }
        models.checkIsEvaluated(path, place);
        String wanted = schema.get(field);
        if (wanted != null && !fits(target.get(), wanted)) {
            whole.findings()
                    .error(
                            FindingCode.WRONG_FIELD_TYPE,
                            place,
                            "`" + field + "` takes " + wanted + ", but `" + path + "` is "
                                    + (target.get().repeated() ? "a list of " : "")
                                    + target.get().type());
        }
        checkIsThere(field, path, target.get(), place);
    }

    /** An entry that the engine issues by itself can only hold what was there at filing. */
    private void checkIsThere(String field, String path, Target target, Place place) {
        boolean issuedByClock = whole.description().category() == Category.NOTIFICATION
                || whole.description().term().silence() == Silence.GRANT;
        FieldShape shape = whole.registerFields().get(field);
        if (target.type().isEmpty() || target.always()) {
            return;
        }
        if (issuedByClock) {
            whole.findings()
                    .error(
                            FindingCode.NOT_ALWAYS_THERE,
                            place,
                            "the entry may be issued without a decision, so `" + path + "` must be an answer that every"
                                    + " application has");
        } else if (shape != null && shape.always() && path.startsWith("application.")) {
            whole.findings()
                    .warning(
                            FindingCode.NOT_ALWAYS_THERE,
                            place,
                            "every entry needs `" + field + "`, but an application may be without `" + path + "`");
        }
    }

    static boolean fits(Target source, String wanted) {
        if (source.type().isEmpty() || source.type().equalsIgnoreCase("any")) {
            return true;
        }
        if (source.repeated()) {
            return wanted.equals("array");
        }
        return switch (wanted) {
            case "string" -> source.type().equals("string") || source.type().equals("date");
            // a decision table gives a date as text or as a date
            case "date" -> source.type().equals("date");
            case "number" -> FEEL_NUMBERS.contains(source.type());
            case "integer" ->
                FEEL_NUMBERS.contains(source.type()) && !source.type().equals("double");
            default -> source.type().equals(wanted);
        };
    }

    private void checkValidity() {
        String decided = register.validityDecision();
        if (decided == null) {
            return;
        }
        Place place = place("register.validity.decision");
        if (whole.description().category() == Category.NOTIFICATION) {
            whole.findings()
                    .error(
                            FindingCode.NOT_ALWAYS_THERE,
                            place,
                            "a notification is in the register when it is filed, before any decision; write its"
                                    + " validity as `12 months`");
            return;
        }
        String decision = decided.substring(0, decided.indexOf('.'));
        boolean known = whole.knownDecision(decision, place, "there is no decision `" + decision + "`");
        Optional<Target> target = known ? names.resolve(decided, place) : Optional.empty();
        if (target.isPresent()) {
            models.checkIsEvaluated(decided, place);
            if (!fits(target.get(), "string")) {
                whole.findings()
                        .error(
                                FindingCode.WRONG_FIELD_TYPE,
                                place,
                                "`" + decided + "` is " + target.get().type()
                                        + "; it must be a text such as `12 months`");
            }
        }
    }

    private void checkAgainstSchema() {
        Set<String> unlisted = new TreeSet<>(schema.keySet());
        unlisted.removeAll(register.fields().keySet());
        checkNames("register.fields.", register.fields().keySet(), unlisted);
        unlisted.forEach(field -> whole.findings()
                .error(
                        FindingCode.UNDECLARED_REGISTER_FIELD,
                        place("register.fields"),
                        "register.schema.json has `" + field + "`; say here who may see it: " + field
                                + ": {visibility: public|masked|restricted}"));
        Set<String> unfilled = new TreeSet<>();
        schema.keySet().stream()
                .filter(field -> isNeeded(field) && !whole.described().has("register.entry." + field))
                .forEach(unfilled::add);
        checkNames("register.entry.", register.entry().keySet(), unfilled);
        unfilled.forEach(field -> whole.findings()
                .error(
                        FindingCode.UNFILLED_REGISTER_FIELD,
                        place("register.entry"),
                        "register.schema.json requires `" + field + "` of every entry, but nothing fills it"));
    }

    private boolean isNeeded(String field) {
        FieldShape shape = whole.registerFields().get(field);
        return shape != null && shape.always();
    }

    /** A misspelt field is one mistake: what was meant is taken off the missing ones. */
    private void checkNames(String under, Set<String> written, Set<String> missing) {
        for (String field : written) {
            boolean known = whole.known(
                    FindingCode.UNKNOWN_REGISTER_FIELD,
                    field,
                    schema.keySet(),
                    place(under + field),
                    "register.schema.json has no field `" + field + "`");
            if (!known) {
                Names.nearest(field, schema.keySet()).ifPresent(missing::remove);
            }
        }
    }

    private Place place(String path) {
        return whole.described().place(path);
    }
}
