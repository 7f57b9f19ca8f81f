package org.licet.server.api;

import java.util.Map;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What Spring's refusals are on the wire, in the same form as ours. */
final class WebRefusals {

    private static final Map<Integer, String> NAMES = Map.of(
            401, "unauthenticated",
            403, "forbidden",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "body-too-large",
            415, "unsupported-media-type");

    private WebRefusals() {}

    static @Nullable Refusal of(Exception failure) {
        TooLarge large = cause(failure, TooLarge.class);
        if (large != null) {
            return Refusal.of(413, "body-too-large", large.allowed());
        }
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return BodyRefusals.of(unreadable);
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            Class<?> wanted = mismatch.getRequiredType();
            return Refusal.parameter(
                    mismatch.getName(),
                    String.valueOf(mismatch.getValue()),
                    wanted == null ? "" : wanted.getSimpleName().toLowerCase(java.util.Locale.ROOT));
        }
        if (failure instanceof MissingServletRequestParameterException missing) {
            return missing(missing.getParameterName());
        }
        if (failure instanceof MissingServletRequestPartException missing) {
            return missing(missing.getRequestPartName());
        }
        if (failure instanceof MissingRequestHeaderException missing) {
            return missing(missing.getHeaderName());
        }
        if (failure instanceof ErrorResponse response) {
            return ofStatus(response.getStatusCode());
        }
        return failure instanceof MultipartException || failure instanceof InvalidParameterException
                ? Refusal.of(400, "malformed-request")
                : null;
    }

    static Refusal ofStatus(HttpStatusCode status) {
        String unknown = status.is4xxClientError() ? "malformed-request" : "internal";
        return Refusal.of(status.value(), NAMES.getOrDefault(status.value(), unknown), "", "");
    }

    private static Refusal missing(String name) {
        return Refusal.of(400, "missing-parameter", name).with("parameter", name);
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
        Set<Throwable> seen = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        for (Throwable at = failure; at != null && seen.add(at); at = at.getCause()) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
        }
        return null;
    }
}
