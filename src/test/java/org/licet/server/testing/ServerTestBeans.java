package org.licet.server.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Mandates;
import org.licet.engine.application.VirusScan;
import org.licet.engine.application.VirusScan.ScanUnavailable;
import org.licet.engine.testing.SettableClock;
import org.licet.server.account.DemoAccounts;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Beans of tests. No {@code @Configuration}, or the server's own component scan would find it. */
@Import({Published.class, Work.class, Journey.class, LookingStalls.class, NamedPages.class})
public class ServerTestBeans {

    /** A file that holds it is refused by the scanner of the tests. */
    public static final String VIRUS = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";

    /** A file that holds it gets no verdict. */
    public static final String NO_VERDICT = "NO-VERDICT";

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
    @Primary
    VirusScan scanner() {
        return TextScan::new;
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

    private static final class TextScan implements VirusScan.Scanning {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void part(byte[] bytes) {
            text.append(new String(bytes, StandardCharsets.ISO_8859_1));
        }

        @Override
        public boolean isClean() {
            if (text.indexOf(NO_VERDICT) >= 0) {
                throw new ScanUnavailable("no verdict", new IOException());
            }
            return text.indexOf(VIRUS) < 0;
        }

        @Override
        public void close() {}
    }
}
