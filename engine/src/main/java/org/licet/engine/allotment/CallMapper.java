package org.licet.engine.allotment;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Rows of {@code allotment_call}. */
@Mapper
interface CallMapper {

    @Nullable
    CallRow find(@Param("key") String key, @Param("call") String call);

    @Nullable
    CallRow lock(@Param("key") String key, @Param("call") String call);

    @Nullable
    CallRow openAt(@Param("key") String key, @Param("at") Instant at);

    /** The next that opens after a moment. */
    @Nullable
    CallRow next(@Param("key") String key, @Param("at") Instant at);

    /** The one that closed last. */
    @Nullable
    CallRow last(@Param("key") String key);

    /** Another call of the key that is open at a moment between. */
    @Nullable
    CallRow overlapping(CallRow call);

    void insert(CallRow row);

    void update(CallRow row);
}
