package org.licet.server.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody typed into a page of a form whose session had ended when they sent it. It travels through the login page
 * in the browser and not on the server, so that nobody without an account fills our memory; after the login it waits in
 * the session for the page that it was typed on, which shows it and saves nothing by itself. Only what a page of this
 * site sent is kept: another site could otherwise plant answers.
 *
 * @param path of the page
 * @param fields as they were sent, without the token and the button
 */
public record KeptForm(String path, Map<String, List<String>> fields) {

    /** Query parameter of the page that shows it again, and field of the login form. */
    public static final String NAME = "kept";

    private static final String ATTRIBUTE = KeptForm.class.getName();
    private static final Pattern PATHS =
            Pattern.compile("/(drafts|my)/[A-Za-z0-9._~%/-]{1,400}/pages/[A-Za-z0-9_-]{1,100}");
    private static final Set<String> LEFT_OUT = Set.of("_csrf", "action", "seen", "then");
    private static final int MOST_CHARACTERS = 200_000;
    private static final int MOST_FIELDS = 2_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public KeptForm {
        fields = Map.copyOf(fields);
    }

    /** What a refused POST held; empty when it is no page of a form, too large, or may come from another site. */
    static Optional<KeptForm> of(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (!request.getMethod().equals("POST") || !isPage(path) || !isFromHere(request)) {
            return Optional.empty();
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!LEFT_OUT.contains(name)) {
                fields.put(name, List.of(values));
            }
        });
        return fits(fields) ? Optional.of(new KeptForm(path, fields)) : Optional.empty();
    }

    /** From the field of the login form; empty for anything that {@link #json} did not write. */
    public static Optional<KeptForm> read(@Nullable String json) {
        if (json == null || json.isEmpty() || json.length() > 2 * MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            JsonNode all = JSON.readTree(json);
            String path = all.path("path").asString("");
            Map<String, List<String>> fields = new LinkedHashMap<>();
            all.path("fields").properties().forEach(entry -> {
                List<String> values = new ArrayList<>();
                entry.getValue().forEach(value -> values.add(value.asString("")));
                fields.put(entry.getKey(), values);
            });
            return isPage(path) && fits(fields) ? Optional.of(new KeptForm(path, fields)) : Optional.empty();
        } catch (JacksonException wrong) {
            return Optional.empty();
        }
    }

    public String json() {
        ObjectNode all = JSON.createObjectNode().put("path", path);
        ObjectNode inner = all.putObject("fields");
        fields.forEach((name, values) -> values.forEach(inner.withArrayProperty(name)::add));
        return JSON.writeValueAsString(all);
    }

    /** Where it is shown again. */
    public String address() {
        return path + "?" + NAME + "=1";
    }

    /** Waits in the session, in place of what waited there before. */
    void await(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, json());
    }

    /** What waits for this page, once; empty for any other page. */
    public static Optional<KeptForm> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || request.getParameter(NAME) == null) {
            return Optional.empty();
        }
        Optional<KeptForm> waiting =
                session.getAttribute(ATTRIBUTE) instanceof String json ? read(json) : Optional.empty();
        Optional<KeptForm> mine = waiting.filter(kept -> kept.path().equals(request.getRequestURI()));
        mine.ifPresent(kept -> session.removeAttribute(ATTRIBUTE));
        return mine;
    }

    /** For the page that answers a refused request. */
    void tell(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** What the refused request held that this page answers. */
    public static Optional<KeptForm> told(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof KeptForm kept ? Optional.of(kept) : Optional.empty();
    }

    private static boolean isPage(String path) {
        return PATHS.matcher(path).matches() && !path.contains("..") && !path.contains("//");
    }

    private static boolean fits(Map<String, List<String>> fields) {
        long characters = fields.entrySet().stream()
                .mapToLong(field -> field.getKey().length()
                        + field.getValue().stream().mapToLong(String::length).sum())
                .sum();
        long count = fields.values().stream().mapToLong(List::size).sum();
        return !fields.isEmpty() && characters <= MOST_CHARACTERS && count <= MOST_FIELDS;
    }

    /** Browsers say where a POST comes from; what does not say so is not kept. */
    private static boolean isFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        try {
            URI from = URI.create(origin);
            int port = from.getPort() >= 0 ? from.getPort() : "https".equals(from.getScheme()) ? 443 : 80;
            return request.getServerName()
                            .toLowerCase(Locale.ROOT)
                            .equals(String.valueOf(from.getHost()).toLowerCase(Locale.ROOT))
                    && port == request.getServerPort();
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }
}
