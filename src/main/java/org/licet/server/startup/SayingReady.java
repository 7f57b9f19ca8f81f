package org.licet.server.startup;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Says on standard output, once everything is up, where the server listens and how long it took to come up. */
@Component
class SayingReady {

    private final Environment environment;

    SayingReady(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            return;
        }
        System.out.println();
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            System.out.println("This is the demo: this machine only. Accounts, all with the password \"demo\":");
            System.out.println(
                    "  applicant, applicant2, clerk, clerk2, approver, cashier, officer, supervisor, analyst, operator");
        }
        System.out.println("Licet listens on " + address(web.getWebServer().getPort()) + seconds(event.getTimeTaken()));
    }

    private String address(int port) {
        String host = environment.getProperty("server.address", "");
        return host.isBlank()
                ? "port " + port + " of every address of this machine"
                : "http://" + host + ":" + port + "/";
    }

    private static String seconds(@Nullable Duration taken) {
        return taken == null ? "" : String.format(Locale.ROOT, " (started in %.1f s)", taken.toMillis() / 1000.0);
    }
}
