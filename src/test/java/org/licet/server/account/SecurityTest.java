package org.licet.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Accounts.Account;
import org.licet.engine.testing.SettableClock;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The door for machines: Basic, refusals, throttles, headers. */
@ServerTest
class SecurityTest {

    @Autowired
    Http http;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    SettableClock clock;

    @Test
    void letsNobodyInWithoutCredentials() {
        for (String path : new String[] {
            "/api/v1/tasks",
            "/api/v1/applications",
            "/api/v1/applications/X",
            "/api/v1/drafts",
            "/api/v1/incidents",
            "/api/v1/packages/x/versions",
            "/api/v1/nothing",
            "/actuator/prometheus",
            "/actuator/env"
        }) {
            Answer answer = http.get(null, path);

            assertThat(answer.status()).as(path).isEqualTo(401);
            assertThat(answer.problem()).isEqualTo("unauthenticated");
        }
        assertThat(http.post(null, "/api/v1/authorizations/x/applications", "{}")
                        .status())
                .isEqualTo(401);
        assertThat(http.post(null, "/api/v1/packages", "{}").status()).isEqualTo(401);
    }

    @Test
    void neverAsksBrowsersForAPassword() {
        Answer machine = http.get(null, "/api/v1/tasks");
        Answer browser = http.get(
                null,
                "/api/v1/tasks",
                "Accept",
                "text/html",
                "User-Agent",
                "Mozilla/5.0",
                "Sec-Fetch-Mode",
                "navigate");

        assertThat(machine.header("www-authenticate")).startsWith("Bearer").doesNotContain("Basic");
        assertThat(browser.status()).isEqualTo(401);
        assertThat(browser.header("www-authenticate")).doesNotContain("Basic");
    }

    @Test
    void recognisesPeopleByBasic() {
        assertThat(http.get("clerk", "/api/v1/nothing").status()).isEqualTo(404);
        assertThat(basic("clerk", "wrong", "198.51.100.1").problem()).isEqualTo("wrong-credentials");
        assertThat(basic("nobody", "demo", "198.51.100.1").problem()).isEqualTo("wrong-credentials");
        assertThat(basic("CLERK", "demo", "198.51.100.1").problem()).isEqualTo("wrong-credentials");
        assertThat(http.get(null, "/api/v1/nothing", "Authorization", "Basic %%%")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void beginsNoSessionForTheApi() {
        assertThat(http.get("clerk", "/api/v1/authorizations").header("set-cookie"))
                .isEmpty();
        assertThat(http.get(null, "/api/v1/authorizations").header("set-cookie"))
                .isEmpty();
        assertThat(http.get(null, "/api/v1/tasks").header("set-cookie")).isEmpty();
    }

    @Test
    void forgetsAClosedAccountAndAnOldPasswordAtOnce() {
        String login = "u" + UUID.randomUUID();
        save(login, "first", true);
        assertThat(basic(login, "first", "198.51.100.2").status()).isEqualTo(404);

        save(login, "second", true);
        assertThat(basic(login, "first", "198.51.100.2").status()).isEqualTo(401);
        assertThat(basic(login, "second", "198.51.100.2").status()).isEqualTo(404);

        save(login, "second", false);
        assertThat(basic(login, "second", "198.51.100.2").status()).isEqualTo(401);
    }

    @Test
    void letsNobodyBeTheEngine() {
        save("system", "demo", true);

        assertThat(basic("system", "demo", "198.51.100.3").status()).isEqualTo(401);
    }

    @Test
    void slowsGuessingButNeverLocksTheRealPersonOut() {
        String login = "u" + UUID.randomUUID();
        save(login, "right", true);
        String attacker = "203.0.113.66";

        for (int i = 0; i < 5; i++) {
            assertThat(basic(login, "guess" + i, attacker).status()).isEqualTo(401);
        }
        Answer waits = basic(login, "right", attacker);
        Answer elsewhere = basic(login, "right", "198.51.100.77");
        clock.advance(Duration.ofSeconds(2));
        Answer afterwards = basic(login, "right", attacker);

        assertThat(waits.status()).isEqualTo(429);
        assertThat(waits.problem()).isEqualTo("too-many-logins");
        assertThat(Long.parseLong(waits.header("retry-after"))).isBetween(1L, 2L);
        assertThat(elsewhere.status()).isEqualTo(404);
        assertThat(afterwards.status()).isEqualTo(404);
    }

    @Test
    void makesEachFurtherGuessWaitLonger() {
        String login = "u" + UUID.randomUUID();
        save(login, "right", true);
        long longest = 0;

        for (int i = 0; i < 10; i++) {
            Answer answer = basic(login, "guess", "203.0.113.67");
            if (answer.status() == 429) {
                longest = Long.parseLong(answer.header("retry-after"));
                clock.advance(Duration.ofSeconds(longest));
            }
        }

        assertThat(longest).isGreaterThanOrEqualTo(4);
    }

    @Test
    void stopsOneAddressThatTriesManyLogins() {
        Set<Integer> statuses = new HashSet<>();

        for (int i = 0; i < 101; i++) {
            statuses.add(basic("guess" + i, "demo", "203.0.113.68").status());
        }

        assertThat(statuses).containsExactlyInAnyOrder(401, 429);
        assertThat(basic("clerk", "demo", "203.0.113.69").status()).isEqualTo(404);
    }

    @Test
    void sendsTheHeadersThatKeepBrowsersSafe() {
        for (String path : new String[] {"/", "/login", "/api/v1/authorizations", "/identity.css", "/nothing"}) {
            Answer answer = http.get(null, path);

            assertThat(answer.header("content-security-policy"))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe-inline");
            assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
            assertThat(answer.header("x-frame-options")).isEqualTo("DENY");
            assertThat(answer.header("referrer-policy")).isEqualTo("same-origin");
            assertThat(answer.header("cross-origin-resource-policy")).isEqualTo("same-origin");
        }
    }

    @Test
    void admitsNoForeignOrigins() {
        Answer answer = http.get(null, "/api/v1/authorizations", "Origin", "https://elsewhere.example");

        assertThat(answer.header("access-control-allow-origin")).isEmpty();
    }

    private void save(String login, String password, boolean enabled) {
        accounts.save(new Account(login, encoder.encode(password), "Somebody", enabled, Set.of()));
    }

    /** From an address of its own, so that tests do not throttle one another. 404 is a success here. */
    private Answer basic(String login, String password, String address) {
        return http.get(
                null, "/api/v1/nothing", "Authorization", Http.basic(login, password), "X-Forwarded-For", address);
    }
}
