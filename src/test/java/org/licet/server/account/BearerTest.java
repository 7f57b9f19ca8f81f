package org.licet.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Accounts.Account;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Issuer;
import org.licet.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/** Bearer tokens of a real issuer, and what is wrong with others. */
@ServerTest
class BearerTest {

    @Autowired
    Http http;

    @Autowired
    Accounts accounts;

    @Test
    void recognisesTheAccountThatTheTokenNames() throws Exception {
        Answer answer = with(fromIssuer("clerk"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(404);
        assertThat(answer.header("set-cookie")).isEmpty();
    }

    @Test
    void refusesATokenWithoutAnAccount() throws Exception {
        Answer answer = with(fromIssuer("stranger"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("wrong-credentials");
    }

    @Test
    void letsNoTokenBeTheEngine() throws Exception {
        assertThat(with(fromIssuer("system")).status()).isEqualTo(401);
    }

    @Test
    void refusesAClosedAccount() {
        String login = "u" + UUID.randomUUID();
        accounts.save(new Account(login, "", "Closed", true, Set.of()));
        assertThat(with(Issuer.sign(claims().subject(login).build())).status()).isEqualTo(404);

        accounts.save(new Account(login, "", "Closed", false, Set.of()));

        assertThat(with(Issuer.sign(claims().subject(login).build())).status()).isEqualTo(401);
    }

    @Test
    void refusesAnExpiredToken() {
        Instant longAgo = Instant.now().minusSeconds(3600);

        Answer answer = with(Issuer.sign(
                claims().issuedAt(longAgo.minusSeconds(60)).expiresAt(longAgo).build()));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("www-authenticate")).contains("invalid_token");
    }

    @Test
    void refusesATokenThatIsNotYetValid() {
        assertThat(with(Issuer.sign(claims().notBefore(Instant.now().plusSeconds(3600))
                                .build()))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void refusesAnotherIssuer() {
        assertThat(with(Issuer.sign(claims().issuer("https://elsewhere.example").build()))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void refusesATokenForAnotherService() {
        assertThat(with(Issuer.sign(claims().audience(List.of("other")).build()))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void refusesUnsignedAndChangedTokens() {
        String good = Issuer.sign(claims().build());
        String[] parts = good.split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String changed = encode(payload.replace("\"clerk\"", "\"operator\""));

        assertThat(with(good).status()).isEqualTo(404);
        assertThat(with(encode("{\"alg\":\"none\"}") + "." + parts[1] + ".").status())
                .isEqualTo(401);
        assertThat(with(parts[0] + "." + changed + "." + parts[2]).status()).isEqualTo(401);
        assertThat(with("nonsense").status()).isEqualTo(401);
    }

    private static JwtClaimsSet.Builder claims() {
        return JwtClaimsSet.builder()
                .issuer(Issuer.url())
                .audience(List.of(Issuer.AUDIENCE))
                .subject("clerk")
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(300));
    }

    private Answer with(String token) {
        return http.get(null, "/api/v1/nothing", "Authorization", "Bearer " + token);
    }

    private static String fromIssuer(String client) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Issuer.url() + "/oauth2/token"))
                .header("Authorization", Http.basic(client, client + "-secret"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return Http.parse(response.body()).get("access_token").asString();
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
