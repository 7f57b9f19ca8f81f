package org.licet.server.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.licet.server.api.Languages;
import org.licet.server.api.Texts;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.ui.Model;

/** What every page needs: its language, its texts, and the CSRF token where it has a form. */
final class PageModel {

    static final Texts TEXTS = new Texts("pages");

    private static final List<String> KEYS = List.of(
            "title",
            "tagline",
            "intro",
            "authorizations",
            "none",
            "document",
            "form",
            "passport",
            "api",
            "api.whole",
            "accounts",
            "accounts.intro",
            "account.login",
            "account.name",
            "account.acts",
            "login",
            "login.name",
            "login.password",
            "logout",
            "signed.in",
            "home",
            "skip");

    private PageModel() {}

    static Locale fill(Model model, HttpServletRequest request, @Nullable String lang) {
        Locale language = Languages.ALL.stream()
                .filter(known -> known.getLanguage().equals(lang))
                .findFirst()
                .orElseGet(() -> Languages.of(request));
        Map<String, String> texts = new TreeMap<>();
        KEYS.forEach(key -> texts.put(key.replace('.', '_'), TEXTS.get(language, key)));
        model.addAttribute("t", texts);
        model.addAttribute("lang", language.getLanguage());
        model.addAttribute(
                "languages", Languages.ALL.stream().map(Locale::getLanguage).toList());
        return language;
    }

    /** Asking for the token begins a session, so only pages with a form do. */
    static void csrf(Model model, HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            model.addAttribute("csrfName", token.getParameterName());
            model.addAttribute("csrfToken", token.getToken());
        }
    }
}
