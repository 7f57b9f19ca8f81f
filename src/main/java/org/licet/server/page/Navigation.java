package org.licet.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Mandates;
import org.licet.engine.access.Roles;
import org.licet.engine.notification.Notices;
import org.springframework.stereotype.Component;

/** Where a reader can go from every page. */
@Component
class Navigation {

    /** For those who work here all day; scripts/shortcuts.js. */
    private static final Map<String, String> KEYS = Map.of("/work", "g w", "/oversight", "g o", "/registers", "g r");

    private final Mandates mandates;
    private final Notices notices;

    Navigation(Mandates mandates, Notices notices) {
        this.mandates = mandates;
        this.notices = notices;
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
            int unread = notices.unread(reader);
            String messages = Texting.get(language, "nav.messages");
            add(places, "/my/messages", unread == 0 ? messages : messages + " (" + unread + ")", path);
        }
        add(places, "/registers", "nav.registers", path, language);
        add(places, "/verify", "nav.verify", path, language);
        return places;
    }

    private static void add(List<Map<String, Object>> places, String href, String key, String path, Locale language) {
        add(places, href, Texting.get(language, key), path);
    }

    private static void add(List<Map<String, Object>> places, String href, String text, String path) {
        boolean here = path.equals(href) || path.startsWith(href + "/");
        places.add(Map.of("href", href, "text", text, "here", here, "key", KEYS.getOrDefault(href, "")));
    }
}
