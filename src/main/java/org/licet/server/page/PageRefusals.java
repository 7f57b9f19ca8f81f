package org.licet.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.server.api.Addresses;
import org.licet.server.api.Explaining;
import org.licet.server.api.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** What goes wrong in a page, told by a page: what happened, and what to do now. */
@ControllerAdvice(annotations = PageController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageRefusals {

    private final PageFrame frame;

    PageRefusals(PageFrame frame) {
        this.frame = frame;
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ModelAndView answer(Exception failure, HttpServletRequest request) throws Exception {
        if (failure instanceof AuthenticationException || failure instanceof AccessDeniedException) {
            throw failure;
        }
        Page page = frame.page(request);
        Problem problem = Explaining.problem(failure, page.language());
        if (problem == null) {
            return null;
        }
        if (problem.status() == 401 && page.reader() == null) {
            return toLogin(request);
        }
        return page.show("error", HttpStatusCode.valueOf(problem.status()), model(page, problem));
    }

    static Map<String, Object> model(Page page, Problem problem) {
        String key = "error.todo." + problem.status();
        return Map.of(
                "problem", problem.title(),
                "detail", problem.detail(),
                "errors",
                        problem.errors().stream().map(error -> error.message()).toList(),
                "todo", page.text(page.hasText(key) ? key : "error.todo"),
                "id", problem.more().getOrDefault("id", "").toString(),
                "more", List.of());
    }

    private static ModelAndView toLogin(HttpServletRequest request) {
        String query = request.getQueryString();
        String here =
                request.getMethod().equals("GET") ? request.getRequestURI() + (query == null ? "" : "?" + query) : "/";
        RedirectView login = new RedirectView(Addresses.query("/login", Map.of("next", here)));
        login.setExpandUriTemplateVariables(false);
        return new ModelAndView(login);
    }
}
