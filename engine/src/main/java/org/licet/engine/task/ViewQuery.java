package org.licet.engine.task;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.licet.engine.task.SavedViews.ViewRefused;

/** The parameters of a basket's address in one notation, so that the same filters are the same text. */
final class ViewQuery {

    /** What begins the name of a filter that a package declares. */
    static final String DECLARED = "f.";

    private static final Set<String> KEPT =
            Set.of("queue", "authorization", "role", "stage", "due", "alert", "q", "sort");

    private ViewQuery() {}

    /** @throws ViewRefused when it is malformed or too long */
    static String canonical(String query) {
        Map<String, String> kept = new TreeMap<>();
        for (String parameter : query.strip().replaceFirst("^\\?", "").split("&")) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                String name = decoded(parameter.substring(0, equals));
                String value = decoded(parameter.substring(equals + 1)).strip();
                if (!value.isEmpty() && (KEPT.contains(name) || name.startsWith(DECLARED))) {
                    kept.put(name, value);
                }
            }
        }
        String canonical = kept.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        if (canonical.length() > SavedViews.LONGEST_QUERY) {
            throw new ViewRefused("query", "view-query");
        }
        return canonical;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ViewRefused("query", "view-query");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
