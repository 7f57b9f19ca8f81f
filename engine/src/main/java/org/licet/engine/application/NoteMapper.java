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

    void insert(
            @Param("application") String application,
            @Param("by") String by,
            @Param("at") Instant at,
            @Param("text") String text);

    /** The newest of this writer. */
    long last(@Param("application") String application, @Param("by") String by);

    /** Of a file that this reader works on as a clerk. */
    List<NoteRow> of(
            @Param("application") String application,
            @Param("reader") Reader reader,
            @Param("after") @Nullable Long after,
            @Param("rows") int rows);

    record NoteRow(long id, String writtenBy, @Nullable String name, Instant writtenAt, String note) {

        Notes.Note seen() {
            return new Notes.Note(id, writtenBy, name == null ? writtenBy : name, writtenAt, note);
        }
    }
}
