package org.licet.server.clerk.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Actor;
import org.licet.engine.application.Alert;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.LocalText;
import org.licet.engine.catalogue.UnknownAuthorization;
import org.licet.server.page.Page;
import org.springframework.stereotype.Component;

/** Names of things as clerks say them. */
@Component
class Words {

    private final Catalogue catalogue;
    private final Accounts accounts;
    private final Clock clock;

    Words(Catalogue catalogue, Accounts accounts, Clock clock) {
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.clock = clock;
    }

    String authorization(String id, Locale language) {
        try {
            return catalogue.current(id).description().title().in(language);
        } catch (UnknownAuthorization gone) {
            return id;
        }
    }

    /** As the package calls it, else one of the roles that every agency has. */
    String role(@Nullable String authorization, String role, Page page) {
        if (authorization != null) {
            LocalText own =
                    catalogue.current(authorization).description().roles().get(role);
            if (own != null) {
                return own.in(page.language());
            }
        }
        String key = "work.role." + role;
        return page.hasText(key) ? page.text(key) : role;
    }

    /** Name of who has this login; the login when there is no account any more. */
    String person(String login) {
        return accounts.names(Set.of(login)).getOrDefault(login, login);
    }

    /** Who did something: a person, or the engine by itself. */
    String actor(String login, Page page) {
        return login.equals(Actor.SYSTEM.login()) ? page.text("work.system") : person(login);
    }

    /** The same for many, with one statement. */
    UnaryOperator<String> actors(Stream<String> logins, Page page) {
        Map<String, String> names = accounts.names(logins.collect(Collectors.toSet()));
        return login ->
                login.equals(Actor.SYSTEM.login()) ? page.text("work.system") : names.getOrDefault(login, login);
    }

    /** Names of these logins, for a whole list at once. */
    Map<String, String> people(Collection<String> logins) {
        return accounts.names(logins);
    }

    static String stage(@Nullable String key, Page page) {
        return key == null ? "" : page.text("work.stage." + key);
    }

    /** For {@code c.alert}. */
    static List<Map<String, String>> alerts(List<Alert> alerts, Page page) {
        return alerts.stream()
                .map(alert -> Map.of("kind", alert.key(), "text", page.text("work.alert." + alert.key())))
                .toList();
    }

    /** How far away a day is: today, in 3 days, 2 days ago. */
    String away(Instant moment, Page page) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), page.zone());
        long days = ChronoUnit.DAYS.between(today, LocalDate.ofInstant(moment, page.zone()));
        if (days == 0) {
            return page.text("work.today");
        }
        return days > 0 ? page.text("work.in-days", days) : page.text("work.days-ago", -days);
    }
}
