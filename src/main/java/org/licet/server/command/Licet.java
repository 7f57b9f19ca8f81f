package org.licet.server.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. Exit codes: 0 well, 1 something was found wrong, 2 the command could not do its work. */
@Command(
        name = "licet",
        mixinStandardHelpOptions = true,
        versionProvider = JarVersion.class,
        description = "Checks, tests and publishes authorization packages; without a command, serves.",
        footer = {
            "",
            "Exit codes: 0 well; 1 findings, failed scenarios or a broken log; 2 wrong usage or unable to do it.",
            "To serve: java -Xmx384m -jar licet.jar --licet.database.url=jdbc:mysql://..."
        },
        subcommands = {
            LintCommand.class,
            TestCommand.class,
            PublishCommand.class,
            VerifyLogCommand.class,
            HashPasswordCommand.class,
            StepLibraryCommand.class
        })
@SuppressWarnings("NullAway.Init") // picocli fills the field
public final class Licet implements Runnable {

    static final int WELL = 0;
    static final int FOUND = 1;
    static final int UNABLE = 2;

    private static final String SERVE = "serve";

    @Spec
    private CommandSpec spec;

    /** Whether these arguments ask for a command; if not, they are settings of the server. */
    public static boolean isCommand(String[] args) {
        if (args.length == 0 || args[0].equals(SERVE)) {
            return false;
        }
        boolean help = args[0].equals("--help") || args[0].equals("--version");
        return help || !args[0].startsWith("--");
    }

    /** The server's settings among the arguments. */
    public static String[] settings(String[] args) {
        return args.length > 0 && args[0].equals(SERVE) ? Arrays.copyOfRange(args, 1, args.length) : args;
    }

    /** @return the exit code */
    public static int run(String... args) {
        return run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args);
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Licet())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println("licet: " + reason(failure));
                    return UNABLE;
                })
                .execute(args);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }

    /** The innermost message: what an operator can act on. */
    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof Unable) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return cause instanceof Unable && message != null
                ? message
                : cause.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
