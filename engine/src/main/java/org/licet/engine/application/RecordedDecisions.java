package org.licet.engine.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class RecordedDecisions implements Decisions {

    private static final int LONGEST_REASON = 500;

    private final ApplicationMapper applications;
    private final CaseDocuments documents;
    private final Catalogue catalogue;
    private final EventLog log;
    private final Clock clock;

    RecordedDecisions(
            ApplicationMapper applications, CaseDocuments documents, Catalogue catalogue, EventLog log, Clock clock) {
        this.applications = applications;
        this.documents = documents;
        this.catalogue = catalogue;
        this.log = log;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void record(
            ApplicationReference reference, boolean grant, List<String> reasons, @Nullable String note, String by) {
        ApplicationRecord file = applications.find(reference.value());
        if (file == null) {
            throw new IllegalArgumentException("there is no application " + reference);
        }
        if (!grant) {
            check(
                    reasons,
                    catalogue
                            .version(file.version())
                            .description()
                            .refusalReasons()
                            .keySet());
        }
        List<String> given = grant ? List.of() : List.copyOf(reasons);
        store(file, grant ? "grant" : "refuse", grant ? Stage.GRANTED : Stage.REFUSED, given, note, by);
    }

    private void store(
            ApplicationRecord file,
            String outcome,
            Stage stage,
            List<String> reasons,
            @Nullable String note,
            String by) {
        Instant now = clock.instant();
        String listed = Json.text(Json.treeOf(reasons));
        if (applications.decide(file.reference(), outcome, stage.key(), listed, note, by, now) == 0) {
            throw new AlreadyDecided(file.id());
        }
        Map<String, String> detail = new TreeMap<>(Map.of("outcome", outcome));
        if (!reasons.isEmpty()) {
            detail.put("reasons", String.join(", ", reasons));
        }
        String task =
                documents.lastHand(file.id()).map(CaseDocuments.Hand::taskId).orElse(null);
        log.append(new Event(file.packageId(), file.reference(), "decided", now, by, shortened(note), task, detail));
    }

    /** The whole note is kept with the decision. */
    private static @Nullable String shortened(@Nullable String note) {
        return note == null || note.length() <= LONGEST_REASON ? note : note.substring(0, LONGEST_REASON);
    }

    private static void check(List<String> reasons, Set<String> declared) {
        if (reasons.isEmpty()) {
            throw new UndeclaredReason("a refusal needs at least one of the declared reasons " + declared);
        }
        reasons.stream()
                .filter(reason -> !declared.contains(reason))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new UndeclaredReason(
                            "'" + unknown + "' is no declared refusal reason; declared are " + declared);
                });
    }
}
