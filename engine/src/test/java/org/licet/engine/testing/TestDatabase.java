package org.licet.engine.testing;

import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each Spring context a new, empty database of the kind named by {@code licet.test.database}. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static boolean isMariaDb() {
        return System.getProperty("licet.test.database", "h2").equals("mariadb");
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = "licet_" + UUID.randomUUID().toString().replace("-", "");
        if (isMariaDb()) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + MariaDb.createDatabase(name),
                            "spring.datasource.username=root",
                            "spring.datasource.password=")
                    .applyTo(context);
        } else {
            TestPropertyValues.of(
                            "spring.datasource.url=jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1",
                            "spring.datasource.username=sa",
                            "spring.datasource.password=")
                    .applyTo(context);
        }
    }
}
