package org.licet.engine.task;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.licet.engine.task.SavedViews.View;

/** Each statement names the owner. */
@Mapper
interface SavedViewMapper {

    List<Row> list(@Param("login") String login);

    /** @throws org.springframework.dao.DuplicateKeyException when the name or the slot is taken */
    void insert(@Param("login") String login, @Param("row") Row row);

    /** @throws org.springframework.dao.DuplicateKeyException when the name is taken */
    void update(@Param("login") String login, @Param("row") Row row);

    int delete(@Param("login") String login, @Param("id") String id);

    /** @param slot between 1 and {@link SavedViews#MOST}; each is taken once by one person */
    record Row(String id, int slot, String name, String queryText, Instant savedAt) {

        View view() {
            return new View(id, name, queryText, savedAt);
        }

        Row with(String otherName, String otherQuery, Instant at) {
            return new Row(id, slot, otherName, otherQuery, at);
        }
    }
}
