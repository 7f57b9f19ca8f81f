package org.licet.engine.allotment;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Rows of {@code allotment} and {@code allotment_owner}. */
@Mapper
interface LimitMapper {

    @Nullable
    String owner(@Param("key") String key);

    void insertOwner(@Param("key") String key, @Param("agency") String agency);

    /** @param agencies whose; null for all */
    List<LimitRow> list(
            @Param("agencies") @Nullable Collection<String> agencies,
            @Param("after") @Nullable LimitRow after,
            @Param("rows") int rows);

    List<LimitRow> ofWindow(@Param("key") String key, @Param("window") String window);

    @Nullable
    LimitRow lock(@Param("key") String key, @Param("window") String window, @Param("slice") String slice);

    void insert(LimitRow row);

    void update(LimitRow row);
}
