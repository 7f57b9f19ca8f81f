package org.licet.engine.register;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Rows of {@code register_counter}. */
@Mapper
interface CounterMapper {

    @Nullable
    Long lock(@Param("registerId") String registerId, @Param("period") int period);

    /** Locks the row that everyone locks who opens a period. */
    long lockGate();

    void open(@Param("registerId") String registerId, @Param("period") int period);

    void advance(@Param("registerId") String registerId, @Param("period") int period, @Param("to") long to);
}
