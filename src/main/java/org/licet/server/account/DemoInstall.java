package org.licet.server.account;

import org.licet.engine.access.Accounts;
import org.licet.engine.access.Mandates;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Installs the demo's accounts before the first request is taken. */
@Component
@Profile("demo")
final class DemoInstall implements SmartInitializingSingleton {

    private final Accounts accounts;
    private final Mandates mandates;
    private final PasswordEncoder encoder;

    DemoInstall(Accounts accounts, Mandates mandates, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.mandates = mandates;
        this.encoder = encoder;
    }

    @Override
    public void afterSingletonsInstantiated() {
        DemoAccounts.install(accounts, mandates, encoder);
    }
}
