package org.licet.engine.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.MandateMapper.PartyRow;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mandates in the database. */
@Service
class StoredMandates implements Mandates {

    private final MandateMapper mandates;
    private final Clock clock;
    private final ZoneId zone;

    StoredMandates(MandateMapper mandates, Clock clock, @Value("${licet.zone:Europe/Chisinau}") ZoneId zone) {
        this.mandates = mandates;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    @Override
    public List<Party> of(String login) {
        return mandates.of(login, today()).stream()
                .map(row -> new Party(row.id(), ApplicantKind.of(row.kind()), row.name()))
                .toList();
    }

    @Override
    @Transactional
    public void grant(String login, Party party, @Nullable LocalDate until) {
        PartyRow row = new PartyRow(party.id(), party.kind().key(), party.name());
        if (mandates.party(party.id()) == null) {
            mandates.insertParty(row);
        } else {
            mandates.updateParty(row);
        }
        mandates.delete(login, party.id());
        mandates.insert(login, party.id(), until);
    }

    @Override
    @Transactional
    public void revoke(String login, String partyId) {
        mandates.delete(login, partyId);
    }
}
