package org.licet.server.applicant.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.access.ApplicantKind;
import org.licet.engine.access.Mandates;
import org.licet.engine.access.Party;
import org.licet.server.page.Page;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * For whom somebody looks at their pages: for all whom the account may represent, or for one. The choice is kept in the
 * session and only narrows what is shown; what may be seen at all is decided by the SQL of each list.
 */
@Component
class ActingFor {

    private static final String CHOSEN = ActingFor.class.getName();

    private final Mandates mandates;

    ActingFor(Mandates mandates) {
        this.mandates = mandates;
    }

    List<Party> parties(Actor by) {
        return mandates.of(by.login());
    }

    /** Empty for all; also when the mandate for who was chosen has ended. */
    Optional<Party> chosen(Actor by, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object id = session == null ? null : session.getAttribute(CHOSEN);
        return parties(by).stream().filter(party -> party.id().equals(id)).findFirst();
    }

    /** @param id of a party; anything else means all */
    void choose(Actor by, @Nullable String id, HttpServletRequest request) {
        boolean known = parties(by).stream().anyMatch(party -> party.id().equals(id));
        request.getSession().setAttribute(CHOSEN, known ? id : null);
    }

    /** For the switch above lists; empty where there is nothing to choose. */
    List<Map<String, Object>> choices(Page page, Actor by, HttpServletRequest request) {
        List<Party> parties = parties(by);
        if (parties.size() < 2) {
            return List.of();
        }
        String chosen = chosen(by, request).map(Party::id).orElse("");
        List<Map<String, Object>> choices = new java.util.ArrayList<>();
        choices.add(Map.of("value", "", "text", page.text("party.all"), "chosen", chosen.isEmpty()));
        parties.forEach(party -> choices.add(Map.of(
                "value",
                party.id(),
                "text",
                said(page, party),
                "chosen",
                party.id().equals(chosen))));
        return choices;
    }

    /** For whom this is filled in: who stands at the counter, or whom the reader acts for; empty for nobody yet. */
    String applicant(Page page, Actor by, Filling filling) {
        if (filling.isAtCounter()) {
            JsonNode counter = filling.body().path(Fillings.COUNTER);
            return counter.path("name").asString("") + " (" + counter.path("id").asString("") + ")";
        }
        return parties(by).stream()
                .filter(party -> party.id().equals(filling.text("applicant")))
                .findFirst()
                .map(party -> said(page, party))
                .orElse("");
    }

    /** A person is oneself; companies are told by their number. */
    static String said(Page page, Party party) {
        String number = party.id().substring(party.id().indexOf(':') + 1);
        return party.kind() == ApplicantKind.CITIZEN
                ? page.text("party.self", party.name())
                : party.name() + " (" + number + ")";
    }
}
