package org.licet.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns whatever goes wrong in a controller into a problem; the unexpected is logged under an id that the caller gets. */
@RestControllerAdvice
final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<Problem> answer(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (failure instanceof AuthenticationException || failure instanceof AccessDeniedException) {
            throw failure;
        }
        Refusal refusal = refusal(failure);
        if (refusal == null && DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null;
        }
        if (refusal == null) {
            refusal = unexpected(failure);
        }
        if (Pages.wants(request)) {
            response.sendError(refusal.status());
            return null;
        }
        HttpHeaders headers = failure instanceof ErrorResponse known ? known.getHeaders() : HttpHeaders.EMPTY;
        return entity(refusal, headers, Languages.of(request));
    }

    static ResponseEntity<Problem> entity(Refusal refusal, HttpHeaders headers, Locale language) {
        return ResponseEntity.status(refusal.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .body(Problems.of(refusal, language));
    }

    private static @Nullable Refusal refusal(Exception failure) {
        Refusal refusal = EngineRefusals.of(failure);
        return refusal != null ? refusal : WebRefusals.of(failure);
    }

    private static Refusal unexpected(Exception failure) {
        String id = UUID.randomUUID().toString();
        LOG.error("failure {}", id, failure);
        return Refusal.of(500, "internal", id).with("id", id);
    }
}
