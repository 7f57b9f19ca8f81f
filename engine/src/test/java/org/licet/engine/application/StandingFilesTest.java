package org.licet.engine.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Roles;
import org.licet.engine.application.FilingApplication.DocumentRef;
import org.licet.engine.application.Incidents.CaseIncident;
import org.licet.engine.application.Incidents.UnknownIncident;
import org.licet.engine.record.Page;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.SettableClock;
import org.licet.processes.ProcessTime;
import org.licet.processes.Processes;
import org.springframework.beans.factory.annotation.Autowired;

/** Steps that fail in the background. */
@EngineTest
class StandingFilesTest {

    @Autowired
    Harbour harbour;

    @Autowired
    Attachments attachments;

    @Autowired
    Incidents incidents;

    @Autowired
    Processes processes;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void stopTheProcessEnginesClock() {
        ProcessTime.set(clock.instant());
    }

    @AfterEach
    void letTheProcessEnginesClockRun() {
        ProcessTime.reset();
    }

    @Test
    void stepThatFailsAfterATimerIsSeenAndTriedAgainByTheSupervisor() {
        Actor applicant = harbour.applicant();
        String photo = attachments
                .store(applicant, "boat.png", new ByteArrayInputStream(Harbour.png(100)))
                .id();
        ApplicationReference reference = harbour.file(
                        applicant,
                        "{'vessel': 'Delfin', 'length': 20, 'purpose': 'trade'}",
                        new DocumentRef("photo", photo))
                .reference();
        harbour.deliver();
        harbour.work(harbour.clerk("examiner"), reference, "{'outcome': 'accept'}");
        clock.advance(Duration.ofDays(6));
        ProcessTime.set(clock.instant());
        processes.runDueJobs();

        Actor supervisor = harbour.clerk(Roles.SUPERVISOR);
        CaseIncident incident = of(supervisor, reference).orElseThrow();

        assertThat(incident.kind()).isEqualTo("process");
        assertThat(incident.authorization()).isEqualTo(Harbour.PERMIT);
        assertThat(incident.message()).contains("'reminder'");
        assertThat(of(harbour.account(new AgencyRole(Roles.INSTALLATION, Roles.OPERATOR)), reference))
                .contains(incident);
        Actor stranger = harbour.account(new AgencyRole("airport", Roles.SUPERVISOR));
        assertThat(of(stranger, reference)).isEmpty();
        assertThatThrownBy(() -> incidents.retry(stranger, incident.id())).isInstanceOf(UnknownIncident.class);
        assertThatThrownBy(() -> incidents.retry(supervisor, "process-no-such")).isInstanceOf(UnknownIncident.class);
        incidents.retry(supervisor, incident.id());
        assertThat(of(supervisor, reference)).isEmpty();
        processes.runDueJobs();
        assertThat(of(supervisor, reference)).isPresent();
    }

    private Optional<CaseIncident> of(Actor by, ApplicationReference reference) {
        List<CaseIncident> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page<CaseIncident> page = incidents.list(by, after, 1);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        assertThat(all).doesNotHaveDuplicates();
        return all.stream()
                .filter(incident -> incident.application().equals(reference))
                .findFirst();
    }
}
