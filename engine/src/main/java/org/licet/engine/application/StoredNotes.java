package org.licet.engine.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ClosingFiles.UnknownFile;
import org.licet.engine.application.NoteMapper.NoteRow;
import org.licet.engine.record.Cursor;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.record.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredNotes implements Notes {

    /** Of the event; the agency's alone, as the note is. */
    static final String KIND = "note";

    private final NoteMapper notes;
    private final ApplicationMapper applications;
    private final FileAccess access;
    private final EventLog log;
    private final Clock clock;

    StoredNotes(NoteMapper notes, ApplicationMapper applications, FileAccess access, EventLog log, Clock clock) {
        this.notes = notes;
        this.applications = applications;
        this.access = access;
        this.log = log;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Note add(Actor by, ApplicationReference reference, @Nullable String reason, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a note has 1 to " + LONGEST + " characters");
        }
        if (!access.work(by, reference, reason, "notes")) {
            throw new UnknownFile(reference);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        NoteMapper.NewNote note = new NoteMapper.NewNote(reference.value(), by.login(), now, text);
        notes.insert(note);
        ApplicationRecord file = Objects.requireNonNull(applications.find(reference.value()));
        log.append(new Event(
                file.packageId(),
                file.reference(),
                KIND,
                now,
                by.login(),
                null,
                null,
                Map.of("note", Long.toString(note.id()), "text", Sha256.of(text))));
        return new Note(note.id(), by.login(), by.name(), now, text);
    }

    @Override
    @Transactional
    public Optional<Page<Note>> list(
            Actor by, ApplicationReference reference, @Nullable String reason, @Nullable String after, int limit) {
        Long before = after == null || after.isEmpty() ? null : Cursor.readId(after);
        if (!access.work(by, reference, reason, "notes")) {
            return Optional.empty();
        }
        int size = Page.limit(limit);
        List<NoteRow> rows = notes.of(reference.value(), access.reader(by), before, size + 1);
        Page<NoteRow> page = Page.of(rows, size, row -> Cursor.of(row.id()));
        return Optional.of(new Page<>(page.items().stream().map(NoteRow::seen).toList(), page.next()));
    }
}
