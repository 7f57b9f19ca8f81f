package org.licet.engine.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface StartFailureMapper {

    void insert(
            @Param("reference") String reference,
            @Param("message") @Nullable String message,
            @Param("failedAt") Instant failedAt);

    int delete(@Param("reference") String reference);

    /** @param agencies null for all; oldest first */
    List<StartFailure> list(
            @Param("agencies") @Nullable Collection<String> agencies,
            @Param("after") @Nullable Position after,
            @Param("rows") int rows);

    /** Takes it away, if it is there and of these agencies (null for all). */
    int take(@Param("reference") String reference, @Param("agencies") @Nullable Collection<String> agencies);

    record StartFailure(String reference, String packageId, @Nullable String message, Instant failedAt) {}
}
