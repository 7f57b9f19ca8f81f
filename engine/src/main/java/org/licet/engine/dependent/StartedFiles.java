package org.licet.engine.dependent;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Mandates;
import org.licet.engine.application.ApplicantUnidentified;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications.ApplicationView;
import org.licet.engine.application.CaseFile;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.FilingByFile;
import org.licet.engine.application.Stage;
import org.licet.engine.application.WrongAnswers;
import org.licet.engine.catalogue.PackageMistake;
import org.licet.engine.catalogue.UnknownAuthorization;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files what a process asks for, and remembers which file started which. */
@Component
class StartedFiles implements Dependents {

    private final DependencyMapper dependencies;
    private final StartingRules rules;
    private final CaseFiles files;
    private final FilingByFile filing;
    private final Mandates mandates;
    private final EventLog log;
    private final Clock clock;

    StartedFiles(
            DependencyMapper dependencies,
            StartingRules rules,
            CaseFiles files,
            FilingByFile filing,
            Mandates mandates,
            EventLog log,
            Clock clock) {
        this.dependencies = dependencies;
        this.rules = rules;
        this.files = files;
        this.filing = filing;
        this.mandates = mandates;
        this.log = log;
        this.clock = clock;
    }

    /** Holds the file first: whoever ends it at the same time sees what it has started, or it starts nothing. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public ApplicationReference start(Order order) {
        files.lock(order.by());
        CaseFile parent = files.get(order.by());
        rules.check(parent, order);
        ApplicationReference child = file(parent, order);
        dependencies.insert(
                parent.reference().value(),
                order.element(),
                child.value(),
                order.onCancel().key());
        log(parent, "dependent-started", detail(order, "reference", child));
        log(
                files.get(child),
                "started-by",
                Map.of("reference", parent.reference().value()));
        return child;
    }

    private ApplicationReference file(CaseFile parent, Order order) {
        String it = "startApplication: `" + order.authorization() + "` ";
        try {
            return filing.file(parent, order.authorization(), order.data(), order.documents())
                    .reference();
        } catch (UnknownAuthorization e) {
            throw new PackageMistake(it + "is not published", e);
        } catch (ApplicantUnidentified e) {
            throw new PackageMistake(
                    it + "does not admit an applicant of the kind "
                            + parent.applicant().kind().key(),
                    e);
        } catch (WrongAnswers e) {
            List<String> errors = e.errors().stream()
                    .map(error -> error.pointer() + " (" + error.code() + "): " + error.message())
                    .toList();
            throw new PackageMistake(it + "refuses the answers: " + String.join("; ", errors), e);
        }
    }

    private static Map<String, String> detail(Order order, String key, ApplicationReference child) {
        Map<String, String> detail = new TreeMap<>();
        detail.put("element", order.element());
        detail.put("authorization", order.authorization());
        detail.put("onCancel", order.onCancel().key());
        detail.put(key, child.value());
        return detail;
    }

    private void log(CaseFile file, String kind, Map<String, String> detail) {
        log.append(new Event(
                file.version().packageId(),
                file.reference().value(),
                kind,
                clock.instant(),
                Actor.SYSTEM.login(),
                null,
                null,
                detail));
    }

    @Override
    public List<Dependent> of(ApplicationView seen) {
        return dependencies.ofParent(seen.reference().value()).stream()
                .map(row -> new Dependent(
                        row.element(),
                        row.packageId(),
                        new ApplicationReference(row.child()),
                        Stage.of(row.stage()),
                        Outcomes.of(row.decision(), Stage.of(row.stage()))))
                .toList();
    }

    @Override
    public Optional<ApplicationReference> startedBy(Actor by, ApplicationReference reference) {
        return Optional.ofNullable(dependencies.startedBy(reference.value(), by.login(), mandates.today()))
                .map(ApplicationReference::new);
    }
}
