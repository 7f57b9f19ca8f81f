package org.licet.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Accounts.Account;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class AccessTest {

    @Autowired
    Accounts accounts;

    @Autowired
    Mandates mandates;

    @Autowired
    SettableClock clock;

    private final String login = "u-" + UUID.randomUUID();
    private final Party self = new Party("person:" + UUID.randomUUID(), ApplicantKind.CITIZEN, "Ion Rusu");
    private final Party firm = new Party("company:" + UUID.randomUUID(), ApplicantKind.COMPANY, "Ababei SRL");

    @Test
    void givesBackWhatWasSaved() {
        Account account =
                new Account(login, "$2a$10$x", "Ion Rusu", true, Set.of(new AgencyRole("transport", "examiner")));

        accounts.save(account);

        assertThat(accounts.find(login)).contains(account);
        assertThat(accounts.any()).isTrue();
    }

    @Test
    void replacesAnAccountAndItsRoles() {
        accounts.save(new Account(login, "", "Ion", true, Set.of(new AgencyRole("transport", "examiner"))));
        Account changed = new Account(login, "h", "Ion R.", false, Set.of(new AgencyRole("*", "operator")));

        accounts.save(changed);
        accounts.save(changed);

        assertThat(accounts.find(login)).contains(changed);
    }

    @Test
    void tellsLoginsThatDifferInCaseApart() {
        accounts.save(new Account(login, "", "Ion", true, Set.of()));

        assertThat(accounts.find(login.toUpperCase(java.util.Locale.ROOT))).isEmpty();
    }

    @Test
    void listsThePersonBeforeTheFirmsTheyActFor() {
        mandates.grant(login, firm, null);
        mandates.grant(login, self, null);

        assertThat(mandates.of(login)).containsExactly(self, firm);
    }

    @Test
    void endsAMandateAfterItsLastDayInTheInstallationsTimeZone() {
        mandates.grant(login, firm, LocalDate.of(2026, 3, 2));
        assertThat(mandates.of(login)).containsExactly(firm);

        clock.advance(Duration.ofHours(15)); // 22:00 UTC is midnight in Chisinau

        assertThat(mandates.today()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(mandates.of(login)).isEmpty();
    }

    @Test
    void revokesAMandate() {
        mandates.grant(login, firm, null);

        mandates.revoke(login, firm.id());

        assertThat(mandates.of(login)).isEmpty();
    }
}
