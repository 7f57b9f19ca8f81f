package org.licet.engine.task;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.ActingRole;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.catalogue.PackageVersion;

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

    /** What roles the open tasks of agencies ask for. */
    List<Lane> lanes(@Param("agencies") Collection<String> agencies);

    /** The same for each authorization. */
    List<Lot> lots(@Param("agencies") Collection<String> agencies);

    /** Of each lane as many rows as asked for, then the first of all: no lane is read to its end. */
    List<TaskRecord> list(
            @Param("reader") Reader reader,
            @Param("lanes") List<Lane> lanes,
            @Param("query") Filter query,
            @Param("after") TaskOrder.@Nullable Place after,
            @Param("rows") int rows);

    /** Each up to {@code most} in each lane. */
    Counts counts(
            @Param("reader") Reader reader,
            @Param("lanes") List<Lane> lanes,
            @Param("supervised") List<Lane> supervised,
            @Param("query") Moment moment,
            @Param("most") long most);

    /** Each up to {@code most} in each lane. */
    AlertCounts alerts(
            @Param("reader") Reader reader,
            @Param("lanes") List<Lane> lanes,
            @Param("query") Moment moment,
            @Param("most") long most);

    /** Each up to {@code most}. */
    List<LotCount> countLots(
            @Param("reader") Reader reader,
            @Param("lots") List<Lot> lots,
            @Param("queue") @Nullable String queue,
            @Param("query") Moment moment,
            @Param("most") long most);

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

    /**
     * Open tasks of an agency that ask for the same roles.
     *
     * @param roles as the tasks have them
     */
    record Lane(String agency, String roles) {}

    /** Of a {@link Lane}, the tasks of one authorization. */
    record Lot(String agency, String roles, String packageId) {

        Lane lane() {
            return new Lane(agency, roles);
        }
    }

    /** @param packageId null when there are none */
    record LotCount(@Nullable String packageId, long tasks) {}

    /** @param column of {@code work_value}, and comparison: never from a request */
    record ValueFilter(String path, String column, String comparison, Object value) {}

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
            Instant due,
            String applicantKey) {}

    /**
     * @param alerts keys of alerts, all of which a row must have
     * @param soon ends of terms before this are due soon
     * @param reference when a reference is looked for: nothing else can match it
     * @param like pattern for the {@link NameKey} of the applicant
     * @param column by which is sorted; never from a request
     * @param index that has the tasks of a lane in that order; null to leave it to the database
     */
    record Filter(
            @Nullable String queue,
            @Nullable String authorization,
            @Nullable String stage,
            Collection<String> alerts,
            Instant now,
            Instant soon,
            @Nullable String reference,
            @Nullable String like,
            Collection<ValueFilter> values,
            String column,
            @Nullable String index,
            boolean descending) {

        /** Whether rows are chosen by what only the file tells. */
        boolean ofFile() {
            return stage != null || !alerts.isEmpty() || TaskLists.ESCALATED.equals(queue);
        }
    }

    /** @param soon as in {@link Filter} */
    record Moment(Instant now, Instant soon) {}

    record Counts(long mine, long team, long unassigned, long escalated) {}

    record AlertCounts(long dueSoon, long overdue, long suspended, long opinionLate, long unpaidLate) {}

    /** Of a process. */
    record OpenTask(String packageId, int packageVersion, String element, String title) {

        PackageVersion version() {
            return new PackageVersion(packageId, packageVersion);
        }
    }
}
