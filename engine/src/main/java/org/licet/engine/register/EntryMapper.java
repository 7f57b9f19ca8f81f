package org.licet.engine.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.licet.engine.register.Projection.ValueRow;
import tools.jackson.databind.node.ObjectNode;

/** Writes rows of {@code entry}, {@code entry_change}, {@code entry_value}, {@code entry_word}. */
@Mapper
interface EntryMapper {

    void insert(EntryRow entry);

    long idOf(@Param("registerId") String registerId, @Param("number") String number);

    void insertChange(ChangeRow change);

    void insertValues(
            @Param("entryId") long entryId,
            @Param("registerId") String registerId,
            @Param("values") List<ValueRow> values);

    void insertWords(
            @Param("entryId") long entryId,
            @Param("registerId") String registerId,
            @Param("words") List<WordRow> words);

    record EntryRow(
            String registerId,
            String number,
            String packageId,
            int packageVersion,
            String agency,
            String application,
            String holderId,
            String holderName,
            String holderShown,
            String verificationCode,
            Instant issuedAt,
            LocalDate issuedOn,
            String status,
            @Nullable LocalDate validTo) {}

    record ChangeRow(
            long entryId,
            int revision,
            String what,
            Instant at,
            LocalDate effectiveOn,
            String by,
            @Nullable String reason,
            String status,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String marks,
            ObjectNode data,
            ObjectNode publicData) {}

    record WordRow(String word, boolean isPublic) {}
}
