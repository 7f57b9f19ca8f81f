package org.licet.server.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.licet.forms.FieldError;

/**
 * An error as RFC 9457 writes it.
 *
 * @param type {@code urn:licet:problem:} and a name that does not change
 * @param title the same for every problem of the type, in the reader's language
 * @param detail what was wrong this time and how to put it right
 * @param errors the single things that were wrong
 * @param more members of this type only, such as {@code findings}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        List<FieldError> errors,
        @JsonAnyGetter Map<String, Object> more) {

    public static final String MEDIA_TYPE = "application/problem+json";
    static final String TYPES = "urn:licet:problem:";
}
