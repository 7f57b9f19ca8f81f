package org.licet.engine.application;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Rows of {@code case_message}. */
@Mapper
interface CaseMessageMapper {

    void insert(@Param("application") String application, @Param("message") String message, @Param("at") Instant at);

    /** Id of the oldest that was not heard. */
    @Nullable
    Long oldest(@Param("application") String application, @Param("message") String message);

    void deleteOne(@Param("id") long id);

    void delete(@Param("application") String application, @Param("message") String message);

    void deleteAll(@Param("application") String application);
}
