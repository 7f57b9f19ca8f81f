package org.licet.engine.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Answers that lists of tasks show. Knows no reader: who asks for them has been shown the task. */
@Mapper
interface WorkValueMapper {

    void insert(@Param("application") String application, @Param("values") List<WorkValue> values);

    void delete(@Param("application") String application);

    List<Kept> of(@Param("applications") Collection<String> applications);

    /** Only the column of the answer's type is set. */
    record WorkValue(String path, @Nullable String text, @Nullable BigDecimal number, @Nullable LocalDate date) {}

    record Kept(
            String application,
            String path,
            @Nullable String textValue,
            @Nullable BigDecimal numberValue,
            @Nullable LocalDate dateValue) {

        /** As it is written in a filter. */
        String value() {
            if (numberValue != null) {
                return numberValue.stripTrailingZeros().toPlainString();
            }
            return dateValue == null ? String.valueOf(textValue) : dateValue.toString();
        }
    }
}
