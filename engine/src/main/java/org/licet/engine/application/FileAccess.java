package org.licet.engine.application;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Mandates;
import org.licet.engine.access.Roles;
import org.licet.engine.application.ApplicationMapper.Reader;
import org.licet.engine.application.ApplicationMapper.SeenApplication;
import org.licet.engine.application.Applications.ReadReason;
import org.licet.engine.application.Applications.ReasonNeeded;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way by which people read files. Owners read by mandate; clerks for their tasks, else for a declared reason,
 * and every reading of theirs is written down.
 */
@Component
class FileAccess {

    /** Roles that give no work on files. */
    private static final Set<String> NO_CLERKS = Set.of(Roles.ANALYST, Roles.CASHIER, Roles.OPERATOR);

    private final ApplicationMapper applications;
    private final OpenWork work;
    private final ReadLog reads;
    private final Mandates mandates;

    FileAccess(ApplicationMapper applications, OpenWork work, ReadLog reads, Mandates mandates) {
        this.applications = applications;
        this.work = work;
        this.reads = reads;
        this.mandates = mandates;
    }

    /** @throws ReasonNeeded when a clerk who may see the file has no task of it and gives no declared reason */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<SeenApplication> read(
            Actor by, ApplicationReference reference, @Nullable String reason, String what) {
        SeenApplication seen = applications.seen(reference.value(), reader(by));
        if (seen == null) {
            return Optional.empty();
        }
        if (!seen.owner()) {
            asClerk(by, reference, reason, what);
        }
        return Optional.of(seen);
    }

    /**
     * Whether a clerk of the agency may read what the agency keeps to itself: never who may act for the applicant.
     *
     * @throws ReasonNeeded as for {@link #read}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean work(Actor by, ApplicationReference reference, @Nullable String reason, String what) {
        if (!applications.isWorked(reference.value(), reader(by))) {
            return false;
        }
        asClerk(by, reference, reason, what);
        return true;
    }

    private void asClerk(Actor by, ApplicationReference reference, @Nullable String reason, String what) {
        String given = holds(by, reference, reason) ? reason : null;
        if (given == null && !work.isFor(by, reference)) {
            throw new ReasonNeeded();
        }
        reads.add(by, reference, given == null ? ReadLog.TASK : given, null, what);
    }

    /** Whether this person works on files of the agency, in their own right or for somebody. */
    boolean worksAt(Actor by, String agency) {
        return reader(by).agencies().contains(agency);
    }

    /** Who reads, for predicates in the SQL. */
    Reader reader(Actor by) {
        Set<String> agencies = by.held().stream()
                .filter(role -> !NO_CLERKS.contains(role.role()))
                .map(AgencyRole::agency)
                .filter(agency -> !agency.equals(Roles.INSTALLATION))
                .collect(Collectors.toSet());
        return new Reader(by.login(), mandates.today(), agencies);
    }

    /** Whether this reason is a declared one, and true of this file. */
    private boolean holds(Actor by, ApplicationReference reference, @Nullable String reason) {
        return ReadReason.COUNTER.key().equals(reason)
                ? applications.isServed(reference.value(), reader(by))
                : Arrays.stream(ReadReason.values())
                        .anyMatch(known -> known.key().equals(reason));
    }
}
