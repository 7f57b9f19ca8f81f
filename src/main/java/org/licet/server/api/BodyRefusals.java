package org.licet.server.api;

import java.util.List;
import org.licet.forms.FieldError;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Why a JSON body cannot be read: 400 when it is no JSON that we take, 422 when it is JSON of the wrong shape. */
final class BodyRefusals {

    private BodyRefusals() {}

    static Refusal of(HttpMessageNotReadableException unreadable) {
        Throwable cause = unreadable.getCause();
        while (cause != null && !(cause instanceof JacksonException)) {
            cause = cause.getCause();
        }
        if (cause instanceof StreamConstraintsException) {
            return Refusal.of(400, "json-too-complex");
        }
        if (cause instanceof StreamReadException malformed) {
            return malformed(malformed);
        }
        if (cause instanceof UnrecognizedPropertyException unknown) {
            String known = String.join(
                    ", ",
                    unknown.getKnownPropertyIds() == null
                            ? List.of()
                            : unknown.getKnownPropertyIds().stream()
                                    .map(Object::toString)
                                    .sorted()
                                    .toList());
            return body(unknown, "unknown", known);
        }
        if (cause instanceof MismatchedInputException mismatch && isTrailing(mismatch)) {
            return malformed(mismatch);
        }
        return cause instanceof DatabindException wrong
                ? body(wrong, "type")
                : Refusal.of(400, cause == null ? "body-required" : "malformed-request");
    }

    private static boolean isTrailing(MismatchedInputException mismatch) {
        return mismatch.getOriginalMessage().startsWith("Trailing token");
    }

    private static Refusal malformed(JacksonException malformed) {
        TokenStreamLocation at = malformed.getLocation();
        boolean twice = malformed.getOriginalMessage().startsWith("Duplicate");
        int line = at == null ? 0 : at.getLineNr();
        int column = at == null ? 0 : at.getColumnNr();
        return Refusal.of(400, twice ? "duplicate-member" : "malformed-json", line, column)
                .with("line", line)
                .with("column", column);
    }

    private static Refusal body(JacksonException wrong, String code, Object... arguments) {
        String message = Problems.text(LocaleContextHolder.getLocale(), "invalid-body." + code, arguments);
        return Refusal.body(List.of(new FieldError(pointer(wrong), code, message)));
    }

    private static String pointer(JacksonException wrong) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : wrong.getPath()) {
            String name = step.getPropertyName();
            pointer.append('/')
                    .append(
                            name == null
                                    ? Integer.toString(step.getIndex())
                                    : name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
