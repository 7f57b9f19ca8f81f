package org.licet.server.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.licet.server.api.Problems;
import org.licet.server.api.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only under the names in {@code licet.hosts}; all when there are none. Without this a page of another site
 * could have its own name point to 127.0.0.1 and talk to the demo as if it were the same site.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class HostCheck extends OncePerRequestFilter {

    private final Set<String> hosts;
    private final Problems problems;

    HostCheck(@Value("${licet.hosts:}") Set<String> hosts, Problems problems) {
        this.hosts = Set.copyOf(hosts);
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hosts.isEmpty() || hosts.contains(name(request))) {
            chain.doFilter(request, response);
        } else {
            problems.write(request, response, Refusal.of(421, "misdirected"));
        }
    }

    /** The name without the port; {@code [::1]} keeps its brackets. */
    private static String name(HttpServletRequest request) {
        String host = request.getServerName().toLowerCase(Locale.ROOT);
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }
}
