package org.licet.engine.application;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ReadMapper {

    void insert(@Param("row") ReadRecord row);

    List<ReadRecord> of(@Param("application") String application);

    record ReadRecord(
            String application, String login, String reason, @Nullable String taskId, String what, Instant readAt) {}
}
