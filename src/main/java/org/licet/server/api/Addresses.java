package org.licet.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses within this site. */
public final class Addresses {

    /** In the path, not in what is asked of it. */
    private static final Pattern DEVIOUS =
            Pattern.compile("^[^?#]*(//|/\\.|;|%2f|%5c|%2e|%00)", Pattern.CASE_INSENSITIVE);

    private Addresses() {}

    /** A path from its parts, each escaped: {@code path("registers", id, "entries", number)}. */
    public static String path(String... parts) {
        StringJoiner path = new StringJoiner("/", "/", "");
        for (String part : parts) {
            path.add(escape(part).replace("+", "%20"));
        }
        return path.toString();
    }

    /** Parameters without value are left out. */
    public static String query(String path, Map<String, ? extends @Nullable Object> parameters) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        parameters.forEach((name, value) -> {
            if (value != null && !value.toString().isEmpty()) {
                query.add(escape(name) + "=" + escape(value.toString()));
            }
        });
        return path + query;
    }

    /**
     * A place to go back to: only within this site, or a link could lead people from our login page to another's; and
     * only as we write addresses ourselves, since the server stumbles over paths such as {@code /..//}.
     */
    public static boolean isOurs(@Nullable String address) {
        return address != null
                && address.startsWith("/")
                && !DEVIOUS.matcher(address).find()
                && address.chars().allMatch(c -> c > ' ' && c != '\\' && c < 127);
    }

    /** The page itself, to be asked for again in another language. */
    public static String withoutLanguage(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return request.getRequestURI();
        }
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        StringJoiner rest = new StringJoiner("&", "?", "").setEmptyValue("");
        for (String part : query.split("&", -1)) {
            if (!part.isEmpty() && !part.startsWith("lang=")) {
                rest.add(part);
            }
        }
        return request.getRequestURI() + rest;
    }

    private static String escape(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
