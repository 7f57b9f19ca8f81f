package org.licet.server.home;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licet.server.api.Pages;
import org.licet.server.api.Problems;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the server answers when no controller did: a page to people, a problem to machines. */
@Controller
final class ErrorPages implements ErrorController {

    private final Problems problems;

    ErrorPages(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    @Nullable
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri ? uri : "/";
        response.setStatus(status);
        if (!Pages.wants(request, path)) {
            problems.write(request, response, HttpStatusCode.valueOf(status));
            return null;
        }
        Model model = new ExtendedModelMap();
        Locale language = PageModel.fill(model, request, request.getParameter("lang"));
        model.addAttribute("problem", problems.title(HttpStatusCode.valueOf(status), language));
        ModelAndView page = new ModelAndView("error", model.asMap());
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }
}
