package org.licet.server.account;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.licet.engine.access.Accounts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Two doors: the API for machines, without sessions of its own; the pages for people, with sessions and CSRF tokens. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BearerAccount.Claims.class)
class Security {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Accounts accounts;
    private final Refusing refusing;
    private final HttpSessionCsrfTokenRepository csrfTokens = new HttpSessionCsrfTokenRepository();
    private final XorCsrfTokenRequestAttributeHandler csrfMask = new XorCsrfTokenRequestAttributeHandler();

    Security(Accounts accounts, Refusing refusing) {
        this.accounts = accounts;
        this.refusing = refusing;
    }

    /** Hashes are bcrypt; those that the configuration brings carry no {@code {bcrypt}} in front. */
    @Bean
    static PasswordEncoder passwordEncoder() {
        BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();
        DelegatingPasswordEncoder encoder = new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", bcrypt));
        encoder.setDefaultPasswordEncoderForMatches(bcrypt);
        return encoder;
    }

    @Bean
    static AuthenticationManager authenticationManager(LocalLogin local) {
        return new ProviderManager(List.of(local));
    }

    @Bean
    @Order(1)
    SecurityFilterChain machines(
            HttpSecurity http,
            AuthenticationManager local,
            ObjectProvider<JwtDecoder> decoder,
            BearerAccount.Claims claims,
            @Value("${spring.security.oauth2.resourceserver.jwt.audiences:}") Set<String> audiences) {
        http.securityMatcher("/api/**", "/actuator/**", "/open-data/**")
                .authenticationManager(local)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context ->
                        context.securityContextRepository(new Sessions(accounts, this::bringsCsrfToken, false)))
                .exceptionHandling(
                        failing -> failing.authenticationEntryPoint(refusing).accessDeniedHandler(refusing))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusing))
                .headers(Security::harden)
                .authorizeHttpRequests(may -> may.requestMatchers(
                                HttpMethod.GET,
                                "/api/v1/openapi.json",
                                "/api/v1/element-templates",
                                "/api/v1/allotments/*/**",
                                "/api/v1/authorizations/**",
                                "/api/v1/authorizations",
                                "/api/v1/calendars/**",
                                "/api/v1/calendars",
                                "/api/v1/registers/**",
                                "/api/v1/registers",
                                "/api/v1/verification/**",
                                "/open-data/**",
                                "/actuator/health")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.HEAD,
                                "/api/v1/openapi.json",
                                "/api/v1/element-templates",
                                "/api/v1/allotments/*/**",
                                "/api/v1/authorizations/**",
                                "/api/v1/calendars/**",
                                "/api/v1/registers/**",
                                "/api/v1/verification/**",
                                "/open-data/**",
                                "/actuator/health")
                        .permitAll()
                        .requestMatchers(HttpMethod.OPTIONS)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/v1/authorizations/*/forms/*/evaluation")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAuthority(Acting.OPERATOR)
                        .anyRequest()
                        .authenticated());
        if (decoder.getIfAvailable() != null && audiences.isEmpty()) {
            throw new IllegalStateException("Say for whom tokens must be meant: set"
                    + " spring.security.oauth2.resourceserver.jwt.audiences, or any service of the same issuer could pass"
                    + " its users' tokens on to this one.");
        }
        decoder.ifAvailable(jwt -> http.oauth2ResourceServer(bearer -> bearer.authenticationEntryPoint(refusing)
                .accessDeniedHandler(refusing)
                .jwt(token -> token.authenticationManager(bearers(jwt, claims)))));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, AuthenticationManager local) {
        return http.authenticationManager(local)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens).csrfTokenRequestHandler(csrfMask))
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(
                        context -> context.securityContextRepository(new Sessions(accounts, request -> true, true)))
                .exceptionHandling(
                        failing -> failing.authenticationEntryPoint(refusing).accessDeniedHandler(refusing))
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(new LoggedIn())
                        .failureHandler(new LoginFailed())
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/"))
                .headers(Security::harden)
                .authorizeHttpRequests(may -> may.anyRequest().permitAll())
                .build();
    }

    private AuthenticationManager bearers(JwtDecoder decoder, BearerAccount.Claims claims) {
        JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
        provider.setJwtAuthenticationConverter(new BearerAccount(accounts, claims));
        return new ProviderManager(provider);
    }

    private static void harden(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        features -> features.policy("camera=(), geolocation=(), microphone=(), payment=()"));
    }

    /** A session counts for the API only when the page that sends the request knows the session's CSRF token. */
    private boolean bringsCsrfToken(HttpServletRequest request) {
        if (request.getHeader("Authorization") != null || request.getSession(false) == null) {
            return false;
        }
        CsrfToken expected = csrfTokens.loadToken(request);
        if (expected == null || request.getHeader(expected.getHeaderName()) == null) {
            return false;
        }
        String sent = csrfMask.resolveCsrfTokenValue(request, expected);
        return sent != null
                && MessageDigest.isEqual(
                        sent.getBytes(StandardCharsets.UTF_8),
                        expected.getToken().getBytes(StandardCharsets.UTF_8));
    }
}
