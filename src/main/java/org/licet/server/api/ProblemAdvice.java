package org.licet.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licet.engine.lookup.LookUps.TooManyLookUps;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns whatever goes wrong in a controller into a problem. */
@RestControllerAdvice
final class ProblemAdvice {

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<Problem> answer(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (failure instanceof AuthenticationException || failure instanceof AccessDeniedException) {
            throw failure;
        }
        Refusal refusal = Explaining.refusal(failure);
        if (refusal == null) {
            return null;
        }
        if (Pages.wants(request)) {
            response.sendError(refusal.status());
            return null;
        }
        HttpHeaders headers = new HttpHeaders();
        if (failure instanceof ErrorResponse known) {
            headers.addAll(known.getHeaders());
        }
        if (failure instanceof TooManyLookUps tooMany) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
        }
        return entity(refusal, headers, Languages.of(request));
    }

    static ResponseEntity<Problem> entity(Refusal refusal, HttpHeaders headers, Locale language) {
        return ResponseEntity.status(refusal.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .body(Problems.of(refusal, language));
    }
}
