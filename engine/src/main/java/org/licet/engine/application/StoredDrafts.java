package org.licet.engine.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.DraftMapper.DraftRecord;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.record.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

@Component
class StoredDrafts implements Drafts {

    static final Duration KEPT = Duration.ofDays(90);

    private static final String LIST = "drafts";

    private final DraftMapper drafts;
    private final FilingApplication filing;
    private final Catalogue catalogue;
    private final DraftUploads uploads;
    private final NewDrafts newDrafts;
    private final Codes codes;
    private final Clock clock;

    StoredDrafts(
            DraftMapper drafts,
            FilingApplication filing,
            Catalogue catalogue,
            DraftUploads uploads,
            NewDrafts newDrafts,
            Codes codes,
            Clock clock) {
        this.drafts = drafts;
        this.filing = filing;
        this.catalogue = catalogue;
        this.uploads = uploads;
        this.newDrafts = newDrafts;
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Draft create(Actor by, String authorization, JsonNode body) {
        JsonNode whole = newDrafts.body(by, catalogue.current(authorization), body);
        DraftRecord row = record(codes.id(), authorization, whole, 1);
        drafts.insert(row, by.login());
        uploads.follow(by, row, Set.of());
        return row.draft();
    }

    @Override
    @Transactional
    public Draft replace(Actor by, String id, JsonNode body, @Nullable Integer revision) {
        DraftRecord old = lock(by, id);
        if (revision != null && revision != old.revision()) {
            throw new StaleDraft(id, old.revision());
        }
        DraftRecord row = record(id, old.packageId(), body, old.revision() + 1);
        drafts.update(row, by.login());
        uploads.follow(by, row, DraftUploads.of(old));
        return row.draft();
    }

    @Override
    public Optional<Draft> find(Actor by, String id) {
        return Optional.ofNullable(drafts.find(id, by.login(), clock.instant())).map(DraftRecord::draft);
    }

    @Override
    public Page<Draft> list(Actor by, @Nullable String after, int limit) {
        int size = Position.limit(limit);
        List<DraftRecord> rows = drafts.list(by.login(), clock.instant(), Position.decode(LIST, after), size + 1);
        return Position.page(LIST, rows, size, row -> new Position(row.updatedAt(), row.id()), DraftRecord::draft);
    }

    @Override
    @Transactional
    public void discard(Actor by, String id) {
        DraftRecord draft = lock(by, id);
        drafts.delete(id, by.login());
        uploads.leave(by, DraftUploads.of(draft));
    }

    @Override
    @Transactional
    public FilingApplication.Receipt submit(Actor by, String id, Locale language) {
        DraftRecord draft = lock(by, id);
        FilingApplication.Receipt receipt =
                filing.file(FilingBody.read(Json.tree(draft.body()), by, draft.packageId(), language));
        drafts.delete(id, by.login());
        return receipt;
    }

    @Override
    @Transactional
    public int expire() {
        return drafts.deleteExpired(clock.instant());
    }

    private DraftRecord lock(Actor by, String id) {
        DraftRecord draft = drafts.lock(id, by.login(), clock.instant());
        if (draft == null) {
            throw new UnknownDraft(id);
        }
        return draft;
    }

    private DraftRecord record(String id, String authorization, JsonNode body, int revision) {
        int version = catalogue.current(authorization).version().version();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new DraftRecord(id, authorization, version, Json.text(body), revision, now, now.plus(KEPT));
    }
}
