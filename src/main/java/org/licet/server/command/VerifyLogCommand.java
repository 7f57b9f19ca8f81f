package org.licet.server.command;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.licet.engine.record.EventLog;
import org.licet.engine.record.EventLog.BrokenLink;
import org.licet.server.startup.EngineOnly;
import org.springframework.beans.BeansException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "verify-log",
        mixinStandardHelpOptions = true,
        description = "Walks the chained event log and names the first broken link. Changes nothing.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class VerifyLogCommand implements Callable<Integer> {

    @Option(
            names = "--database",
            paramLabel = "URL",
            defaultValue = "${env:LICET_DATABASE_URL}",
            description = "JDBC address, jdbc:mysql://host/schema or jdbc:h2:file:/path; default $LICET_DATABASE_URL.")
    private @Nullable String database;

    @Option(
            names = "--database-user",
            paramLabel = "NAME",
            defaultValue = "${env:LICET_DATABASE_USERNAME}",
            description = "Default $LICET_DATABASE_USERNAME. The password is read from $LICET_DATABASE_PASSWORD.")
    private @Nullable String user;

    @Option(names = "--chain", paramLabel = "ID", description = "One package or register; default: all.")
    private @Nullable String chain;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (EngineOnly engine = EngineOnly.reading(settings())) {
            Optional<BrokenLink> broken = walk(engine);
            PrintWriter out = spec.commandLine().getOut();
            broken.ifPresentOrElse(
                    link -> out.println("Broken at link " + link.position() + " of chain " + link.chain() + " ("
                            + link.subject() + "): " + link.problem()),
                    () -> out.println("The log is whole."));
            return broken.isPresent() ? Licet.FOUND : Licet.WELL;
        }
    }

    private Optional<BrokenLink> walk(EngineOnly engine) {
        try {
            return engine.get(EventLog.class).verify(chain);
        } catch (DataAccessException | TransactionException | BeansException e) {
            throw new Unable("The database " + database + " cannot be read: "
                    + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
        }
    }

    private Map<String, Object> settings() {
        if (database == null || database.isBlank()) {
            throw new ParameterException(
                    spec.commandLine(), "Say which database: --database=URL or the variable LICET_DATABASE_URL.");
        }
        Map<String, Object> settings = new TreeMap<>();
        // An embedded file that does not exist must not spring into being and be found whole.
        settings.put("spring.datasource.url", database.startsWith("jdbc:h2:") ? database + ";IFEXISTS=TRUE" : database);
        if (user != null && !user.isBlank()) {
            settings.put("spring.datasource.username", user);
        } else if (database.startsWith("jdbc:h2:")) {
            settings.put("spring.datasource.username", "sa");
        }
        return settings;
    }
}
