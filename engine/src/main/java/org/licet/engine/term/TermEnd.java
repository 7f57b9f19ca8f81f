package org.licet.engine.term;

import java.time.Clock;
import java.util.Map;
import org.licet.engine.access.Actor;
import org.licet.engine.act.Acts;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseFile;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.CaseProcess;
import org.licet.engine.application.Decisions;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.record.OutboxHandler;
import org.springframework.stereotype.Component;

/**
 * What happens when a term ends without a decision: what the package says of silence, whatever its drawing says (Law
 * 160/2011, the rule of tacit approval). Ordered for the due moment; who comes late, after a decision or while the clock
 * stands still, finds nothing to do.
 */
@Component
class TermEnd implements OutboxHandler {

    static final String KIND = "term-end";

    private final TermMapper terms;
    private final CaseFiles files;
    private final Decisions decisions;
    private final Acts acts;
    private final CaseProcess process;
    private final Catalogue catalogue;
    private final EventLog log;
    private final Clock clock;

    TermEnd(
            TermMapper terms,
            CaseFiles files,
            Decisions decisions,
            Acts acts,
            CaseProcess process,
            Catalogue catalogue,
            EventLog log,
            Clock clock) {
        this.terms = terms;
        this.files = files;
        this.decisions = decisions;
        this.acts = acts;
        this.process = process;
        this.catalogue = catalogue;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(String subject, String payload) {
        ApplicationReference reference = new ApplicationReference(payload);
        files.lock(reference);
        TermRow term = terms.find(payload);
        CaseFile file = files.get(reference);
        if (term == null || file.isOver() || !term.isDue(clock.instant())) {
            return;
        }
        switch (catalogue.version(file.version()).description().silenceOf(file.operation())) {
            case GRANT -> grant(file);
            case REJECT -> reject(file);
            case NONE -> overdue(file, term);
        }
    }

    private void grant(CaseFile file) {
        decisions.bySilence(file.reference(), true);
        acts.giveTacitly(files.get(file.reference()));
        process.end(file.reference(), "tacitly-granted");
    }

    private void reject(CaseFile file) {
        decisions.bySilence(file.reference(), false);
        process.end(file.reference(), "refused-by-silence");
    }

    private void overdue(CaseFile file, TermRow term) {
        terms.update(term.in(TermRow.OVER));
        log.append(new Event(
                file.version().packageId(),
                file.reference().value(),
                "overdue",
                clock.instant(),
                Actor.SYSTEM.login(),
                null,
                null,
                Map.of("due", String.valueOf(term.dueAt()))));
        process.tell(file.reference(), "overdue");
    }
}
