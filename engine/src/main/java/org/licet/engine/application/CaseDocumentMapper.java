package org.licet.engine.application;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface CaseDocumentMapper {

    void insert(@Param("row") DocumentRecord row);

    @Nullable
    String latest(@Param("application") String application, @Param("name") String name);

    List<DocumentRecord> all(@Param("application") String application);

    @Nullable
    HandRecord lastHand(@Param("application") String application);

    record DocumentRecord(
            String application,
            String kind,
            String name,
            String element,
            @Nullable String taskId,
            String data,
            String writtenBy,
            Instant writtenAt) {}

    record HandRecord(String writtenBy, @Nullable String taskId) {}
}
