package org.licet.engine.record;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Rows of {@code outbox}. */
@Mapper
interface OutboxMapper {

    void insert(
            @Param("kind") String kind,
            @Param("subject") String subject,
            @Param("payload") String payload,
            @Param("now") Instant now,
            @Param("dueAt") Instant dueAt);

    /** Locks the undelivered orders of a subject that no delivery has locked; their ids. */
    List<Long> free(@Param("kind") String kind, @Param("subject") String subject);

    /** Locks the order that is due longest and that no other delivery has locked. */
    @Nullable
    OrderRow lockNextDue(@Param("now") Instant now);

    /** Locks an order; null when it is gone or another delivery has it. */
    @Nullable
    OrderRow lock(@Param("id") long id);

    void delete(@Param("id") long id);

    void postpone(
            @Param("id") long id,
            @Param("attempts") int attempts,
            @Param("dueAt") Instant dueAt,
            @Param("error") String error);

    void giveUp(@Param("id") long id, @Param("attempts") int attempts, @Param("error") String error);

    long backlog(@Param("now") Instant now);

    List<Outbox.GivenUp> givenUp(@Param("limit") int limit);

    int retry(@Param("id") long id, @Param("now") Instant now);

    record OrderRow(long id, String kind, String subject, String payload, int attempts) {}
}
