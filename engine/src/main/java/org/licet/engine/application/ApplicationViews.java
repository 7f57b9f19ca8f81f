package org.licet.engine.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Mandates;
import org.licet.engine.application.ApplicationMapper.SeenApplication;
import org.licet.engine.application.AskedOpinions.OpinionView;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.record.Page;
import org.licet.forms.FieldError;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ApplicationViews implements Applications {

    private static final String LIST = "mine";
    private static final String PREVIOUS = "previous";
    private static final int MOST_PREVIOUS = 50;

    private final ApplicationMapper applications;
    private final AttachmentMapper attachments;
    private final ReadMapper reads;
    private final FileAccess access;
    private final OpenWork work;
    private final AskedItems asked;
    private final AskedOpinions opinions;
    private final EventLog log;
    private final Mandates mandates;
    private final Clock clock;

    ApplicationViews(
            ApplicationMapper applications,
            AttachmentMapper attachments,
            ReadMapper reads,
            FileAccess access,
            OpenWork work,
            AskedItems asked,
            AskedOpinions opinions,
            EventLog log,
            Mandates mandates,
            Clock clock) {
        this.applications = applications;
        this.attachments = attachments;
        this.reads = reads;
        this.access = access;
        this.work = work;
        this.asked = asked;
        this.opinions = opinions;
        this.log = log;
        this.mandates = mandates;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<ApplicationView> find(Actor by, ApplicationReference reference, @Nullable String reason) {
        return access.read(by, reference, reason, "application").map(seen -> view(row(reference), seen));
    }

    @Override
    @Transactional
    public Optional<ApplicationView> atCounter(Actor by, ApplicationReference reference) {
        return isServedAtCounter(by, reference) ? find(by, reference, ReadReason.COUNTER.key()) : Optional.empty();
    }

    @Override
    public boolean isServedAtCounter(Actor by, ApplicationReference reference) {
        return applications.isServed(reference.value(), access.reader(by));
    }

    @Override
    public Page<ApplicationRow> mine(Actor by, MineFilter filter, @Nullable String after, int limit) {
        int size = Position.limit(limit);
        Instant now = clock.instant();
        List<OwnFile> rows = applications.ofParties(
                by.login(), mandates.today(), now, filter, Position.decode(LIST, after), size + 1);
        return Position.page(LIST, rows, size, OwnFile::position, row -> row.row(now));
    }

    @Override
    @Transactional
    public Optional<Page<PreviousRow>> previous(
            Actor by, ApplicationReference reference, @Nullable String reason, @Nullable String after, int limit) {
        Position before = Position.decode(PREVIOUS, after);
        if (!access.work(by, reference, reason, "previous")) {
            return Optional.empty();
        }
        int size = Math.min(Position.limit(limit), MOST_PREVIOUS);
        List<ApplicationRecord> rows = applications.previous(reference.value(), access.reader(by), before, size + 1);
        return Optional.of(Position.page(
                PREVIOUS,
                rows,
                size,
                row -> new Position(row.filedAt(), row.reference()),
                row -> new PreviousRow(
                        row.id(),
                        row.version(),
                        row.operation(),
                        row.filedAt(),
                        Stage.of(row.stage()),
                        row.outcome(),
                        row.registerId(),
                        row.entryNumber())));
    }

    @Override
    @Transactional
    public Optional<List<Event>> events(Actor by, ApplicationReference reference, @Nullable String reason) {
        return access.read(by, reference, reason, "events").map(seen -> timeLine(row(reference), seen.owner()));
    }

    /** What happened, and who read: readings are events to the person concerned. Notes are the agency's alone. */
    private List<Event> timeLine(ApplicationRecord file, boolean owner) {
        Stream<Event> readings = reads.of(file.reference()).stream()
                .map(read -> new Event(
                        file.packageId(),
                        read.application(),
                        "read",
                        read.readAt(),
                        read.login(),
                        read.reason(),
                        read.taskId(),
                        Map.of("what", read.what())));
        Stream<Event> events = log.of(file.packageId(), file.reference()).stream()
                .filter(event -> !owner || !event.kind().equals(StoredNotes.KIND));
        return Stream.concat(events, readings)
                .sorted(Comparator.comparing(Event::at))
                .toList();
    }

    private ApplicationRecord row(ApplicationReference reference) {
        return Objects.requireNonNull(applications.find(reference.value()));
    }

    private ApplicationView view(ApplicationRecord file, SeenApplication seen) {
        List<AskedItems.Correction> corrections = asked.of(file.id());
        List<OpinionView> opinionsAsked = opinions.of(file.id());
        return new ApplicationView(
                file.id(),
                file.version(),
                file.agency(),
                file.party(),
                file.filedBy(),
                new FilingApplication.Receipt(
                        file.id(),
                        file.receipt(),
                        file.filedAt(),
                        file.decisionDue(),
                        file.silence(),
                        Stage.of(file.stage()),
                        missing(corrections),
                        null),
                Stage.of(file.stage()),
                file.caseFile().decisionDue(),
                file.suspendedAt(),
                file.operation(),
                awaited(file, corrections, opinionsAsked),
                file.alerts(
                        opinionsAsked.stream().anyMatch(OpinionView::isOverdue),
                        applications.feeDue(file.reference()),
                        clock.instant()),
                opinionsAsked.stream()
                        .map(opinion -> seen.owner() ? opinion.withoutAnswer() : opinion)
                        .toList(),
                decision(file),
                file.registerId(),
                file.entryNumber(),
                Json.tree(seen.data()),
                documents(file),
                attachments.ofAnswers(file.reference()).stream()
                        .map(AttachmentMapper.AttachmentRecord::attachment)
                        .toList(),
                corrections);
    }

    private static List<FieldError> missing(List<AskedItems.Correction> corrections) {
        return corrections.stream()
                .flatMap(correction -> correction.items().stream())
                .filter(AskedItems.Item::missing)
                .map(AskedItems.Item::error)
                .toList();
    }

    private List<Awaited> awaited(
            ApplicationRecord file, List<AskedItems.Correction> corrections, List<OpinionView> opinionsAsked) {
        List<Awaited> awaited = new ArrayList<>();
        corrections.stream().filter(AskedItems.Correction::isOpen).forEach(correction -> correction
                .items()
                .forEach(item -> awaited.add(
                        new Awaited("applicant", item.place(), null, item.message(), item, correction.until()))));
        awaited.addAll(work.awaited(file.id()));
        opinionsAsked.stream()
                .filter(OpinionView::isOpen)
                .forEach(opinion -> awaited.add(
                        new Awaited(Awaited.OPINION, opinion.id(), null, opinion.agency(), null, opinion.due())));
        return awaited;
    }

    private static @Nullable DecisionView decision(ApplicationRecord file) {
        String outcome = file.outcome();
        String by = file.decidedBy();
        Instant at = file.decidedAt();
        if (outcome == null || by == null || at == null) {
            return null;
        }
        return new DecisionView(outcome, file.listedReasons(), file.note(), by, at, file.tacit());
    }

    private List<DocumentView> documents(ApplicationRecord file) {
        return attachments.of(file.reference()).stream()
                .map(row ->
                        new DocumentView(Objects.requireNonNull(row.document()), row.attachment(), row.supersededAt()))
                .toList();
    }
}
