package org.licet.forms;

import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.Error;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Checks one schema as written: only keywords that this product honours, with values of the right kind. */
final class SchemaLint {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final Set<String> TYPES =
            Set.of("string", "number", "integer", "boolean", "object", "array", "null");

    private final JsonSource source;
    private final Findings findings;
    private final boolean references;

    private SchemaLint(JsonSource source, Findings findings, boolean references) {
        this.source = source;
        this.findings = findings;
        this.references = references;
    }

    static void checkFile(JsonSource source, Findings findings) {
        SchemaLint lint = new SchemaLint(source, findings, true);
        lint.check(source.root(), "");
        if (!findings.hasErrorsIn(source.file())) {
            lint.checkValues(source.root(), "");
        }
        JsonNode type = source.root().get("type");
        boolean isObject = type != null && type.asString("").equals("object");
        // a fragment is part of a form, and may be a list
        if (!isObject && !Fragments.isFragment(source.file())) {
            findings.error(source, "", "not-an-object", "must have \"type\": \"object\" at its root");
        }
    }

    static SchemaLint withoutReferences(JsonSource source, Findings findings) {
        return new SchemaLint(source, findings, false);
    }

    void check(JsonNode schema, String at) {
        if (schema.isBoolean()) {
            return;
        }
        if (!schema.isObject()) {
            findings.error(source, at, "malformed-schema", "is not a schema: an object, true or false is expected");
            return;
        }
        schema.forEachEntry((keyword, value) -> keyword(keyword, value, Pointers.child(at, keyword)));
        warnOfClosedBase(schema, at);
    }

    private void keyword(String keyword, JsonNode value, String at) {
        if (!Keywords.ALL.contains(keyword) || (!references && keyword.startsWith("$"))) {
            unknownKeyword(keyword, at);
        } else if (Keywords.SCHEMA.contains(keyword)) {
            check(value, at);
        } else if (Keywords.SCHEMA_LIST.contains(keyword)) {
            checkList(keyword, value, at);
        } else if (Keywords.SCHEMA_MAP.contains(keyword)) {
            checkMap(keyword, value, at);
        } else {
            checkValue(keyword, value, at);
        }
    }

    private void unknownKeyword(String keyword, String at) {
        String message = "has the keyword \"" + keyword + "\", which is not supported";
        String hint = keyword.equals("definitions") ? "; write \"$defs\"" : NearestName.hint(keyword, Keywords.ALL);
        findings.error(source, at, "unknown-keyword", message + hint);
    }

    private void checkList(String keyword, JsonNode value, String at) {
        if (!value.isArray() || value.isEmpty()) {
            findings.error(source, at, "malformed-keyword", "has \"" + keyword + "\" that is not a list of schemas");
            return;
        }
        for (int i = 0; i < value.size(); i++) {
            check(value.get(i), Pointers.child(at, i));
        }
    }

    private void checkMap(String keyword, JsonNode value, String at) {
        if (!value.isObject()) {
            findings.error(source, at, "malformed-keyword", "has \"" + keyword + "\" that is not an object of schemas");
            return;
        }
        value.forEachEntry((name, schema) -> {
            String child = Pointers.child(at, name);
            if (keyword.equals("properties") && !NAME.matcher(name).matches()) {
                findings.error(
                        source,
                        child,
                        "bad-name",
                        "names a field \"" + name
                                + "\"; use letters, digits and _ and begin with a letter, so that conditions can name it");
            }
            if (keyword.equals("patternProperties")) {
                checkPattern(name, child);
            }
            check(schema, child);
        });
    }

    private void checkValue(String keyword, JsonNode value, String at) {
        switch (keyword) {
            case "type" -> checkType(value, at);
            case "format" -> oneOf("unknown-format", "format", value, Formats.names(), at);
            case "pattern" -> checkPattern(value.asString(""), at);
            case "$schema" -> oneOf("other-dialect", "$schema", value, Set.of(DIALECT), at);
            case "$id" -> checkIdentity(at);
            default -> {}
        }
    }

    private void checkType(JsonNode value, String at) {
        if (value.isArray()) {
            value.forEach(each -> oneOf("unknown-type", "type", each, TYPES, at));
        } else {
            oneOf("unknown-type", "type", value, TYPES, at);
        }
    }

    private void oneOf(String code, String what, JsonNode value, Set<String> allowed, String at) {
        String text = value.asString("");
        if (!allowed.contains(text)) {
            findings.error(
                    source,
                    at,
                    code,
                    "has the " + what + " \"" + text + "\"" + NearestName.hint(text, allowed) + " Allowed: "
                            + String.join(", ", new TreeSet<>(allowed)));
        }
    }

    private void checkIdentity(String at) {
        if (!at.equals("/$id")) {
            findings.error(source, at, "unknown-keyword", "has \"$id\" inside; only the root of a file may have one");
        }
    }

    private void checkPattern(String regex, String at) {
        try {
            LinearRegex.compile(regex);
        } catch (PatternSyntaxException e) {
            findings.error(
                    source,
                    at,
                    "unsupported-pattern",
                    "has the pattern \"" + abbreviated(regex) + "\", which cannot run in linear time ("
                            + e.getDescription()
                            + "): write it without look-around, back-references and very large repetitions");
        }
    }

    private void warnOfClosedBase(JsonNode schema, String at) {
        JsonNode closed = schema.path("additionalProperties");
        boolean conditional = schema.has("then")
                || schema.has("else")
                || schema.has("allOf")
                || schema.has("oneOf")
                || schema.has("anyOf")
                || schema.has("dependentSchemas")
                || schema.has("$ref");
        if (conditional && closed.isBoolean() && !closed.booleanValue()) {
            findings.warning(
                    source,
                    Pointers.child(at, "additionalProperties"),
                    "closed-too-early",
                    "refuses the fields that conditions beside it add; leave it out: unknown fields are refused anyway");
        }
    }

    /** Checks the values of keywords by the standard's own meta-schema. */
    void checkValues(JsonNode schema, String at) {
        List<Error> errors = SafeSchemas.checkSchema(schema);
        for (Error error : errors) {
            String place = at + error.getInstanceLocation();
            String keyword = place.substring(place.lastIndexOf('/') + 1);
            findings.error(
                    source,
                    place,
                    "malformed-keyword",
                    "has \"" + keyword + "\" with a wrong value: " + error.getMessage());
        }
    }

    private static String abbreviated(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "...";
    }
}
