package org.licet.server;

import org.licet.engine.EngineConfiguration;
import org.licet.server.command.Licet;
import org.licet.server.startup.DatabaseConfigured;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** The jar's entry: starts the server, or runs one command and ends. */
@SpringBootApplication
@Import(EngineConfiguration.class)
public class LicetApplication {

    /** Without arguments, with {@code serve}, or with settings only ({@code --licet.database.url=...}): the server. */
    public static void main(String[] args) {
        if (Licet.isCommand(args)) {
            System.exit(Licet.run(args));
        }
        SpringApplication server = new SpringApplication(LicetApplication.class);
        server.addInitializers(new DatabaseConfigured());
        server.run(Licet.settings(args));
    }
}
