package org.licet.engine.application;

import java.util.Optional;
import org.licet.engine.access.Actor;
import org.licet.engine.access.ApplicantKind;
import org.licet.engine.access.Party;
import org.licet.engine.access.StateNumber;
import org.licet.engine.application.FilingApplication.Filing;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.engine.lookup.LookUps;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What stands in a draft of an application before anybody has typed: proposals for the party that is applied for. */
@Component
class NewDrafts {

    private final Applicants applicants;
    private final FileAccess access;
    private final LookUps lookUps;

    NewDrafts(Applicants applicants, FileAccess access, LookUps lookUps) {
        this.applicants = applicants;
        this.access = access;
        this.lookUps = lookUps;
    }

    /** The body of a draft; of a correction, an operation or what is no filing it stays as it is. */
    JsonNode body(Actor by, PublishedPackage published, JsonNode body) {
        if (published.description().application().prefill().isEmpty()
                || !(body instanceof ObjectNode object)
                || !FilingBody.isFiling(object)) {
            return body;
        }
        return applicant(by, published.description(), object)
                .<JsonNode>map(party -> {
                    ObjectNode data = object.path("data") instanceof ObjectNode typed
                            ? typed
                            : JsonNodeFactory.instance.objectNode();
                    ObjectNode whole = object.deepCopy();
                    whole.set("data", lookUps.prefilled(by, published, party, data));
                    return whole;
                })
                .orElse(body);
    }

    /** Nobody while it is open who that is, at the counter unless the number can be somebody's. */
    private Optional<Party> applicant(Actor by, Description description, ObjectNode body) {
        try {
            Filing filing = FilingBody.read(body, by, description.id(), java.util.Locale.ENGLISH);
            return filing.counter() == null
                    ? Optional.of(applicants.identify(by, filing.applicant(), description))
                    : atCounter(by, filing.counter(), description);
        } catch (WrongAnswers | ApplicantUnidentified later) {
            return Optional.empty();
        }
    }

    private Optional<Party> atCounter(Actor by, CounterApplicant named, Description description) {
        if (!access.worksAt(by, description.agency())) {
            return Optional.empty();
        }
        for (ApplicantKind kind : ApplicantKind.values()) {
            if (kind.key().equals(named.kind()) && StateNumber.fits(kind, named.id())) {
                return Optional.of(new Party(
                        StateNumber.party(named.id()), kind, named.name().strip()));
            }
        }
        return Optional.empty();
    }
}
