package org.licet.engine.access;

import java.util.Optional;
import org.licet.engine.access.MandateMapper.PartyRow;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Parties in the database. */
@Service
class StoredParties implements Parties {

    private final MandateMapper mandates;

    StoredParties(MandateMapper mandates) {
        this.mandates = mandates;
    }

    @Override
    public Optional<Party> find(String id) {
        return Optional.ofNullable(mandates.party(id))
                .map(row -> new Party(row.id(), ApplicantKind.of(row.kind()), row.name()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(Party party) {
        if (mandates.party(party.id()) != null) {
            return;
        }
        try {
            mandates.insertParty(new PartyRow(party.id(), party.kind().key(), party.name()));
        } catch (DuplicateKeyException e) {
            // somebody else remembered it in the same moment, which is as good
        }
    }
}
