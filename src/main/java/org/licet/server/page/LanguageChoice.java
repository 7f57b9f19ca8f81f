package org.licet.server.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.server.api.Languages;
import org.licet.server.api.Pages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The language that a person chose by {@code ?lang=}, kept in a cookie for a year; pages only. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class LanguageChoice extends OncePerRequestFilter {

    static final String NAME = "lang";

    private final boolean secure;

    LanguageChoice(@Value("${server.servlet.session.cookie.secure:true}") boolean secure) {
        this.secure = secure;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Pages.isMachine(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Locale> asked = Languages.spoken(parameter(request));
        asked.ifPresent(language -> response.addHeader(HttpHeaders.SET_COOKIE, kept(language)));
        asked.or(() -> Languages.spoken(cookie(request)))
                .ifPresent(language -> request.setAttribute(Languages.CHOSEN, language));
        chain.doFilter(request, response);
    }

    /** From the address only: a body is read by whom it is for. */
    private static @Nullable String parameter(HttpServletRequest request) {
        String query = request.getQueryString();
        for (String part : query == null ? new String[0] : query.split("&", -1)) {
            if (part.startsWith(NAME + "=")) {
                return part.substring(NAME.length() + 1);
            }
        }
        return null;
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals(NAME)) {
                return cookie.getValue();
            }
        }
        return null;
    }

    private String kept(Locale language) {
        return ResponseCookie.from(NAME, language.getLanguage())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build()
                .toString();
    }
}
