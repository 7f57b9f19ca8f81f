package org.licet.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicetTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void servesWithoutCommandAndTakesSettings() {
        assertThat(Licet.isCommand(new String[0])).isFalse();
        assertThat(Licet.isCommand(new String[] {"serve", "--server.port=1"})).isFalse();
        assertThat(Licet.isCommand(new String[] {"--spring.profiles.active=demo"}))
                .isFalse();
        assertThat(Licet.isCommand(new String[] {"lint"})).isTrue();
        assertThat(Licet.isCommand(new String[] {"--help"})).isTrue();
        assertThat(Licet.settings(new String[] {"serve", "--server.port=1"})).containsExactly("--server.port=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lint", "publish examples/farm-subsidy", "verify-log", "lnit x", "lint a b", "-x"})
    void wrongUsageEndsWithTwo(String line) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: licet");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void helpSaysTheExitCodes() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("lint", "test", "publish", "verify-log", "hash-password", "Exit codes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lint", "test"})
    void folderThatIsNoPackageIsNamed(String command) {
        assertThat(run(command, "nowhere")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no folder", "nowhere");
        assertThat(run(command, "forms")).isEqualTo(2);
        assertThat(err.toString()).contains("forms has no package.yaml");
    }

    private int run(String... arguments) {
        return Licet.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
