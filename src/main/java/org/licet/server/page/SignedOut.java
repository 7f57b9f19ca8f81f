package org.licet.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.server.account.KeptForm;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.servlet.ModelAndView;

/** The login page that keeps what was typed, in the browser, until somebody has signed in. */
final class SignedOut {

    private SignedOut() {}

    static ModelAndView page(Page page, KeptForm kept, HttpServletRequest request) {
        boolean failed =
                request.getAttribute(AuthenticationException.class.getName()) instanceof AuthenticationException;
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("failure", failed ? page.text("login.failed") : "");
        model.put("csrf", page.csrf());
        model.put("next", kept.address());
        model.put("kept", kept.json());
        return page.show("login", HttpStatus.FORBIDDEN, model);
    }
}
