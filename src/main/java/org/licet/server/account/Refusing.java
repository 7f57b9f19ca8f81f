package org.licet.server.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.licet.server.api.Pages;
import org.licet.server.api.Problems;
import org.licet.server.api.Refusal;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * 401, 403 and 429 as problems. The challenge is never {@code Basic}: a browser that has been asked for a password sends
 * it along with every later request, also with those that another site made it send.
 */
@Component
final class Refusing implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;

    Refusing(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof TooManyLogins wait) {
            response.setHeader("Retry-After", Long.toString(wait.seconds()));
            problems.write(request, response, Refusal.of(429, "too-many-logins", wait.seconds()));
            return;
        }
        boolean nobody = failure instanceof InsufficientAuthenticationException;
        response.setHeader("WWW-Authenticate", "Bearer realm=\"licet\"" + (nobody ? "" : ", error=\"invalid_token\""));
        problems.write(request, response, Refusal.of(401, nobody ? "unauthenticated" : "wrong-credentials"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        if (Pages.wants(request)) {
            if (failure instanceof CsrfException && keeps(request, response)) {
                return;
            }
            response.sendError(403);
            return;
        }
        problems.write(
                request, response, Refusal.of(403, failure instanceof CsrfException ? "stale-page" : "forbidden"));
    }

    /** What was typed is not lost with the session: it is shown again, now or after the login. */
    private static boolean keeps(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<KeptForm> typed = KeptForm.of(request);
        if (typed.isEmpty()) {
            return false;
        }
        if (SecurityContextHolder.getContext().getAuthentication() instanceof Acting) {
            typed.get().await(request);
            response.sendRedirect(typed.get().address());
            return true;
        }
        typed.get().tell(request);
        response.sendError(403);
        return true;
    }
}
