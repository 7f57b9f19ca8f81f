package org.licet.engine.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows of {@code notice}; whose they are is in the SQL. */
@Mapper
interface NoticeMapper {

    void insert(NewNotice notice);

    List<NoticeRow> ofParties(
            @Param("login") String login,
            @Param("today") LocalDate today,
            @Param("party") @Nullable String party,
            @Param("after") @Nullable Long after,
            @Param("rows") int rows);

    /** Of those that this account has not read, up to so many. */
    int countUnread(@Param("login") String login, @Param("today") LocalDate today, @Param("most") int most);

    /** How many of these are to parties for whom the account may act. */
    int countReadable(
            @Param("login") String login, @Param("today") LocalDate today, @Param("ids") Collection<Long> ids);

    /** Those of them that the account may read and has not. */
    void read(@Param("login") String login, @Param("today") LocalDate today, @Param("ids") Collection<Long> ids);

    record NewNotice(
            String party,
            String kind,
            String packageId,
            @Nullable String application,
            @Nullable String registerId,
            @Nullable String entryNumber,
            ObjectNode detail,
            Instant createdAt) {}

    record NoticeRow(
            long id,
            String party,
            String kind,
            String packageId,
            @Nullable String application,
            @Nullable String registerId,
            @Nullable String entryNumber,
            JsonNode detail,
            Instant createdAt,
            boolean seen) {}
}
