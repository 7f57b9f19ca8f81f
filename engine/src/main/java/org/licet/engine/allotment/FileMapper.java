package org.licet.engine.allotment;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Rows of {@code allotment_file}. */
@Mapper
interface FileMapper {

    @Nullable
    FileRow find(@Param("application") String application);

    void insert(FileRow row);

    void update(FileRow row);

    /** All of a call that stand so, best score first, then earliest, by slice. */
    List<FileRow> standing(@Param("key") String key, @Param("call") String call, @Param("ranking") String ranking);

    /** The waiting of the best rank: one, or several who are equal. */
    List<FileRow> nextWaiting(@Param("key") String key, @Param("call") String call, @Param("slice") String slice);

    /** Highest ordinal of a call, 0 when nobody is ranked. */
    int lastOrdinal(@Param("key") String key, @Param("call") String call);

    int lastRank(@Param("key") String key, @Param("call") String call, @Param("slice") String slice);

    /** The ranked who are not out, in order. */
    List<FileRow> list(
            @Param("key") String key, @Param("call") String call, @Param("after") long after, @Param("rows") int rows);
}
