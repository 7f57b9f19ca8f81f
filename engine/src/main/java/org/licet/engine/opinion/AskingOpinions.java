package org.licet.engine.opinion;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseFile;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.CaseProcess;
import org.licet.engine.calendar.Calendars;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.LegalLife.Opinion;
import org.licet.engine.catalogue.PackageMistake;
import org.licet.engine.record.Outbox;
import org.licet.engine.task.GivenWork;
import org.licet.engine.task.GivenWork.Work;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class AskingOpinions implements Opinions {

    private final OpinionMapper opinions;
    private final AwaitedOpinions awaited;
    private final OpinionLog log;
    private final CaseFiles files;
    private final CaseProcess process;
    private final GivenWork work;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final Outbox outbox;
    private final Clock clock;

    AskingOpinions(
            OpinionMapper opinions,
            AwaitedOpinions awaited,
            OpinionLog log,
            CaseFiles files,
            CaseProcess process,
            GivenWork work,
            Catalogue catalogue,
            Calendars calendars,
            Outbox outbox,
            Clock clock) {
        this.opinions = opinions;
        this.awaited = awaited;
        this.log = log;
        this.files = files;
        this.process = process;
        this.work = work;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void ask(ApplicationReference reference, String opinion, String by) {
        files.lock(reference);
        CaseFile file = files.get(reference);
        Description description = catalogue.version(file.version()).description();
        Opinion declared = declared(description, opinion);
        if (file.isOver()) {
            throw new PackageMistake("requestOpinion: " + reference + " is over");
        }
        endFormer(reference, opinion);
        OpinionRow asked = asked(file, declared, description);
        opinions.insert(asked);
        outbox.orderFor(asked.dueAt(), OpinionTerm.KIND, asked.task(), reference.value());
        log.add(
                file,
                asked,
                "opinion-requested",
                by,
                Map.of("due", asked.dueAt().toString()));
        awaited.look(reference);
    }

    private static Opinion declared(Description description, String opinion) {
        Opinion declared = description.life().opinions().get(opinion);
        if (declared == null) {
            throw new PackageMistake("requestOpinion: package.yaml declares no opinion '" + opinion + "'; declared are "
                    + description.life().opinions().keySet());
        }
        return declared;
    }

    /** A new round begins: nobody answers the former one any more, and what the process was told of it is stale. */
    private void endFormer(ApplicationReference reference, String opinion) {
        List<OpinionRow> former = opinions.of(reference.value()).stream()
                .filter(row -> row.opinion().equals(opinion))
                .toList();
        if (former.stream().anyMatch(OpinionRow::isOpen)) {
            throw new PackageMistake("requestOpinion: '" + opinion
                    + "' was asked already and is not answered yet; wait for opinion-" + opinion);
        }
        former.stream().filter(OpinionRow::isAnswerable).forEach(row -> work.takeBack(row.task()));
        process.forget(reference, OpinionEnds.message(opinion));
    }

    private OpinionRow asked(CaseFile file, Opinion declared, Description description) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant due = calendars.calendar(description.calendar()).end(now, declared.term());
        String task = work.give(new Work(
                AnsweredOpinions.KIND,
                file,
                declared.agency(),
                declared.role(),
                declared.id(),
                declared.title().in(Locale.ENGLISH),
                declared.form(),
                due));
        return new OpinionRow(
                0,
                file.reference().value(),
                declared.id(),
                declared.agency(),
                declared.role(),
                declared.form(),
                task,
                now,
                due,
                OpinionRow.ASKED,
                null,
                null,
                null,
                false,
                null);
    }
}
