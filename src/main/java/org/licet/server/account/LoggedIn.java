package org.licet.server.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.licet.server.api.Addresses;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Sends a person on to where they wanted to go, else home; never to another site. */
final class LoggedIn implements AuthenticationSuccessHandler {

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        Optional<KeptForm> kept = KeptForm.read(request.getParameter(KeptForm.NAME));
        if (kept.isPresent()) {
            kept.get().await(request);
            response.sendRedirect(kept.get().address());
            return;
        }
        String next = request.getParameter("next");
        response.sendRedirect(Addresses.isOurs(next) ? next : "/");
    }
}
