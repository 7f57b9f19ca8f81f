package org.licet.server.startup;

import org.springframework.boot.diagnostics.FailureAnalyzedException;

/** The installation lacks something without which it must not serve. Printed as problem and remedy, no stack trace. */
public final class NotConfigured extends FailureAnalyzedException {
    private static final long serialVersionUID = 1L;

    private NotConfigured(String problem, String remedy) {
        super(problem, remedy);
    }

    static NotConfigured database() {
        return new NotConfigured(
                "No database is configured.",
                """
                Say where the data shall live, for example:

                    java -Xmx384m -jar target/licet.jar \\
                        --licet.database.url=jdbc:mysql://127.0.0.1:3306/licet \\
                        --licet.database.username=licet

                with the password in the environment variable LICET_DATABASE_PASSWORD. MariaDB and MySQL 8 are reached
                with jdbc:mysql:, an embedded file with jdbc:h2:file:/var/lib/licet/data.
                To try Licet without setting anything up, run `mvn spring-boot:run` (the demo).""");
    }

    static NotConfigured accounts() {
        return new NotConfigured(
                "No account exists, none is configured, and no identity provider is set.",
                """
                Nobody could sign in. Configure a first account, for example in an application.yaml beside the jar:

                    licet:
                      accounts:
                        - login: anna
                          name: Ana Munteanu
                          password-hash: "<output of: java -jar target/licet.jar hash-password>"
                          roles: ["*/operator", "transport/analyst"]

                or name an OpenID Connect provider: spring.security.oauth2.resourceserver.jwt.issuer-uri=https://...
                and the audience of its tokens: spring.security.oauth2.resourceserver.jwt.audiences=licet
                To try Licet without setting anything up, run `mvn spring-boot:run` (the demo).""");
    }

    static NotConfigured wrongAccount(String problem) {
        return new NotConfigured(problem, "Correct licet.accounts in the configuration.");
    }
}
