package org.licet.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the options {@code lookUp} of a UI schema: what they say of the form; the registers are others' to know. */
final class LookUpReader {
    private static final String CODE = "malformed-look-up";
    private static final Set<String> KEYS = Set.of("register", "by", "fill");
    private static final Set<String> SINGLE = Set.of("string", "number", "integer", "boolean");

    private final JsonSource source;
    private final FormIndex index;
    private final Findings findings;
    private final List<LookUpUse> read = new ArrayList<>();

    LookUpReader(JsonSource source, FormIndex index, Findings findings) {
        this.source = source;
        this.index = index;
        this.findings = findings;
    }

    List<LookUpUse> uses() {
        return List.copyOf(read);
    }

    /** Null when it cannot be read; then there is a finding. */
    @Nullable
    LookUp read(JsonNode option, String at, Scope field) {
        if (!isWritten(option, at) || !isAskedOnce(field, at)) {
            return null;
        }
        Map<String, LookUpUse.Filled> fields = new LinkedHashMap<>();
        Map<String, String> fill = new LinkedHashMap<>();
        Set<String> fixed = new LinkedHashSet<>();
        for (Map.Entry<String, JsonNode> each : option.get("fill").properties()) {
            String place = Pointers.child(Pointers.child(at, "fill"), each.getKey());
            FormIndex.Entry target = target(each.getKey(), each.getValue(), place, field);
            if (target != null) {
                String key = target.scope().key();
                String type = target.type();
                fill.put(key, each.getValue().stringValue());
                fields.put(
                        key,
                        new LookUpUse.Filled(
                                target.scope().path(), type == null ? "string" : type, place, source.line(place)));
                if (target.isReadOnly()) {
                    fixed.add(key);
                    checkIsAnswered(field, target, place);
                }
            }
        }
        LookUp lookUp = new LookUp(
                field.key(),
                option.get("register").stringValue(),
                option.get("by").stringValue(),
                fill,
                fixed);
        Map<String, Integer> lines = new HashMap<>();
        KEYS.forEach(key -> lines.put("/" + key, source.line(Pointers.child(at, key))));
        read.add(new LookUpUse(lookUp, source.file(), at, lines, fields));
        return lookUp;
    }

    /** What can only be said once all controls are known. @param computed scope keys of computed fields */
    void checkTogether(Set<String> computed) {
        Set<String> asked = new TreeSet<>();
        read.forEach(use -> asked.add(use.lookUp().pointer()));
        Set<String> filled = new TreeSet<>();
        for (LookUpUse use : read) {
            use.fields().forEach((pointer, field) -> {
                if (computed.contains(pointer)) {
                    error(field.at(), "fills \"" + field.path() + "\", which the form computes itself");
                } else if (asked.contains(pointer)) {
                    error(field.at(), "fills \"" + field.path() + "\", which is itself looked up");
                } else if (!filled.add(pointer)) {
                    error(field.at(), "fills \"" + field.path() + "\", which another look-up fills already");
                }
            });
        }
    }

    private boolean isWritten(JsonNode option, String at) {
        boolean isWhole = option.isObject()
                && option.path("register").isString()
                && option.path("by").isString()
                && option.path("fill").isObject()
                && !option.path("fill").isEmpty();
        if (!isWhole) {
            error(
                    at,
                    "must be {\"register\": id, \"by\": field of its entries or \"number\","
                            + " \"fill\": {\"#/properties/name\": field of its entries}}");
            return false;
        }
        for (String key : option.propertyNames()) {
            if (!KEYS.contains(key)) {
                error(
                        Pointers.child(at, key),
                        "has the key \"" + key + "\"" + NearestName.hint(key, KEYS) + " Allowed: "
                                + String.join(", ", new TreeSet<>(KEYS)));
            }
        }
        return true;
    }

    private boolean isAskedOnce(Scope field, String at) {
        FormIndex.Entry entry = index.get(field);
        if (entry == null) {
            return false;
        }
        String format = entry.text("format");
        if (!"string".equals(entry.type()) || (format != null && Mask.OWN_CONTROLS.contains(format))) {
            error(at, "is for texts that are typed, but \"" + field.path() + "\" is not one");
            return false;
        }
        if (field.isRepeated()) {
            error(at, "is for fields that are asked once, but \"" + field.path() + "\" stands in a list");
            return false;
        }
        return true;
    }

    private FormIndex.@Nullable Entry target(String written, JsonNode from, String place, Scope field) {
        Scope scope = Scope.parse(written);
        FormIndex.Entry target = scope == null ? null : index.get(scope);
        if (scope == null || target == null) {
            Set<String> scopes = new TreeSet<>();
            index.entries().values().forEach(entry -> scopes.add(entry.scope().text()));
            findings.error(
                    source,
                    place,
                    "unknown-scope",
                    "fills \"" + written + "\", which the form does not have" + NearestName.hint(written, scopes));
            return null;
        }
        String problem = !from.isString()
                ? "fills \"" + scope.path() + "\" from something that is not the name of a field of the entry"
                : scope.equals(field)
                        ? "fills the very field that is looked up"
                        : scope.isRepeated()
                                ? "fills \"" + scope.path() + "\", which stands in a list"
                                : !SINGLE.contains(String.valueOf(target.type()))
                                        ? "fills \"" + scope.path() + "\", which is no single answer"
                                        : null;
        if (problem != null) {
            error(place, problem);
            return null;
        }
        return target;
    }

    /** Nobody could give a required answer that only a look-up gives, if what is looked up need not be given. */
    private void checkIsAnswered(Scope field, FormIndex.Entry target, String place) {
        FormIndex.Entry asked = index.get(field);
        if (target.always() && asked != null && !asked.always()) {
            error(
                    place,
                    "fills \"" + target.scope().path() + "\", which is required and readOnly; then \"" + field.path()
                            + "\" must be required, too");
        }
    }

    private void error(String at, String message) {
        findings.error(source, at, CODE, message);
    }
}
