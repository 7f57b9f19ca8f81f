package org.licet.server.attack;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.licet.engine.access.Actor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The addresses of all pages, taken from the running server so that none can be forgotten. */
final class Routes {

    private static final Pattern PLACE = Pattern.compile("\\{([^}:*]+)[^}]*}");

    /**
     * @param pattern {@code /drafts/{draft}/pages/{page}}
     * @param personal whether only somebody signed in is answered
     */
    record Route(String method, String pattern, boolean personal) implements Comparable<Route> {

        /** With these values in its places; with one that nobody has where there is none. */
        String path(Map<String, String> values) {
            return PLACE.matcher(pattern)
                    .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(
                            pattern.split("/")[1] + ":" + place.group(1),
                            values.getOrDefault(place.group(1), "unknown-" + place.group(1)))));
        }

        boolean isBelow(String... folders) {
            return Stream.of(folders).anyMatch(folder -> pattern.equals(folder) || pattern.startsWith(folder + "/"));
        }

        @Override
        public int compareTo(Route other) {
            return (pattern + method).compareTo(other.pattern + other.method);
        }
    }

    private final Set<Route> routes = new TreeSet<>();

    Routes(RequestMappingHandlerMapping mapping) {
        mapping.getHandlerMethods().forEach((info, handler) -> {
            for (String pattern : info.getPatternValues()) {
                Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                for (RequestMethod method :
                        methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods) {
                    if (isPage(pattern)) {
                        routes.add(new Route(method.name(), pattern, isPersonal(handler)));
                    }
                }
            }
        });
    }

    List<Route> all(String method) {
        return routes.stream().filter(route -> route.method().equals(method)).toList();
    }

    Set<Route> all() {
        return routes;
    }

    private static boolean isPage(String pattern) {
        return Stream.of("/api/", "/actuator", "/open-data/", "/error", "/v3/").noneMatch(pattern::startsWith);
    }

    private static boolean isPersonal(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Actor.class && !parameter.isOptional());
    }
}
