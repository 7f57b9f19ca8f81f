package org.licet.server.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.licet.engine.testing.TestDatabase;
import org.licet.server.LicetApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test that talks HTTP to the running server, on H2 or with {@code -Dlicet.test.database=mariadb} on MariaDB. All
 * share one server and one database. The accounts of the demo are there, nothing is published until a test asks for it
 * ({@link Published}), and background work is done by hand ({@link Work}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("database")
@SpringBootTest(
        classes = {LicetApplication.class, ServerTestBeans.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "licet.background=false",
            "spring.main.banner-mode=off",
            "logging.level.root=warn",
            "spring.datasource.hikari.maximum-pool-size=20",
            // Lets a test be a caller from another address, as behind a proxy.
            "server.forward-headers-strategy=native",
            "server.servlet.session.cookie.secure=true",
            // One agency that has a name; the others are called by their ids.
            "licet.agencies.customs.name.en=Customs Service",
            "licet.agencies.customs.name.ro=Serviciul Vamal",
            // The issuer of the tests has a context of its own.
            "spring.autoconfigure.exclude=org.springframework.boot.security.oauth2.server.authorization.autoconfigure"
                    + ".servlet.OAuth2AuthorizationServerAutoConfiguration,org.springframework.boot.security.oauth2.server"
                    + ".authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration"
        })
@ContextConfiguration(initializers = {TestDatabase.class, Issuer.class})
@TestExecutionListeners(listeners = StartOfTest.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface ServerTest {}
