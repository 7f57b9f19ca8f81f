package org.licet.engine.lookup;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Party;
import org.licet.engine.catalogue.Prefill;
import org.licet.engine.catalogue.Prefill.Attribute;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.engine.lookup.LookUps.TooManyLookUps;
import org.licet.engine.register.PublicEntries.InForce;
import org.licet.forms.Form;
import org.licet.forms.LookUp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a package proposes for one new draft. */
final class Prefilling {

    private final Actor by;
    private final PublishedPackage published;
    private final Party applicant;
    private final Form form;
    private final CountedEntries entries;
    private final Map<String, Optional<InForce>> found = new HashMap<>();

    Prefilling(Actor by, PublishedPackage published, Party applicant, Form form, CountedEntries entries) {
        this.by = by;
        this.published = published;
        this.applicant = applicant;
        this.form = form;
        this.entries = entries;
    }

    ObjectNode fill(ObjectNode answers) {
        Map<String, Optional<JsonNode>> values = new HashMap<>();
        published.description().application().prefill().forEach((path, prefill) -> {
            String pointer = "/" + path.replace('.', '/');
            if (LookUp.at(answers, pointer).isEmpty()) {
                value(prefill, pointer).ifPresent(value -> values.put(pointer, Optional.of(value)));
            }
        });
        return LookUp.with(answers, values);
    }

    private Optional<JsonNode> value(Prefill prefill, String pointer) {
        if (prefill instanceof Prefill.OfAccount of) {
            return Optional.of(JsonNodeFactory.instance.stringNode(attribute(of.attribute())));
        }
        Prefill.OfEntry of = (Prefill.OfEntry) prefill;
        return entry(of).flatMap(entry -> FittingValues.value(entry, of.take(), form, pointer));
    }

    /** One entry for all that is taken of it; where there were too many look-ups nothing is proposed. */
    private Optional<InForce> entry(Prefill.OfEntry of) {
        String key = of.register() + " " + of.by() + " " + of.of();
        Optional<InForce> known = found.get(key);
        if (known == null) {
            known = read(of);
            found.put(key, known);
        }
        return known;
    }

    private Optional<InForce> read(Prefill.OfEntry of) {
        try {
            return entries.find(by, published, of.register(), of.by(), attribute(of.of()));
        } catch (TooManyLookUps later) {
            return Optional.empty();
        }
    }

    private String attribute(Attribute attribute) {
        return switch (attribute) {
            case NAME -> applicant.name();
            case ID -> applicant.id().substring(applicant.id().indexOf(':') + 1);
            case KIND -> applicant.kind().key();
        };
    }
}
