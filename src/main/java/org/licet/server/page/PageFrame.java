package org.licet.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.server.api.Addresses;
import org.licet.server.api.Languages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** What stands around every page: who is reading, in which language, where they can go. */
@Component
final class PageFrame {

    private final Identity identity;
    private final Assets assets = Assets.built();
    private final boolean demo;
    private final ZoneId zone;
    private final Navigation navigation;

    PageFrame(
            Identity identity,
            Navigation navigation,
            Environment environment,
            @Value("${licet.zone:Europe/Chisinau}") ZoneId zone) {
        this.identity = identity;
        this.navigation = navigation;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.zone = zone;
    }

    Page page(HttpServletRequest request) {
        return new Page(this, request, Languages.of(request), reader());
    }

    ZoneId zone() {
        return zone;
    }

    Map<String, Object> around(HttpServletRequest request, Locale language, @Nullable Actor reader) {
        Map<String, Object> model = new TreeMap<>();
        model.put("t", new Saying(language));
        model.put("lang", language.getLanguage());
        model.put("languages", languages(request, language));
        model.put("site", identity.name(language));
        model.put("style", assets.style());
        model.put("script", assets.script());
        model.put("identityStyle", !identity.style().isEmpty());
        model.put("demo", demo);
        model.put("navigation", navigation.of(reader, request.getRequestURI(), language));
        if (reader != null) {
            model.put("reader", Map.of("name", reader.name(), "login", reader.login()));
            model.put("csrf", csrf(request));
        }
        return model;
    }

    /** Asking for the token begins a session, so only pages with a form do. */
    static Map<String, String> csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? Map.of("name", token.getParameterName(), "token", token.getToken())
                : Map.of("name", "_csrf", "token", "");
    }

    private static List<Map<String, Object>> languages(HttpServletRequest request, Locale chosen) {
        String back = Addresses.withoutLanguage(request);
        return Languages.ALL.stream()
                .map(language -> Map.<String, Object>of(
                        "code", language.getLanguage(),
                        "name", Texting.get(language, "language.own"),
                        "current", language.equals(chosen),
                        "href", back + (back.contains("?") ? "&" : "?") + "lang=" + language.getLanguage()))
                .toList();
    }

    private static @Nullable Actor reader() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null && caller.getPrincipal() instanceof Actor actor ? actor : null;
    }
}
