package org.licet.server.testing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every answer of a controller says to the tests which route and which template made it. */
public final class NamedPages implements WebMvcConfigurer {

    public static final String ROUTE = "test-route";

    /** Absent where a refusal was turned into a page. */
    public static final String VIEW = "test-view";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
                if (route != null) {
                    response.setHeader(ROUTE, request.getMethod() + " " + route);
                }
                return true;
            }

            @Override
            public void postHandle(
                    HttpServletRequest request,
                    HttpServletResponse response,
                    Object handler,
                    @Nullable ModelAndView page) {
                if (page != null && page.getViewName() != null && !response.isCommitted()) {
                    response.setHeader(VIEW, page.getViewName());
                }
            }
        });
    }
}
