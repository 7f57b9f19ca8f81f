package org.licet.forms;

import java.util.Set;
import java.util.TreeSet;

/** The keywords of JSON Schema 2020-12 that a package may use, by what stands under them. */
final class Keywords {
    /** Hold one schema. */
    static final Set<String> SCHEMA = Set.of(
            "items",
            "contains",
            "if",
            "then",
            "else",
            "not",
            "propertyNames",
            "additionalProperties",
            "unevaluatedProperties",
            "unevaluatedItems");

    /** Hold a list of schemas. */
    static final Set<String> SCHEMA_LIST = Set.of("allOf", "anyOf", "oneOf", "prefixItems");

    /** Hold names with a schema each. */
    static final Set<String> SCHEMA_MAP = Set.of("properties", "patternProperties", "dependentSchemas", "$defs");

    /** Say something of the value without any further schema. */
    static final Set<String> ASSERTION = Set.of(
            "type",
            "enum",
            "const",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "pattern",
            "format",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minContains",
            "maxContains",
            "minProperties",
            "maxProperties",
            "required",
            "dependentRequired");

    static final Set<String> ANNOTATION =
            Set.of("title", "description", "default", "examples", "deprecated", "readOnly", "writeOnly", "$comment");

    /** Dropped when a schema is made self-contained. */
    static final Set<String> HOUSEKEEPING = Set.of("$schema", "$id", "$defs", "$comment");

    static final Set<String> ALL = all();

    private Keywords() {}

    private static Set<String> all() {
        Set<String> all = new TreeSet<>(SCHEMA);
        all.addAll(SCHEMA_LIST);
        all.addAll(SCHEMA_MAP);
        all.addAll(ASSERTION);
        all.addAll(ANNOTATION);
        all.addAll(HOUSEKEEPING);
        all.add("$ref");
        return all;
    }
}
