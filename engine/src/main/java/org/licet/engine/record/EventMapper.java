package org.licet.engine.record;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Rows of {@code event} and {@code chain_head}. */
@Mapper
interface EventMapper {

    void insert(EventRow event);

    List<EventRow> of(@Param("chain") String chain, @Param("subject") String subject);

    List<EventRow> lockOf(@Param("chain") String chain, @Param("subject") String subject);

    void updateDetail(@Param("id") long id, @Param("detail") String detail);

    List<String> unsealedChains();

    /** Events of a chain that have no place in it yet, in the order they were written. */
    List<EventRow> unsealed(@Param("chain") String chain, @Param("limit") int limit);

    void seal(@Param("id") long id, @Param("position") long position, @Param("link") String link);

    /** Events of a chain after a place in it, in its order. */
    List<EventRow> sealedAfter(
            @Param("chain") String chain, @Param("position") long position, @Param("limit") int limit);

    /** Chains that have a head or a sealed event. */
    List<String> sealedChains();

    @Nullable
    Head head(@Param("chain") String chain);

    @Nullable
    Head lockHead(@Param("chain") String chain);

    void insertHead(Head head);

    void moveHead(Head head);

    record Head(String chain, long chainPosition, String link) {}

    record EventRow(
            @Nullable Long id,
            String chain,
            String subject,
            String kind,
            Instant happenedAt,
            String actor,
            @Nullable String reason,
            @Nullable String taskId,
            String detail,
            @Nullable Long chainPosition,
            @Nullable String link) {

        /** Everything in the row but erasable texts, the row's id and its link. */
        String digest() {
            return Digest.of(
                    chain,
                    subject,
                    kind,
                    Long.toString(happenedAt.toEpochMilli()),
                    actor,
                    reason,
                    taskId,
                    SaltedDetail.read(detail).digest());
        }

        /** The link of this event at a place in its chain. */
        String linkAfter(String previous, long position) {
            return Digest.of(previous, Long.toString(position), digest());
        }
    }
}
