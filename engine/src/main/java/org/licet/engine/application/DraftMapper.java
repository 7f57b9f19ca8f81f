package org.licet.engine.application;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Every statement names the owner. */
@Mapper
interface DraftMapper {

    void insert(@Param("row") DraftRecord row, @Param("login") String login);

    @Nullable
    DraftRecord find(@Param("id") String id, @Param("login") String login, @Param("now") Instant now);

    @Nullable
    DraftRecord lock(@Param("id") String id, @Param("login") String login, @Param("now") Instant now);

    List<DraftRecord> list(
            @Param("login") String login,
            @Param("now") Instant now,
            @Param("after") @Nullable Position after,
            @Param("rows") int rows);

    int update(@Param("row") DraftRecord row, @Param("login") String login);

    int delete(@Param("id") String id, @Param("login") String login);

    int deleteExpired(@Param("now") Instant now);

    record DraftRecord(
            String id,
            String packageId,
            int packageVersion,
            String body,
            int revision,
            Instant updatedAt,
            Instant expiresAt) {

        Drafts.Draft draft() {
            return new Drafts.Draft(id, packageId, packageVersion, Json.tree(body), revision, updatedAt, expiresAt);
        }
    }
}
