package org.licet.server.api;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.licet.engine.access.Actor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Keeps {@link Throttled} calls within their limits. */
final class Throttle implements HandlerInterceptor {

    private final Map<Throttled.Kind, Buckets> buckets = new EnumMap<>(Throttled.Kind.class);

    Throttle(Limits limits, Clock clock) {
        buckets.put(Throttled.Kind.FILING, new Buckets(limits.filing(), clock));
        buckets.put(Throttled.Kind.EVALUATION, new Buckets(limits.evaluation(), clock));
        buckets.put(Throttled.Kind.VERIFICATION, new Buckets(limits.verification(), clock));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Throttled throttled =
                handler instanceof HandlerMethod method ? method.getMethodAnnotation(Throttled.class) : null;
        if (throttled != null) {
            ConsumptionProbe probe = Objects.requireNonNull(buckets.get(throttled.value()))
                    .of(caller(request, throttled.value()))
                    .tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                long seconds = probe.getNanosToWaitForRefill() / 1_000_000_000 + 1;
                response.setHeader("Retry-After", Long.toString(seconds));
                throw Refusal.of(429, "too-many-requests", seconds);
            }
        }
        return true;
    }

    private static String caller(HttpServletRequest request, Throttled.Kind kind) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return kind == Throttled.Kind.FILING && caller != null && caller.getPrincipal() instanceof Actor actor
                ? actor.login()
                : request.getRemoteAddr();
    }
}
