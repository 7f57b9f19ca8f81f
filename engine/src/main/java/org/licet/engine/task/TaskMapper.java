package org.licet.engine.task;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.ActingRole;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.application.Position;

@Mapper
interface TaskMapper {

    void insert(@Param("row") NewTask row);

    void insertRole(@Param("task") String task, @Param("role") String role);

    void insertSeparation(@Param("task") String task, @Param("other") String other);

    /** For oneself, until {@link #heldFor} says otherwise. */
    int assign(@Param("id") String id, @Param("assignee") @Nullable String assignee);

    /** For whom its assignee has an open task. */
    int heldFor(@Param("id") String id, @Param("principal") @Nullable String principal);

    /** Who does an open task, and for whom. */
    int done(@Param("id") String id, @Param("by") String by, @Param("principal") @Nullable String principal);

    /** A task of the same file that one of these persons did or has, and that bars them from this one. */
    @Nullable
    OpenTask barring(@Param("id") String id, @Param("persons") Collection<String> persons);

    /** Of the open tasks of a file's process. */
    void due(@Param("application") String application, @Param("due") Instant due);

    int end(@Param("id") String id, @Param("state") String state, @Param("at") Instant at);

    @Nullable
    TaskRecord find(@Param("id") String id, @Param("reader") Reader reader);

    List<TaskRecord> list(
            @Param("reader") Reader reader,
            @Param("query") Filter query,
            @Param("after") @Nullable Position after,
            @Param("rows") int rows);

    Counts counts(@Param("reader") Reader reader, @Param("query") Moment moment);

    AlertCounts alerts(@Param("reader") Reader reader, @Param("query") Moment moment);

    /** Who can be given an open task that the reader has, or whose agency they supervise. */
    List<Tasks.Eligible> eligible(@Param("id") String id, @Param("reader") Reader reader);

    List<OpenTask> open(@Param("application") String application);

    int countWork(@Param("application") String application, @Param("reader") Reader reader);

    /**
     * Who reads.
     *
     * @param roles in which tasks may be done
     * @param supervised agencies all of whose tasks are seen
     * @param own those of the roles that the reader holds in their own right
     * @param acting those that the reader holds for others
     */
    record Reader(
            String login,
            Collection<AgencyRole> roles,
            Collection<String> supervised,
            Collection<AgencyRole> own,
            Collection<ActingRole> acting) {}

    record NewTask(
            String id,
            String application,
            String packageId,
            int packageVersion,
            String agency,
            String element,
            String title,
            @Nullable String form,
            String roles,
            String kind,
            Instant createdAt,
            Instant due) {}

    /**
     * @param alerts keys of alerts, all of which a row must have
     * @param soon ends of terms before this are due soon
     * @param like lower-case pattern for the applicant's name
     * @param byCreation order by creation, else by the end of the term
     */
    record Filter(
            @Nullable String queue,
            @Nullable String authorization,
            @Nullable String role,
            @Nullable String stage,
            Collection<String> alerts,
            Instant now,
            Instant soon,
            @Nullable String reference,
            @Nullable String like,
            boolean byCreation,
            boolean descending) {}

    /** @param soon as in {@link Filter} */
    record Moment(Instant now, Instant soon) {}

    record Counts(long mine, long team, long unassigned, long escalated) {}

    record AlertCounts(long dueSoon, long overdue, long suspended, long opinionLate, long unpaidLate) {}

    record OpenTask(String element, String title) {}
}
