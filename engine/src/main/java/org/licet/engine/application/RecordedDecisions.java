package org.licet.engine.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
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
    private final FileWatches watches;
    private final EventLog log;
    private final Clock clock;

    RecordedDecisions(
            ApplicationMapper applications,
            CaseDocuments documents,
            Catalogue catalogue,
            FileWatches watches,
            EventLog log,
            Clock clock) {
        this.applications = applications;
        this.documents = documents;
        this.catalogue = catalogue;
        this.watches = watches;
        this.log = log;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void record(
            ApplicationReference reference, boolean grant, List<String> reasons, @Nullable String note, String by) {
        ApplicationRecord file = file(reference);
        if (!grant) {
            if (file.suspendedAt() != null) {
                throw new TermSuspended(reference);
            }
            check(
                    reasons,
                    catalogue
                            .version(file.version())
                            .description()
                            .refusalReasons()
                            .keySet());
        }
        store(file, new Decided(grant, grant ? List.of() : List.copyOf(reasons), note, by, false));
    }

    @Override
    @Transactional
    public void bySilence(ApplicationReference reference, boolean grant) {
        List<String> reasons = grant ? List.of() : List.of(SILENCE);
        store(file(reference), new Decided(grant, reasons, null, Actor.SYSTEM.login(), true));
    }

    private ApplicationRecord file(ApplicationReference reference) {
        ApplicationRecord file = applications.find(reference.value());
        if (file == null) {
            throw new IllegalArgumentException("there is no application " + reference);
        }
        return file;
    }

    private void store(ApplicationRecord file, Decided decided) {
        Instant now = clock.instant();
        String listed = Json.text(Json.treeOf(decided.reasons()));
        int stored = applications.decide(
                file.reference(),
                decided.outcome(),
                decided.stage().key(),
                listed,
                decided.note(),
                decided.by(),
                now,
                decided.grant() && decided.silent());
        if (stored == 0) {
            throw new AlreadyDecided(file.id());
        }
        log.append(event(file, decided, now));
        CaseFile after = file(file.id()).caseFile();
        watches.tell(watch -> watch.decided(after, decided.grant()));
    }

    private Event event(ApplicationRecord file, Decided decided, Instant now) {
        Map<String, String> detail = new TreeMap<>(Map.of("outcome", decided.outcome()));
        if (!decided.reasons().isEmpty()) {
            detail.put("reasons", String.join(", ", decided.reasons()));
        }
        if (decided.silent()) {
            detail.put("silence", "true");
        }
        String task = decided.silent()
                ? null
                : documents.lastHand(file.id()).map(CaseDocuments.Hand::taskId).orElse(null);
        return new Event(
                file.packageId(),
                file.reference(),
                "decided",
                now,
                decided.by(),
                shortened(decided.note()),
                task,
                detail);
    }

    /** @param silent whether nobody decided and the law speaks */
    private record Decided(boolean grant, List<String> reasons, @Nullable String note, String by, boolean silent) {

        String outcome() {
            return grant ? "grant" : "refuse";
        }

        Stage stage() {
            return grant ? Stage.GRANTED : Stage.REFUSED;
        }
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
