package org.licet.engine.catalogue;

import java.util.Optional;
import java.util.Set;
import org.licet.engine.calendar.Span;
import org.licet.engine.catalogue.Description.Silence;
import org.licet.engine.catalogue.Description.Suspension;
import org.licet.engine.catalogue.Description.TermPart;
import org.licet.engine.catalogue.Description.Unsupplied;

/** Reads {@code term:} of {@code package.yaml} and of its operations. */
final class TermReader {
    private static final Span BY_LAW = new Span(10, Span.Unit.WORKING_DAYS);

    private final Enforced enforced;

    TermReader(Enforced enforced) {
        this.enforced = enforced;
    }

    /** The law's own default is 10 working days. */
    TermPart read(YamlPart root) {
        return root.part("term").map(this::term).orElse(new TermPart(BY_LAW, Silence.NONE, Suspension.BY_LAW));
    }

    TermPart term(YamlPart part) {
        part.allows(Set.of("length", "silence", "suspension"), enforced.later("term"))
                .needs("length");
        return new TermPart(
                part.parsed("length", Span::parse).orElse(BY_LAW),
                part.oneOf("silence", Silence.values()).orElse(Silence.NONE),
                suspension(part));
    }

    private Suspension suspension(YamlPart term) {
        Optional<YamlPart> suspension = enforced.has("term.suspension") ? term.part("suspension") : Optional.empty();
        return suspension
                .map(part -> part.allows(Set.of("max", "then"), Set.of()).needs("max"))
                .map(part -> new Suspension(
                        part.parsed("max", Spans::ofSuspendedTerm).orElse(Suspension.BY_LAW.max()),
                        part.oneOf("then", Unsupplied.values()).orElse(Unsupplied.RESUME)))
                .orElse(Suspension.BY_LAW);
    }
}
