package org.licet.server.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.licet.server.api.Addresses;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Sends a person back to the login page, which says why; never whether the login exists. */
final class LoginFailed implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        Optional<KeptForm> kept = KeptForm.read(request.getParameter(KeptForm.NAME));
        if (kept.isPresent()) {
            // A redirect would lose what was typed.
            kept.get().tell(request);
            request.setAttribute(AuthenticationException.class.getName(), failure);
            response.sendError(403);
            return;
        }
        Map<String, Object> told = new LinkedHashMap<>();
        if (failure instanceof TooManyLogins wait) {
            told.put("wait", wait.seconds());
        } else {
            told.put("failed", "yes");
        }
        String next = request.getParameter("next");
        if (Addresses.isOurs(next)) {
            told.put("next", next);
        }
        response.sendRedirect(Addresses.query("/login", told));
    }
}
