package org.licet.engine.opinion;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Rows of {@code opinion}. */
@Mapper
interface OpinionMapper {

    void insert(OpinionRow row);

    void update(OpinionRow row);

    @Nullable
    OpinionRow ofTask(@Param("task") String task);

    /** Oldest first. */
    List<OpinionRow> of(@Param("application") String application);
}
