package org.licet.engine.opinion;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.CaseProcess;
import org.licet.engine.application.Json;
import org.licet.engine.application.Sha256;
import org.licet.engine.application.WrongAnswers;
import org.licet.engine.record.Outbox;
import org.licet.engine.task.GivenWork;
import org.licet.forms.FieldError;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the clerks of the asked agency see and answer. */
@Component
class AnsweredOpinions implements GivenWork.Giver {

    /** Kind of their tasks. */
    static final String KIND = "opinion";

    private static final List<String> OUTCOMES = List.of("favourable", "unfavourable");

    private final OpinionMapper opinions;
    private final OpinionEnds ends;
    private final AwaitedOpinions awaited;
    private final OpinionLog log;
    private final ShownFiles shown;
    private final CaseFiles files;
    private final CaseProcess process;
    private final Outbox outbox;
    private final Clock clock;

    AnsweredOpinions(
            OpinionMapper opinions,
            OpinionEnds ends,
            AwaitedOpinions awaited,
            OpinionLog log,
            ShownFiles shown,
            CaseFiles files,
            CaseProcess process,
            Outbox outbox,
            Clock clock) {
        this.opinions = opinions;
        this.ends = ends;
        this.awaited = awaited;
        this.log = log;
        this.shown = shown;
        this.files = files;
        this.process = process;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public GivenWork.Shown shown(ApplicationReference reference, String taskId) {
        return shown.to(reference, row(taskId).opinion());
    }

    @Override
    public void done(
            ApplicationReference reference, String taskId, JsonNode answers, Actor by, @Nullable String principal) {
        String outcome = answers.path("outcome").asString("");
        if (!OUTCOMES.contains(outcome)) {
            throw new WrongAnswers(
                    List.of(new FieldError("/outcome", "enum", "write one of " + String.join(", ", OUTCOMES))));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        OpinionRow before = row(taskId);
        // Nobody can answer in time any more, also when the clock of this node has not come to it yet.
        OpinionRow asked = before.isDue(now) ? ends.end(before) : before;
        OpinionRow answered = asked.answered(by.login(), now, outcome, Json.text(answers));
        opinions.update(answered);
        outbox.withdraw(OpinionTerm.KIND, taskId);
        Map<String, String> detail = new TreeMap<>(
                Map.of("outcome", outcome, "form", answered.form(), "data", Sha256.of(Json.text(answers))));
        if (principal != null) {
            detail.put("onBehalfOf", principal);
        }
        log.add(
                files.get(reference),
                answered,
                answered.answeredLate() ? "opinion-late-answer" : "opinion-answered",
                by.login(),
                taskId,
                detail);
        if (!answered.isSilent()) {
            process.tell(reference, OpinionEnds.message(answered.opinion()));
            awaited.look(reference);
        }
    }

    private OpinionRow row(String taskId) {
        OpinionRow row = opinions.ofTask(taskId);
        if (row == null) {
            throw new IllegalStateException("no opinion is asked by task " + taskId);
        }
        return row;
    }
}
