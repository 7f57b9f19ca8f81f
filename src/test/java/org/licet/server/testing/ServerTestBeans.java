package org.licet.server.testing;

import javax.sql.DataSource;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Mandates;
import org.licet.engine.testing.SettableClock;
import org.licet.server.account.DemoAccounts;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Beans of tests. No {@code @Configuration}, or the server's own component scan would find it. */
@Import({Published.class, Work.class, Journey.class})
class ServerTestBeans {

    @Bean
    SettableClock clock() {
        return new SettableClock();
    }

    @Bean
    Http http(Environment environment) {
        return new Http(environment);
    }

    @Bean
    InitializingBean demoAccounts(Accounts accounts, Mandates mandates, PasswordEncoder encoder) {
        return () -> DemoAccounts.install(accounts, mandates, encoder);
    }

    @Bean
    static Statements statements() {
        return new Statements();
    }

    /** Every statement is counted; see {@link Statements}. */
    @Bean
    static BeanPostProcessor countingDataSource(Statements statements) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? statements.watch(source) : bean;
            }
        };
    }
}
