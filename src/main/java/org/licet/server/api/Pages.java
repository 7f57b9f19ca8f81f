package org.licet.server.api;

import jakarta.servlet.http.HttpServletRequest;

/** Tells requests of people with a browser from those of machines. */
public final class Pages {

    private Pages() {}

    /** Whether the answer to this request should be a page. */
    public static boolean wants(HttpServletRequest request) {
        return wants(request, request.getRequestURI());
    }

    public static boolean wants(HttpServletRequest request, String path) {
        String accept = request.getHeader("Accept");
        return !isMachine(path) && accept != null && accept.contains("text/html");
    }

    /** Paths that only ever speak to machines. */
    public static boolean isMachine(String path) {
        return path.startsWith("/api/") || path.startsWith("/actuator") || path.startsWith("/open-data/");
    }
}
