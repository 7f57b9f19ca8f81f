package org.licet.server.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.server.account.KeptForm;
import org.licet.server.api.Pages;
import org.licet.server.api.Problems;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the server answers when no controller did: a page to people, a problem to machines. */
@Controller
final class ErrorPages implements ErrorController {

    private final Problems problems;
    private final PageFrame frame;

    ErrorPages(Problems problems, PageFrame frame) {
        this.problems = problems;
        this.frame = frame;
    }

    @RequestMapping("/error")
    @Nullable
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer told ? told : 404;
        HttpStatusCode status = HttpStatusCode.valueOf(code);
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri ? uri : "/";
        response.setStatus(code);
        if (!Pages.wants(request, path)) {
            problems.write(request, response, status);
            return null;
        }
        Page page = frame.page(request);
        Optional<KeptForm> kept = KeptForm.told(request);
        if (kept.isPresent()) {
            return SignedOut.page(page, kept.get(), request);
        }
        return page.show("error", status, PageRefusals.model(page, problems.of(status, page.language())));
    }
}
