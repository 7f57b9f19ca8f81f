package org.licet.engine.task;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.licet.engine.catalogue.PackageVersion;

/** Open tasks of the named agencies, counted in groups and one person's by name. */
@Mapper
interface WorkloadMapper {

    List<Held> held(@Param("agencies") Collection<String> agencies, @Param("query") TaskMapper.Moment moment);

    List<HeldRow> heldBy(
            @Param("agencies") Collection<String> agencies,
            @Param("agency") String agency,
            @Param("login") String login,
            @Param("most") int most);

    List<Aged> aged(@Param("agencies") Collection<String> agencies, @Param("since") Since since);

    List<Clerk> clerks(@Param("agencies") Collection<String> agencies, @Param("except") Collection<String> roles);

    /** @param assignee null for what nobody has; @param name null when there is no account */
    record Held(
            String agency, @Nullable String assignee, @Nullable String name, long open, long overdue, long dueSoon) {}

    /** A task of one person. */
    record HeldRow(
            String id,
            String application,
            String packageId,
            int packageVersion,
            String kind,
            String element,
            String title) {

        PackageVersion version() {
            return new PackageVersion(packageId, packageVersion);
        }
    }

    /** Beginnings of the days 2, 5 and 10 days ago. */
    record Since(Instant two, Instant five, Instant ten) {}

    record Aged(String agency, String packageId, long upTo2, long upTo5, long upTo10, long older) {}

    record Clerk(String agency, String login, String name) {}
}
