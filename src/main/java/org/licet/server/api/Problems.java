package org.licet.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.forms.FieldError;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes problems in the reader's language, and writes them where no controller is there to do it. */
@Component
public final class Problems {

    private static final Texts TEXTS = new Texts("problems");

    private final JsonMapper json;

    public Problems(JsonMapper json) {
        this.json = json;
    }

    /** @param name of the problem: the end of its type and the key of its texts */
    static Problem of(
            int status,
            String name,
            Locale language,
            List<FieldError> errors,
            Map<String, Object> more,
            @Nullable Object... arguments) {
        String title = TEXTS.get(language, name + ".title");
        String key = detailKey(language, name, more.get("code"));
        String detail = TEXTS.has(language, key) ? TEXTS.get(language, key, arguments) : "";
        return new Problem(Problem.TYPES + name, title, status, detail, errors, more);
    }

    /** A problem that says by a code which of several it is may have a text for each. */
    private static String detailKey(Locale language, String name, @Nullable Object code) {
        String own = name + "." + code + ".detail";
        return code != null && TEXTS.has(language, own) ? own : name + ".detail";
    }

    static Problem of(Refusal refusal, Locale language) {
        return of(refusal.status(), refusal.name(), language, refusal.errors(), refusal.more(), refusal.arguments());
    }

    /** What a problem says in words, for answers that name several. */
    public static String detail(Locale language, String name, @Nullable Object... arguments) {
        return text(language, name + ".detail", arguments);
    }

    static String text(Locale language, String key, @Nullable Object... arguments) {
        return TEXTS.get(language, key, arguments);
    }

    /** For errors that carry no more than their status. */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatusCode status)
            throws IOException {
        write(request, response, WebRefusals.ofStatus(status));
    }

    /** As JSON. */
    String text(HttpStatusCode status, Locale language) {
        return json.writeValueAsString(of(WebRefusals.ofStatus(status), language));
    }

    public Problem of(HttpStatusCode status, Locale language) {
        return of(WebRefusals.ofStatus(status), language);
    }

    /** For filters. The connection is not reused where the body may not have been read. */
    public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        Locale language = Languages.of(request);
        response.setStatus(refusal.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Content-Language", language.toLanguageTag());
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(of(refusal, language)));
    }
}
