package org.licet.engine.calendar;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** What decrees changed on single days; a few rows a year. */
@Mapper
interface CalendarOverrideMapper {

    List<Decree> of(String calendar);

    record Decree(LocalDate decreedDay, boolean working) {}
}
