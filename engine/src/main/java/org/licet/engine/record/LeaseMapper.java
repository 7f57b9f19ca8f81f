package org.licet.engine.record;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Rows of {@code lease}. */
@Mapper
interface LeaseMapper {

    /** Takes or prolongs a lease that is free, run out, or held by this holder; 0 when another holds it. */
    int take(
            @Param("name") String name,
            @Param("holder") String holder,
            @Param("now") Instant now,
            @Param("until") Instant until);

    boolean exists(@Param("name") String name);

    void insert(@Param("name") String name, @Param("holder") String holder, @Param("until") Instant until);

    void release(@Param("holder") String holder);
}
