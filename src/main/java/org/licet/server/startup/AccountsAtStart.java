package org.licet.server.startup;

import org.licet.engine.access.Accounts;
import org.licet.engine.access.Mandates;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Saves the configured accounts, and refuses to serve an installation into which nobody could sign in. */
@Component
@EnableConfigurationProperties(AccountSettings.class)
class AccountsAtStart implements SmartInitializingSingleton {

    private static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";

    private final AccountSettings settings;
    private final Accounts accounts;
    private final Mandates mandates;
    private final Environment environment;

    AccountsAtStart(AccountSettings settings, Accounts accounts, Mandates mandates, Environment environment) {
        this.settings = settings;
        this.accounts = accounts;
        this.mandates = mandates;
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (AccountSettings.Configured configured : settings.declared()) {
            accounts.save(configured.account());
            configured.mandates().forEach(party -> mandates.grant(configured.login(), party, null));
        }
        if (!accounts.any() && !bringsItsOwn()) {
            throw NotConfigured.accounts();
        }
    }

    /** The demo has built-in accounts; an identity provider has those of the country. */
    private boolean bringsItsOwn() {
        return environment.acceptsProfiles(Profiles.of("demo"))
                || !environment.getProperty(ISSUER, "").isBlank();
    }
}
