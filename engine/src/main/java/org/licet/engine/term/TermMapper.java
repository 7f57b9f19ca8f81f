package org.licet.engine.term;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Rows of {@code term}. */
@Mapper
interface TermMapper {

    void insert(TermRow row);

    void update(TermRow row);

    @Nullable
    TermRow find(@Param("application") String application);

    /** References of the files whose clock runs by a calendar, in order, after one. */
    List<String> running(@Param("calendar") String calendar, @Param("after") String after, @Param("rows") int rows);
}
