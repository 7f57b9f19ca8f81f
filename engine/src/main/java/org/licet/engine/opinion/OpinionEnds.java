package org.licet.engine.opinion;

import java.util.Map;
import java.util.Objects;
import org.licet.engine.access.Actor;
import org.licet.engine.application.CaseFile;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.CaseProcess;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.LegalLife;
import org.licet.engine.catalogue.LegalLife.OpinionSilence;
import org.springframework.stereotype.Component;

/** What it means that the term of an opinion is over: what the package says of silence, and else only an alert. */
@Component
class OpinionEnds {

    private final OpinionMapper opinions;
    private final AwaitedOpinions awaited;
    private final OpinionLog log;
    private final CaseFiles files;
    private final CaseProcess process;
    private final Catalogue catalogue;

    OpinionEnds(
            OpinionMapper opinions,
            AwaitedOpinions awaited,
            OpinionLog log,
            CaseFiles files,
            CaseProcess process,
            Catalogue catalogue) {
        this.opinions = opinions;
        this.awaited = awaited;
        this.log = log;
        this.files = files;
        this.process = process;
        this.catalogue = catalogue;
    }

    /** What the process waits for. */
    static String message(String opinion) {
        return "opinion-" + opinion;
    }

    /** @return how it stands then */
    OpinionRow end(OpinionRow asked) {
        CaseFile file = files.get(asked.reference());
        LegalLife law = catalogue.version(file.version()).description().life();
        return switch (Objects.requireNonNull(law.opinions().get(asked.opinion()))
                .silence()) {
            case FAVOURABLE -> speak(file, asked, OpinionSilence.FAVOURABLE);
            case UNFAVOURABLE -> speak(file, asked, OpinionSilence.UNFAVOURABLE);
            case NONE -> late(file, asked);
        };
    }

    private OpinionRow speak(CaseFile file, OpinionRow asked, OpinionSilence silence) {
        String outcome = silence.name().toLowerCase(java.util.Locale.ROOT);
        OpinionRow silent = asked.in(OpinionRow.SILENT, outcome);
        opinions.update(silent);
        log.add(file, silent, "opinion-silent", Actor.SYSTEM.login(), Map.of("outcome", outcome));
        process.tell(silent.reference(), message(silent.opinion()));
        awaited.look(silent.reference());
        return silent;
    }

    private OpinionRow late(CaseFile file, OpinionRow asked) {
        OpinionRow late = asked.in(OpinionRow.LATE, null);
        opinions.update(late);
        log.add(
                file,
                late,
                "opinion-late",
                Actor.SYSTEM.login(),
                Map.of("due", late.dueAt().toString()));
        return late;
    }
}
