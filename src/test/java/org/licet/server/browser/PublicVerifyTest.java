package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Journey;
import org.licet.server.testing.Work;
import org.springframework.beans.factory.annotation.Autowired;

/** Verification by people: typed, pasted or scanned codes. */
@BrowserTest
class PublicVerifyTest {

    private static final String ENTRIES = "/api/v1/registers/transport-certificates/entries/";

    @Autowired
    Journey journey;

    @Autowired
    Work work;

    @Autowired
    Http http;

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void verificationIsAccessibleInEveryLanguage(String language, Visits visits) {
        Visit visit = visits.visit(new Window().in(language));
        String number = number();

        visit.open("/verify").check("verify");
        visit.page().navigate("/verify?code=");
        visit.check("verify-missing");
        visit.open("/verify/" + code(number)).check("verified");
        visit.page().navigate("/verify/00000000000000000000000000");
        visit.check("verify-unknown");
        suspend(number);
        visit.open("/verify/" + code(number)).check("verified-suspended");
    }

    @Test
    void verificationFitsAPhoneAndTheNight(Visits visits) {
        String code = code(number());
        visits.visit(new Window().narrow()).open("/verify/" + code).check("verified");
        visits.visit(new Window().atNight()).open("/verify/" + code).check("verified");
    }

    @Test
    void takesCodesAsPeopleTypeAndPasteThem(Visits visits) {
        String code = code(number());
        Visit visit = visits.visit(new Window().withoutScripts());

        for (String typed : new String[] {
            code.toLowerCase(java.util.Locale.ROOT),
            "  " + code.replaceAll("(.{4})", "$1 ") + " ",
            code.replaceAll("(.{5})", "$1-"),
            "https://licet.example/verify/" + code + "?lang=ro#top"
        }) {
            visit.open("/verify");
            visit.page().fill("#code", typed);
            visit.page().click("main button[type=submit]");

            assertThat(visit.page().url()).endsWith("/verify/" + code);
            assertThat(visit.heading()).isEqualTo("Valid");
        }
        assertThat(visit.text()).contains("Trans Nistru SRL", "Checked on", "until", "Annual", "Eastern European Time");
    }

    @Test
    void saysThatASuspendedActIsNotValidAndWhy() {
        String number = number();
        suspend(number);

        String body = http.get(null, "/verify/" + code(number)).body();

        assertThat(body).contains("Not valid: suspended", "licet-verdict--bad").doesNotContain("licet-verdict--good");
    }

    @Test
    void showsPublicFieldsOnlyWhoeverAsks() {
        String code = code(number());

        for (String reader : new String[] {null, "applicant", "applicant2"}) {
            assertThat(http.get(reader, "/verify/" + code).body())
                    .contains("Valid")
                    .doesNotContain("Munteanu", "2003004567896", "feeEur", "Verification code");
        }
    }

    @Test
    void saysTheSameOfEveryCodeThatDoesNotExist() {
        Set<String> answers = new HashSet<>();
        for (String code : new String[] {"NOSUCHCODE", "00000000000000000000000000", "A".repeat(60), "%D0%96"}) {
            Answer answer = http.get(null, "/verify/" + code);

            assertThat(answer.status()).as(code).isEqualTo(404);
            answers.add(answer.body().replace(code, "CODE").replace("Ж", "CODE"));
        }

        assertThat(answers).hasSize(1);
        assertThat(answers.iterator().next()).contains("No act has this code", "letter by letter");
    }

    @Test
    void isNeitherKeptNorIndexed() {
        for (String path : new String[] {"/verify/" + code(number()), "/verify/unknown"}) {
            Answer answer = http.get(null, path);

            assertThat(answer.header("cache-control")).contains("no-store");
            assertThat(answer.header("x-robots-tag")).contains("noindex");
        }
    }

    @Test
    void slowsGuessingTogetherWithTheApi() {
        String[] guesser = {"X-Forwarded-For", "203.0.113.77", "Accept", "text/html"};
        for (int i = 0; i < 60; i++) {
            assertThat(http.get(null, "/verify/guess" + i, guesser).status()).isEqualTo(404);
            assertThat(http.get(null, "/api/v1/verification/guess" + i, guesser).status())
                    .isEqualTo(404);
        }

        Answer page = http.get(null, "/verify/guess", guesser);
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.header("content-type")).startsWith("text/html");
        assertThat(page.header("retry-after")).isNotEmpty();
        assertThat(page.body()).contains("Wait a minute");
        assertThat(http.get(null, "/api/v1/verification/guess", guesser).status())
                .isEqualTo(429);
    }

    @Test
    void leadsNowhereElse() {
        for (String typed : new String[] {
            "https%3A%2F%2Fevil.example%2Fx",
            "%2F%2Fevil.example",
            "%5C%5Cevil.example",
            "x%0d%0aLocation%3A%20evil",
            "..%2F..%2Flogout"
        }) {
            Answer answer = http.get(null, "/verify?code=" + typed);

            assertThat(answer.status()).as(typed).isEqualTo(302);
            assertThat(answer.header("location")).as(typed).matches("(http://127\\.0\\.0\\.1:\\d+)?/verify/[A-Z0-9]+");
        }
        assertThat(http.get(null, "/verify?code=%22%3E%3Cscript%3E").header("location"))
                .endsWith("/verify/SCRIPT");
        assertThat(http.get(null, "/login?next=https%3A%2F%2Fevil.example", "Accept", "text/html")
                        .body())
                .doesNotContain("evil.example\"");
    }

    private void suspend(String number) {
        Answer answer = http.post(
                "clerk", ENTRIES + number + "/operations/suspend", "{\"ground\":\"unpaid-tolls\",\"note\":\"Unpaid\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        work.catchUp();
    }

    private String number() {
        return http.get("applicant", "/api/v1/applications/" + journey.granted())
                .text("/entry/number");
    }

    private String code(String number) {
        return http.get("clerk", ENTRIES + number).text("/verificationCode");
    }
}
