package org.licet.engine.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Roles;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications;
import org.licet.engine.calendar.CalendarOverrides;
import org.licet.engine.calendar.CalendarOverrides.DayOverride;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.Quay;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class RecountingTest {

    /** The tenth working day after Monday 2 March 2026. */
    private static final LocalDate DUE_DAY = LocalDate.of(2026, 3, 16);

    private static final Actor OPERATOR =
            new Actor("operator", "Operator", Set.of(new AgencyRole(Roles.INSTALLATION, Roles.OPERATOR)));

    @Autowired
    private Quay quay;

    @Autowired
    private Harbour harbour;

    @Autowired
    private Applications applications;

    @Autowired
    private CalendarOverrides overrides;

    @AfterEach
    void takeTheDecreeBack() {
        overrides.clear(OPERATOR, "md", DUE_DAY);
        harbour.deliver();
    }

    @Test
    void aDayThatIsDecreedOffMovesRunningTermsPastIt() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference =
                quay.file(applicant, quay.publish(quay.files())).reference();
        harbour.deliver();

        overrides.set(OPERATOR, "md", new DayOverride(DUE_DAY, false, "Day of mourning"));
        harbour.deliver();

        assertThat(applications.find(applicant, reference, null)).hasValueSatisfying(view -> {
            assertThat(view.due()).isEqualTo("2026-03-17T21:59:59Z");
            assertThat(view.receipt().decisionDue()).isEqualTo("2026-03-16T21:59:59Z");
        });
    }
}
