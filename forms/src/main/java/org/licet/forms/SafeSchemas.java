package org.licet.forms;

import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Draft202012;
import com.networknt.schema.path.PathType;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * The JSON Schema 2020-12 validator as this product runs it: linear-time patterns, our formats asserted, and nothing
 * ever loaded but the standard's own meta-schemas from the library's jar. Schemas arrive here without references
 * ({@link Inliner}), so this is the second of two walls against remote and file references.
 */
final class SafeSchemas {
    private static final String META_SCHEMAS = "https://json-schema.org/draft/2020-12/";
    private static final SchemaRegistry ASSERTING = registry(true);

    private SafeSchemas() {}

    static Schema compile(JsonNode schema) {
        return compile(schema, true);
    }

    /** @param assertFormats false only for the part of the official test suite that wants formats as annotations */
    static Schema compile(JsonNode schema, boolean assertFormats) {
        SchemaRegistry registry = assertFormats ? ASSERTING : registry(false);
        Schema compiled = registry.getSchema(schema);
        compiled.initializeValidators();
        return compiled;
    }

    static boolean accepts(Schema schema, JsonNode value) {
        return schema.validate(value).isEmpty();
    }

    /** What is wrong with a schema file itself, by the standard's meta-schema. */
    static List<Error> checkSchema(JsonNode schema) {
        return MetaSchema.SCHEMA.validate(schema);
    }

    private static SchemaRegistry registry(boolean assertFormats) {
        Dialect dialect = Dialect.builder(Draft202012.getInstance())
                .formats(formats -> Formats.all().forEach(format -> formats.put(format.getName(), format)))
                .build();
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .regularExpressionFactory(new LinearRegex())
                .formatAssertionsEnabled(assertFormats)
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ENGLISH)
                .build();
        return SchemaRegistry.withDialect(dialect, builder -> builder.schemaRegistryConfig(config)
                .schemaCacheEnabled(false)
                .schemaLoader(loader -> loader.allow(SafeSchemas::isMetaSchema)));
    }

    private static boolean isMetaSchema(AbsoluteIri iri) {
        return iri.toString().startsWith(META_SCHEMAS);
    }

    private static final class MetaSchema {
        static final Schema SCHEMA =
                registry(true).getSchema(com.networknt.schema.SchemaLocation.of(META_SCHEMAS + "schema"));
    }
}
