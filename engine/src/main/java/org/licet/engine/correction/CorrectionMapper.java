package org.licet.engine.correction;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Whoever writes holds the file. */
@Mapper
interface CorrectionMapper {

    void insert(@Param("row") CorrectionRow row);

    @Nullable
    CorrectionRow open(@Param("application") String application);

    @Nullable
    CorrectionRow latest(@Param("application") String application);

    List<CorrectionRow> all(@Param("application") String application);

    /** @param before the answers that were replaced; null when none were */
    void close(@Param("row") CorrectionRow row, @Param("before") @Nullable String before);
}
