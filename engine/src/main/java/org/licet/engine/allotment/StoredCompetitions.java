package org.licet.engine.allotment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.allotment.Allotments.UnknownAllotment;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.catalogue.LegalLife.AllotmentKind;
import org.licet.engine.record.Cursor;
import org.licet.engine.record.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredCompetitions implements Competitions {

    private final EnteringRanking entering;
    private final Ranking ranking;
    private final Permission permission;
    private final DeclaredLimits declared;
    private final CallMapper calls;
    private final FileMapper files;

    StoredCompetitions(
            EnteringRanking entering,
            Ranking ranking,
            Permission permission,
            DeclaredLimits declared,
            CallMapper calls,
            FileMapper files) {
        this.entering = entering;
        this.ranking = ranking;
        this.permission = permission;
        this.declared = declared;
        this.calls = calls;
        this.files = files;
    }

    @Override
    @Transactional
    public void enter(ApplicationReference reference, @Nullable BigDecimal score) {
        entering.enter(reference, score);
    }

    @Override
    @Transactional
    public void rank(Actor by, String key, String call) {
        permission.check(by, key);
        ranking.rank(by, held(key, call));
    }

    @Override
    @Transactional
    public void conclude(Actor by, String key, String call) {
        permission.check(by, key);
        ranking.conclude(by, held(key, call));
    }

    private CallRow held(String key, String call) {
        CallRow row = isCompetition(key) ? calls.lock(key, call) : null;
        if (row == null) {
            throw new UnknownAllotment(key + "/" + call);
        }
        return row;
    }

    private boolean isCompetition(String key) {
        return declared.use(key)
                .filter(use -> use.allotment().kind() == AllotmentKind.COMPETITION)
                .isPresent();
    }

    @Override
    public Page<Ranked> ranking(String key, String call, @Nullable String after, int limit) {
        if (!isCompetition(key) || calls.find(key, call) == null) {
            throw new UnknownAllotment(key + "/" + call);
        }
        int size = Page.limit(limit);
        List<FileRow> rows = files.list(key, call, after == null ? 0 : Cursor.readId(after), size + 1);
        Page<FileRow> page = Page.of(rows, size, row -> Cursor.of(Objects.requireNonNull(row.ordinal())));
        return new Page<>(page.items().stream().map(StoredCompetitions::ranked).toList(), page.next());
    }

    @Override
    public Optional<Ranked> of(ApplicationReference reference) {
        return Optional.ofNullable(files.find(reference.value()))
                .filter(row -> !row.ranking().equals(FileRow.NONE))
                .map(StoredCompetitions::ranked);
    }

    private static Ranked ranked(FileRow row) {
        return new Ranked(
                row.slice(),
                row.ranking(),
                row.rankNumber(),
                row.score() == null ? BigDecimal.ZERO : Amounts.tidy(row.score()));
    }
}
