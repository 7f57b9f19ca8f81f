package org.licet.server.publicregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Journey;
import org.licet.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Registers and verification, for the public and for the agency. */
@ServerTest
class RegistersTest {

    private static final String REGISTER = "/api/v1/registers/transport-certificates/entries";

    @Autowired
    Http http;

    @Autowired
    Journey journey;

    @Test
    void showsThePublicOnlyPublicFields() {
        String number = number();

        Answer entry = http.get(null, REGISTER + "/" + number);

        assertThat(entry.status()).as(entry.body()).isEqualTo(200);
        assertThat(entry.text("/status")).isEqualTo("valid");
        assertThat(entry.text("/holder")).isEqualTo("Trans Nistru SRL");
        assertThat(entry.text("/data/permitType")).isEqualTo("annual");
        assertThat(entry.body()).doesNotContain("drivers", "feeEur", "verificationCode", "application\"");
    }

    @Test
    void showsTheAgencyEverything() {
        String number = number();

        assertThat(http.get("clerk", REGISTER + "/" + number).body())
                .contains("drivers", "feeEur", "verificationCode", "\"application\"");
        assertThat(http.get("applicant2", REGISTER + "/" + number).body()).doesNotContain("drivers", "feeEur");
    }

    @Test
    void findsByPublicFields() {
        String number = number();

        assertThat(http.get(null, REGISTER + "?permitType=annual&q=" + number).text("/items/0/number"))
                .isEqualTo(number);
        assertThat(http.get(null, REGISTER + "?vehicleCount.from=3&q=" + number)
                        .json()
                        .get("items")
                        .size())
                .isZero();
        assertThat(http.get(
                                null,
                                REGISTER + "?startDate.from=2026-04-01&startDate.to=2026-04-30&status=valid&q="
                                        + number)
                        .text("/items/0/number"))
                .isEqualTo(number);
        assertThat(http.get(null, REGISTER + "?asOf=2025-01-01&q=" + number)
                        .json()
                        .get("items")
                        .size())
                .isZero();
    }

    @Test
    void refusesThePublicFiltersOnWhatItMayNotSee() {
        journey.filed();
        for (String filter : new String[] {"feeEur=480", "feeEur.from=1", "drivers=x", "nothing=1"}) {
            Answer answer = http.get(null, REGISTER + "?" + filter);

            assertThat(answer.status()).as(filter).isEqualTo(400);
            assertThat(answer.problem()).isEqualTo("unsearchable-field");
        }
        assertThat(http.get(null, REGISTER + "?nothing=1").text("/detail")).contains("permitType");
    }

    @Test
    void refusesParametersThatCannotBe() {
        journey.filed();
        assertThat(http.get(null, REGISTER + "?asOf=yesterday").text("/parameter"))
                .isEqualTo("asOf");
        assertThat(http.get(null, REGISTER + "?limit=0").text("/parameter")).isEqualTo("limit");
        assertThat(http.get(null, REGISTER + "?q=a&q=b").text("/parameter")).isEqualTo("q");
        assertThat(http.get(null, REGISTER + "?vehicleCount.from=few").status()).isEqualTo(400);
        assertThat(http.get(null, REGISTER + "?after=forged!").problem()).isEqualTo("invalid-cursor");
        assertThat(http.get(null, "/api/v1/registers/none/entries").problem()).isEqualTo("unknown-register");
    }

    @Test
    void walksThroughPages() {
        for (int i = 0; i < 3; i++) {
            number();
        }
        Set<String> numbers = new HashSet<>();
        String after = "";
        int pages = 0;
        do {
            Answer page = http.get(null, REGISTER + "?limit=2" + after);
            page.json().get("items").forEach(item -> assertThat(
                            numbers.add(item.get("number").asString()))
                    .isTrue());
            after = page.json().get("next").isNull() ? "" : "&after=" + page.text("/next");
            pages++;
        } while (!after.isEmpty());

        assertThat(numbers).hasSizeGreaterThanOrEqualTo(3);
        assertThat(pages).isEqualTo((numbers.size() + 1) / 2);
    }

    @Test
    void tellsTheHistory() {
        Answer history = http.get(null, REGISTER + "/" + number() + "/history");

        assertThat(history.json().get("items").size()).isEqualTo(1);
        assertThat(history.text("/items/0/at")).isNotEmpty();
        assertThat(history.body()).doesNotContain("drivers", "clerk");
        assertThat(http.get(null, REGISTER + "/NONE/history").status()).isEqualTo(404);
    }

    @Test
    void verifiesACodeForAnyone() {
        String code = http.get("clerk", REGISTER + "/" + number()).text("/verificationCode");

        Answer verified = http.get(null, "/api/v1/verification/" + code);

        assertThat(verified.status()).as(verified.body()).isEqualTo(200);
        assertThat(verified.json().get("validNow").asBoolean()).isTrue();
        assertThat(verified.text("/issuer")).isEqualTo("transport");
        assertThat(verified.text("/title/ro")).startsWith("Autorizație");
        assertThat(verified.header("cache-control")).contains("no-store");
        assertThat(verified.body()).doesNotContain("drivers", "feeEur", "verificationCode");
    }

    @Test
    void saysTheSameOfEveryCodeThatDoesNotExist() {
        Set<String> answers = new HashSet<>();
        for (String code : new String[] {"x", "00000000000000000000000000", "%D0%B9", "a".repeat(500)}) {
            Answer answer = http.get(null, "/api/v1/verification/" + code);
            assertThat(answer.status()).as(code).isEqualTo(404);
            answers.add(answer.body());
        }

        assertThat(answers).hasSize(1);
    }

    @Test
    void slowsGuessingOfCodes() {
        Set<Integer> statuses = new HashSet<>();
        Answer last = null;
        for (int i = 0; i < 121; i++) {
            last = http.get(null, "/api/v1/verification/guess" + i, "X-Forwarded-For", "203.0.113.90");
            statuses.add(last.status());
        }

        assertThat(statuses).containsExactlyInAnyOrder(404, 429);
        assertThat(last.problem()).isEqualTo("too-many-requests");
        assertThat(last.header("retry-after")).isNotEmpty();
        assertThat(http.get(null, "/api/v1/verification/guess", "X-Forwarded-For", "203.0.113.91")
                        .status())
                .isEqualTo(404);
    }

    private String number() {
        String reference = journey.granted();
        Answer file = http.get("applicant", "/api/v1/applications/" + reference);
        assertThat(file.text("/stage")).as(file.body()).isEqualTo("granted");
        return file.text("/entry/number");
    }
}
