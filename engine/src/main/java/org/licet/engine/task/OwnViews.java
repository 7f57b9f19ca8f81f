package org.licet.engine.task;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.task.SavedViewMapper.Row;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

@Component
class OwnViews implements SavedViews {

    /** Of two who take the same slot at once, one takes the next. */
    private static final int ATTEMPTS = 5;

    private final SavedViewMapper views;
    private final Clock clock;

    OwnViews(SavedViewMapper views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<View> list(Actor by) {
        return views.list(by.login()).stream().map(Row::view).toList();
    }

    @Override
    public View save(Actor by, @Nullable String id, String name, String query) {
        String kept = name.strip();
        if (kept.isEmpty() || kept.length() > LONGEST_NAME || kept.chars().anyMatch(Character::isISOControl)) {
            throw new ViewRefused("name", "view-name");
        }
        String canonical = ViewQuery.canonical(query);
        for (int attempt = 1; ; attempt++) {
            try {
                return id == null ? put(by, kept, canonical) : change(by, id, kept, canonical);
            } catch (DuplicateKeyException e) {
                if (id != null || attempt == ATTEMPTS) {
                    throw new ViewRefused("name", "view-name-taken");
                }
            }
        }
    }

    @Override
    public void delete(Actor by, String id) {
        if (views.delete(by.login(), id) == 0) {
            throw new UnknownView(id);
        }
    }

    private View change(Actor by, String id, String name, String query) {
        Row before = one(views.list(by.login()), row -> row.id().equals(id));
        if (before == null) {
            throw new UnknownView(id);
        }
        return update(by, before.with(name, query, now()));
    }

    private View put(Actor by, String name, String query) {
        List<Row> all = views.list(by.login());
        Row before = one(all, row -> row.name().equals(name));
        if (before != null) {
            return update(by, before.with(name, query, now()));
        }
        int slot = IntStream.rangeClosed(1, MOST)
                .filter(free -> all.stream().noneMatch(row -> row.slot() == free))
                .findFirst()
                .orElseThrow(() -> new ViewRefused("name", "too-many-views"));
        Row row = new Row(UUID.randomUUID().toString(), slot, name, query, now());
        views.insert(by.login(), row);
        return row.view();
    }

    private View update(Actor by, Row row) {
        views.update(by.login(), row);
        return row.view();
    }

    private static @Nullable Row one(List<Row> rows, Predicate<Row> wanted) {
        return rows.stream().filter(wanted).findFirst().orElse(null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
