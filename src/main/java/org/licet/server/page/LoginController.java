package org.licet.server.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.server.api.Addresses;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The login page, and the page that shows every component. */
@PageController
final class LoginController {

    /** @param next where to go after; only within this site */
    @GetMapping("/login")
    ModelAndView login(
            Page page,
            @RequestParam(required = false) @Nullable String failed,
            @RequestParam(required = false) @Nullable Integer wait,
            @RequestParam(required = false) @Nullable String next) {
        String failure = wait != null ? page.text("login.wait", wait) : failed != null ? page.text("login.failed") : "";
        return page.show(
                "login",
                Map.of(
                        "failure",
                        failure,
                        "csrf",
                        page.csrf(),
                        "next",
                        next != null && Addresses.isOurs(next) ? next : ""));
    }

    @GetMapping("/components")
    ModelAndView components(Page page) {
        return page.show("components-page", Map.of("csrf", Map.of("name", "_csrf", "token", "")));
    }
}
