package org.licet.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Mandates;
import org.licet.engine.access.Roles;
import org.springframework.stereotype.Component;

/** Where a reader can go from every page. */
@Component
class Navigation {

    /** For those who work here all day; scripts/shortcuts.js. */
    private static final Map<String, String> KEYS = Map.of("/work", "g w", "/oversight", "g o", "/registers", "g r");

    private final Mandates mandates;

    Navigation(Mandates mandates) {
        this.mandates = mandates;
    }

    List<Map<String, Object>> of(@Nullable Actor reader, String path, Locale language) {
        List<Map<String, Object>> places = new ArrayList<>();
        if (reader != null && !reader.agencies().isEmpty()) {
            add(places, "/work", "nav.work", path, language);
            if (!reader.agenciesAs(Roles.SUPERVISOR).isEmpty()) {
                add(places, "/oversight", "nav.oversight", path, language);
            }
        }
        add(places, "/services", "nav.services", path, language);
        if (reader != null && !mandates.of(reader.login()).isEmpty()) {
            add(places, "/my/files", "nav.files", path, language);
            add(places, "/my/acts", "nav.acts", path, language);
            add(places, "/my/messages", "nav.messages", path, language);
        }
        add(places, "/registers", "nav.registers", path, language);
        add(places, "/verify", "nav.verify", path, language);
        return places;
    }

    private static void add(List<Map<String, Object>> places, String href, String key, String path, Locale language) {
        boolean here = path.equals(href) || path.startsWith(href + "/");
        places.add(Map.of(
                "href", href, "text", Texting.get(language, key), "here", here, "key", KEYS.getOrDefault(href, "")));
    }
}
