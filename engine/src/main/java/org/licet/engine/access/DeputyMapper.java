package org.licet.engine.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Rows of {@code deputyship}. */
@Mapper
interface DeputyMapper {

    /** Roles that the account holds for others on that day. */
    List<ActingRow> acting(@Param("login") String login, @Param("today") LocalDate today);

    void insert(DeputyRow row);

    /** If the reader may end it. */
    @Nullable
    DeputyRow given(@Param("id") String id, @Param("reader") Reader reader);

    int end(@Param("id") String id, @Param("at") Instant at);

    List<DeputyRow> list(
            @Param("reader") Reader reader, @Param("after") @Nullable After after, @Param("rows") int rows);

    /** @param supervised agencies all of whose deputyships are seen */
    record Reader(String login, Collection<String> supervised) {}

    record After(LocalDate from, String id) {}

    record ActingRow(String principal, String agency, String role, boolean absence) {}

    record DeputyRow(
            String id,
            String kind,
            String principal,
            String deputy,
            @Nullable String agency,
            @Nullable String role,
            boolean withSupervision,
            LocalDate fromDay,
            LocalDate untilDay,
            String reason,
            String setBy,
            Instant setAt,
            @Nullable Instant endedAt) {}
}
