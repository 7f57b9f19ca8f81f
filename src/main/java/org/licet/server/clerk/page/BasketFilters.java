package org.licet.server.clerk.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Passport;
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
                .sorted((one, two) -> one.getOrDefault("text", "").compareTo(two.getOrDefault("text", "")))
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
