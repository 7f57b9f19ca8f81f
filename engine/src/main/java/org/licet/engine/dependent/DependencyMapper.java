package org.licet.engine.dependent;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Rows of {@code dependency}. */
@Mapper
interface DependencyMapper {

    void insert(
            @Param("parent") String parent,
            @Param("element") String element,
            @Param("child") String child,
            @Param("onCancel") String onCancel);

    @Nullable
    Dependency ofChild(@Param("child") String child);

    /** Oldest first. */
    List<DependentRow> ofParent(@Param("parent") String parent);

    /** Those that are to be withdrawn with it and are still open. */
    List<String> withdrawnWith(@Param("parent") String parent);

    void outcome(@Param("child") String child, @Param("outcome") @Nullable String outcome);

    /** The process that started them is not the one that runs now. */
    void unfollow(@Param("parent") String parent);

    /** The parent, if the actor may act for the applicant of the child. */
    @Nullable
    String startedBy(@Param("child") String child, @Param("actor") String actor, @Param("today") LocalDate today);

    /**
     * @param outcome that the parent was told; null when it was told none
     * @param followed whether the parent's process waits for it
     */
    record Dependency(String parent, String element, String child, @Nullable String outcome, boolean followed) {}

    /**
     * @param told outcome that the parent was told
     * @param decision {@code grant} or {@code refuse}
     */
    record DependentRow(
            String element,
            String child,
            @Nullable String told,
            boolean followed,
            String packageId,
            String stage,
            @Nullable String decision,
            @Nullable String registerId,
            @Nullable String entryNumber) {}
}
