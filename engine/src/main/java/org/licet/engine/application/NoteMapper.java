package org.licet.engine.application;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.ApplicationMapper.Reader;

/** Rows of {@code case_note}; there is no statement that changes or removes one. */
@Mapper
interface NoteMapper {

    /** Gives the note its id. */
    void insert(NewNote note);

    /** Of a file that this reader works on as a clerk. */
    List<NoteRow> of(
            @Param("application") String application,
            @Param("reader") Reader reader,
            @Param("after") @Nullable Long after,
            @Param("rows") int rows);

    /** A note to be written; the database says its id. */
    final class NewNote {
        final String application;
        final String by;
        final Instant at;
        final String text;
        private long id;

        NewNote(String application, String by, Instant at, String text) {
            this.application = application;
            this.by = by;
            this.at = at;
            this.text = text;
        }

        long id() {
            return id;
        }
    }

    record NoteRow(long id, String writtenBy, @Nullable String name, Instant writtenAt, String note) {

        Notes.Note seen() {
            return new Notes.Note(id, writtenBy, name == null ? writtenBy : name, writtenAt, note);
        }
    }
}
