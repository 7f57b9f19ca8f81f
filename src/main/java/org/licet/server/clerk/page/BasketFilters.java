package org.licet.server.clerk.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Passport;
import org.licet.engine.catalogue.WorkPart;
import org.licet.engine.catalogue.WorkPart.Answer;
import org.licet.server.page.Page;
import org.springframework.stereotype.Component;

/** By what the basket can be narrowed, and by what it is. */
@Component
class BasketFilters {

    private final Catalogue catalogue;
    private final Words words;

    BasketFilters(Catalogue catalogue, Words words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    /** The choices of each filter, by its parameter. */
    Map<String, List<Map<String, String>>> fields(Actor by, Page page, BasketAddress address) {
        Map<String, List<Map<String, String>>> fields = new LinkedHashMap<>();
        fields.put("authorization", authorizations(by, page));
        fields.put("role", roles(by, page, address));
        fields.put("stage", choices("work.stage.", BasketAddress.STAGES, page));
        fields.put("due", choices("work.due.", BasketAddress.DUES, page));
        fields.put("alert", choices("work.alert.", BasketAddress.ALERTS, page));
        return fields;
    }

    /** Answers that the chosen authorization shows in lists; none while none is chosen. */
    List<Answer> columns(BasketAddress address) {
        return work(address).map(WorkPart::columns).orElse(List.of());
    }

    /** Filters of the chosen authorization: choices, dates and numbers from and to, or words. */
    List<Map<String, Object>> narrowing(Page page, BasketAddress address) {
        return work(address).map(WorkPart::filters).orElse(List.of()).stream()
                .map(answer -> Map.<String, Object>of(
                        "name", BasketAddress.DECLARED + answer.path(),
                        "id", "by-" + answer.inForm().replace('.', '-'),
                        "title", answer.title().in(page.language()),
                        "kind", kind(answer),
                        "choices",
                                answer.choices().entrySet().stream()
                                        .map(each -> Map.of(
                                                "value", each.getKey(),
                                                "text", each.getValue().in(page.language())))
                                        .toList()))
                .toList();
    }

    private static String kind(Answer answer) {
        if (!answer.choices().isEmpty()) {
            return "choice";
        }
        return switch (answer.type()) {
            case "date" -> "date";
            case "integer", "number" -> "number";
            case "boolean" -> "truth";
            default -> "text";
        };
    }

    private Optional<WorkPart> work(BasketAddress address) {
        String authorization = address.value("authorization");
        return authorization == null
                ? Optional.empty()
                : Optional.of(catalogue.current(authorization).description().work());
    }

    private String title(String name, BasketAddress address, Page page) {
        String path = name.substring(BasketAddress.DECLARED.length());
        for (String end : List.of("", ".from", ".to")) {
            Optional<Answer> answer = path.endsWith(end)
                    ? work(address).flatMap(work -> work.filter(path.substring(0, path.length() - end.length())))
                    : Optional.empty();
            if (answer.isPresent()) {
                String title = answer.get().title().in(page.language());
                return end.isEmpty() ? title : title + " – " + page.text("work.filter" + end);
            }
        }
        return path;
    }

    private String value(String name, String value, BasketAddress address, Page page) {
        return work(address)
                .flatMap(work -> work.filter(name.substring(BasketAddress.DECLARED.length())))
                .map(answer -> answer.choices().get(value))
                .map(choice -> choice.in(page.language()))
                .orElse(page.hasText("work.truth." + value) ? page.text("work.truth." + value) : value);
    }

    /** What is chosen, each with the address of the list without it. */
    List<Map<String, String>> tags(Page page, BasketAddress address) {
        List<Map<String, String>> tags = new ArrayList<>();
        for (String name : BasketAddress.FILTERS) {
            String value = address.value(name);
            if (value != null) {
                tags.add(Map.of(
                        "name", page.text("work.filter." + name),
                        "value", said(name, value, address, page),
                        "href", address.without(name)));
            }
        }
        address.declared().forEach((path, value) -> {
            String name = BasketAddress.DECLARED + path;
            tags.add(Map.of(
                    "name", title(name, address, page),
                    "value", value(name, value, address, page),
                    "href", address.without(name)));
        });
        return tags;
    }

    private String said(String name, String value, BasketAddress address, Page page) {
        return switch (name) {
            case "authorization" -> words.authorization(value, page.language());
            case "role" -> words.role(address.value("authorization"), value, page);
            case "q" -> value;
            default -> {
                String key = "work." + name + "." + value;
                yield page.hasText(key) ? page.text(key) : value;
            }
        };
    }

    /** Those of one's agencies, and those of others that ask for opinions. */
    private List<Map<String, String>> authorizations(Actor by, Page page) {
        return catalogue.passports().stream()
                .filter(passport -> concerns(by, passport))
                .map(passport -> Map.of(
                        "value",
                        passport.version().packageId(),
                        "text",
                        passport.description().title().in(page.language())))
                .sorted(Comparator.comparing(each -> each.getOrDefault("text", ""), page.alphabet()))
                .toList();
    }

    private static boolean concerns(Actor by, Passport passport) {
        return by.agencies().contains(passport.description().agency())
                || passport.description().life().opinions().values().stream()
                        .anyMatch(opinion -> by.agencies().contains(opinion.agency()));
    }

    private List<Map<String, String>> roles(Actor by, Page page, BasketAddress address) {
        TreeSet<String> roles = new TreeSet<>();
        by.held().stream().map(AgencyRole::role).forEach(roles::add);
        String authorization = address.value("authorization");
        if (authorization != null && Doors.supervises(by)) {
            roles.addAll(catalogue.current(authorization).description().roles().keySet());
        }
        return roles.stream()
                .map(role -> Map.of("value", role, "text", words.role(authorization, role, page)))
                .toList();
    }

    private static List<Map<String, String>> choices(String prefix, List<String> values, Page page) {
        return values.stream()
                .map(value -> Map.of("value", value, "text", page.text(prefix + value)))
                .toList();
    }
}
