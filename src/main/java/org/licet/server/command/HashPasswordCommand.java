package org.licet.server.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.concurrent.Callable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "hash-password",
        mixinStandardHelpOptions = true,
        description = "Reads a password (typed, or the first line of standard input) and prints its bcrypt hash.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class HashPasswordCommand implements Callable<Integer> {

    /** bcrypt reads no more bytes than this: a longer password would be cut in silence. */
    private static final int LONGEST = 72;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        String password = read();
        if (password.isEmpty()) {
            throw new Unable("The password is empty.");
        }
        if (password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST) {
            throw new Unable("The password is longer than the " + LONGEST + " bytes that bcrypt takes.");
        }
        spec.commandLine().getOut().println(new BCryptPasswordEncoder().encode(password));
        return Licet.WELL;
    }

    private static String read() throws IOException {
        Console console = System.console();
        if (console != null) {
            char[] typed = console.readPassword("Password: ");
            return typed == null ? "" : new String(typed);
        }
        // Standard input is not closed: it is the process's, not ours.
        String line = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
        return line == null ? "" : line;
    }
}
