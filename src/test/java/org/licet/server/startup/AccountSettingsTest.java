package org.licet.server.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.engine.access.Accounts.Account;
import org.licet.engine.access.AgencyRole;
import org.licet.server.startup.AccountSettings.Configured;

class AccountSettingsTest {

    private static final String HASH = "$2a$10$ABCDEFGHIJKLMNOPQRSTUOQ0lYtX9iIBAxkZdy3lBbhBcUeuUR6Sq";

    @Test
    void readsRolesOfAgenciesAndOfTheInstallation() {
        Account account = new Configured(
                        "anna", "Ana", "{bcrypt}" + HASH, true, List.of("*/operator", "transport/analyst"), null)
                .account();

        assertThat(account.passwordHash()).isEqualTo(HASH);
        assertThat(account.roles())
                .containsExactlyInAnyOrder(new AgencyRole("*", "operator"), new AgencyRole("transport", "analyst"));
        assertThat(account.actor().isOperator()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "anna, secret, transport/analyst, password-hash of account 'anna' is not a bcrypt hash",
        "anna, '', analyst, role 'analyst' of account 'anna' must be written agency/role",
        "'a b', '', transport/analyst, 'login of an account in licet.accounts is missing or not ASCII: ''a b'''"
    })
    void refusesWhatCannotBeMeant(String login, String hash, String role, String problem) {
        Configured configured = new Configured(login, null, hash, true, List.of(role), null);

        assertThatThrownBy(configured::account)
                .isInstanceOf(NotConfigured.class)
                .hasMessageContaining(problem);
    }
}
