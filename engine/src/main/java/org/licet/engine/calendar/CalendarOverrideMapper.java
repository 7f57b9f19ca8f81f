package org.licet.engine.calendar;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** What decrees changed on single days; a few rows a year. */
@Mapper
interface CalendarOverrideMapper {

    List<Decree> of(String calendar);

    List<Decree> between(@Param("calendar") String calendar, @Param("from") LocalDate from, @Param("to") LocalDate to);

    /** Until the end of the transaction nobody else changes it. */
    @Nullable
    Decree lock(@Param("calendar") String calendar, @Param("day") LocalDate day);

    void insert(@Param("calendar") String calendar, @Param("decree") Decree decree);

    void update(@Param("calendar") String calendar, @Param("decree") Decree decree);

    void delete(@Param("calendar") String calendar, @Param("day") LocalDate day);

    /** @param reason null only where somebody wrote the row by hand */
    record Decree(LocalDate decreedDay, boolean working, @Nullable String reason) {}
}
