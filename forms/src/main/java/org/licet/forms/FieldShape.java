package org.licet.forms;

import org.jspecify.annotations.Nullable;

/**
 * What a form's schema says of one field, for references from outside the form (conditions, mappings, projections).
 *
 * @param path dotted path from the root, array items without index: {@code vehicles.plate}
 * @param type JSON type: {@code string, number, integer, boolean, object, array}
 * @param format the schema's {@code format}, or null
 * @param repeated whether some array stands above it, so that the path yields many values
 * @param always whether every valid submission has a value there (required all the way down, outside conditions)
 */
public record FieldShape(String path, String type, @Nullable String format, boolean repeated, boolean always) {}
