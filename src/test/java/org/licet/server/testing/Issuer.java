package org.licet.server.testing;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * A real OpenID Connect issuer on a port of its own, one a JVM; the servers of tests trust it. Its tokens are meant for
 * {@link #AUDIENCE}.
 */
public final class Issuer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final String AUDIENCE = "licet";

    private static @Nullable ConfigurableApplicationContext running;

    @Override
    public void initialize(ConfigurableApplicationContext server) {
        TestPropertyValues.of(
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + url(),
                        "spring.security.oauth2.resourceserver.jwt.audiences=" + AUDIENCE)
                .applyTo(server);
    }

    public static String url() {
        return "http://127.0.0.1:" + context().getEnvironment().getProperty("local.server.port");
    }

    /** A token with claims of our choice, signed with the issuer's own key. */
    public static String sign(JwtClaimsSet claims) {
        return context()
                .getBean(JwtEncoder.class)
                .encode(JwtEncoderParameters.from(claims))
                .getTokenValue();
    }

    private static synchronized ConfigurableApplicationContext context() {
        if (running == null) {
            running = new SpringApplicationBuilder(Server.class)
                    .web(WebApplicationType.SERVLET)
                    .properties(
                            "server.port=0",
                            "server.address=127.0.0.1",
                            "spring.config.name=issuer",
                            "spring.main.banner-mode=off",
                            "logging.level.root=warn")
                    .run();
        }
        return Objects.requireNonNull(running);
    }

    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class,
        OAuth2AuthorizationServerAutoConfiguration.class,
        OAuth2AuthorizationServerJwtAutoConfiguration.class
    })
    static class Server {

        @Bean
        @SuppressWarnings("deprecation")
        PasswordEncoder secrets() {
            return NoOpPasswordEncoder.getInstance();
        }

        /** Clients whose tokens stand for themselves: the subject is the client's id. */
        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(
                    List.of(client("clerk"), client("stranger"), client("system")));
        }

        private static RegisteredClient client(String id) {
            return RegisteredClient.withId(id)
                    .clientId(id)
                    .clientSecret(id + "-secret")
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                    .build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> forLicet() {
            return token -> token.getClaims().audience(List.of(AUDIENCE));
        }

        @Bean
        JwtEncoder encoder(JWKSource<SecurityContext> keys) {
            return new NimbusJwtEncoder(keys);
        }
    }
}
