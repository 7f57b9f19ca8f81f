package org.licet.engine.register;

import java.math.BigDecimal;
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

    /** Writes the rows by which the entry is found. */
    default void project(long entryId, String registerId, Projection projection) {
        if (!projection.values().isEmpty()) {
            insertValues(entryId, registerId, projection.values());
        }
        insertWords(
                entryId,
                registerId,
                projection.publicByWord().entrySet().stream()
                        .map(word -> new WordRow(word.getKey(), word.getValue()))
                        .toList());
    }

    void deleteValues(@Param("entryId") long entryId);

    void deleteWords(@Param("entryId") long entryId);

    @Nullable
    LockedRow lock(Lock lock);

    @Nullable
    LockedRow read(Lock lock);

    /** As it stands by its last change, in effect or not. */
    StateRow newest(@Param("entryId") long entryId);

    /** The newest change that is in effect on a day. */
    StateRow inEffect(@Param("entryId") long entryId, @Param("day") LocalDate day);

    void show(
            @Param("entryId") long entryId,
            @Param("revision") int revision,
            @Param("status") String status,
            @Param("validTo") @Nullable LocalDate validTo,
            @Param("suspendedUntil") @Nullable LocalDate suspendedUntil);

    void take(@Param("entryId") long entryId, @Param("application") String application);

    void free(
            @Param("registerId") String registerId,
            @Param("number") String number,
            @Param("application") String application);

    /** 0 when less remains. */
    int use(@Param("entryId") long entryId, @Param("amount") BigDecimal amount, @Param("whole") BigDecimal whole);

    void insertUse(
            @Param("entryId") long entryId,
            @Param("application") String application,
            @Param("amount") BigDecimal amount,
            @Param("at") Instant at);

    /**
     * Which entry, and who may have it.
     *
     * @param engine whether the engine itself asks, which may always
     * @param asHolder whether those may who act for the holder
     */
    record Lock(
            String registerId,
            String number,
            boolean engine,
            boolean asHolder,
            String actor,
            LocalDate today,
            List<String> agencies) {}

    record LockedRow(
            long id,
            String packageId,
            int packageVersion,
            String agency,
            String application,
            String holderId,
            String holderName,
            LocalDate issuedOn,
            int revision,
            @Nullable LocalDate suspendedUntil,
            @Nullable String operation,
            BigDecimal used) {}

    record StateRow(
            int revision,
            String entryStatus,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String marks,
            ObjectNode entryData) {}

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
