package org.licet.engine.register;

import java.time.LocalDate;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads what everybody may see of the newest entry in force; nothing else can come of these statements. */
@Mapper
interface PublicEntryMapper {

    @Nullable
    InForceRow byNumber(Wanted wanted);

    @Nullable
    InForceRow byValue(Wanted wanted);

    /** @param by field of the register; of no meaning to {@link #byNumber} */
    record Wanted(String registerId, String by, String value, LocalDate today) {}

    record InForceRow(
            String entryNumber, String holder, LocalDate validFrom, @Nullable LocalDate validTo, ObjectNode data) {}
}
