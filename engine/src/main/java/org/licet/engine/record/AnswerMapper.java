package org.licet.engine.record;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Rows of {@code given_answer}. */
@Mapper
interface AnswerMapper {

    @Nullable
    AnswerRow find(@Param("at") RequestKey key, @Param("notBefore") Instant notBefore);

    void deleteExpired(@Param("at") RequestKey key, @Param("notBefore") Instant notBefore);

    /** Claims the key: a parallel claim waits here until this transaction ends. */
    void claim(@Param("at") RequestKey key, @Param("fingerprint") String fingerprint, @Param("now") Instant now);

    void answer(@Param("at") RequestKey key, @Param("answer") OnceOnly.Answer answer);

    int expire(@Param("notBefore") Instant notBefore, @Param("limit") int limit);

    record RequestKey(String login, String endpoint, String requestKey) {}

    record AnswerRow(String fingerprint, int status, @Nullable String location, String body) {}
}
