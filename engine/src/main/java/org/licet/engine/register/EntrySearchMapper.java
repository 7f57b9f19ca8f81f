package org.licet.engine.register;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads entries; who may see what is in the SQL. */
@Mapper
interface EntrySearchMapper {

    /** How many entries a criterion matches, counted up to {@code most}. */
    int count(@Param("registerId") String registerId, @Param("driver") Criterion criterion, @Param("most") int most);

    List<EntryRow> search(Search search);

    @Nullable
    EntryRow byNumber(ByNumber query);

    @Nullable
    EntryRow byCode(ByCode query);

    List<EntryRow> ofParties(
            @Param("actor") String actor,
            @Param("agencies") List<String> agencies,
            @Param("today") LocalDate today,
            @Param("party") @Nullable String party,
            @Param("after") @Nullable Long after,
            @Param("limit") int limit);

    List<ChangeRow> history(ByNumber query);

    /**
     * Who reads.
     *
     * @param actor login, empty for the public
     * @param agencies where the reader holds a role
     * @param today by which mandates hold
     */
    record Reader(String actor, List<String> agencies, LocalDate today) {}

    /**
     * @param way {@code few}: the driver's matches, sorted; {@code ordered}: the driver's index, newest first;
     *     {@code walk}: all entries, newest first
     * @param checks what each entry must fulfil beside the driver
     */
    record Search(
            String actor,
            List<String> agencies,
            LocalDate today,
            String registerId,
            String way,
            @Nullable Criterion driver,
            List<Criterion> checks,
            @Nullable LocalDate asOf,
            @Nullable Long after,
            int limit) {}

    record ByNumber(String actor, List<String> agencies, LocalDate today, String registerId, String number) {}

    record ByCode(String actor, List<String> agencies, LocalDate today, String code) {}

    record EntryRow(
            long id,
            String registerId,
            String entryNumber,
            String packageId,
            int packageVersion,
            String agency,
            String entryStatus,
            String holder,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant issuedAt,
            String marks,
            JsonNode data,
            BigDecimal used,
            @Nullable String verificationCode,
            @Nullable String application) {}

    record ChangeRow(
            int revision,
            String what,
            Instant changedAt,
            @Nullable String changedBy,
            @Nullable String reason,
            JsonNode data) {}
}
