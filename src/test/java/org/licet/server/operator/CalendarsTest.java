package org.licet.server.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.engine.record.EventLog;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Calendars as anyone sees them and the operator changes them. Each test decrees days of a year of its own. */
@ServerTest
class CalendarsTest {
    private static final Map<String, Object> WORKED = Map.of("working", true, "reason", "Decree 7 of 2041");

    @Autowired
    Http http;

    @Autowired
    EventLog log;

    @Test
    void tellsAnyoneHowEachCalendarCounts() {
        Answer answer = http.get(null, "/api/v1/calendars");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("items").findValuesAsString("id")).containsExactly("md", "md-chisinau");
        assertThat(answer.text("/items/1/base")).isEqualTo("md");
        assertThat(answer.text("/items/1/opens")).isEqualTo("08:00");
        assertThat(answer.text("/items/1/zone")).isEqualTo("Europe/Chisinau");
        assertThat(answer.text("/items/1/weekend/0")).isEqualTo("saturday");
        assertThat(answer.json().at("/items/0/base").isMissingNode()).isTrue();
    }

    @Test
    void tellsAnyoneWhyADayIsWorkedOrNot() {
        http.put("operator", "/api/v1/calendars/md/overrides/2041-10-12", WORKED);

        Answer answer = http.get(null, "/api/v1/calendars/md-chisinau/days?from=2041-10-11&to=2041-10-14");

        assertThat(answer.json().get("items").findValuesAsString("why"))
                .containsExactly("working-day", "override", "weekend", "holiday");
        assertThat(answer.text("/items/1/reason")).isEqualTo("Decree 7 of 2041");
        assertThat(answer.json().at("/items/1/working").booleanValue()).isTrue();
        assertThat(answer.text("/items/3/day")).isEqualTo("2041-10-14");
    }

    @Test
    void letsTheOperatorDecreeADayAndTakeItBack() {
        String path = "/api/v1/calendars/md/overrides/2042-03-08";

        Answer set = http.put("operator", path, WORKED);
        Answer listed = http.get(null, "/api/v1/calendars/md/overrides?year=2042");
        Answer cleared = http.delete("operator", path);
        Answer again = http.delete("operator", path);

        assertThat(set.status()).isEqualTo(200);
        assertThat(set.text("/day")).isEqualTo("2042-03-08");
        assertThat(listed.json().get("items")).hasSize(1);
        assertThat(cleared.status()).isEqualTo(204);
        assertThat(again.status()).isEqualTo(404);
        assertThat(why("md", "2042-03-08")).isEqualTo("holiday");
        assertThat(log.of("calendar:md", "2042-03-08"))
                .extracting("kind", "actor")
                .containsExactly(tuple("override-set", "operator"), tuple("override-cleared", "operator"));
    }

    @ParameterizedTest
    @CsvSource({
        "applicant, 403, forbidden",
        "clerk, 403, forbidden",
        "supervisor, 403, forbidden",
        "analyst, 403, forbidden",
        ", 401, unauthenticated"
    })
    void letsNobodyElseChangeADay(String login, int status, String problem) {
        String path = "/api/v1/calendars/md/overrides/2043-03-07";

        Answer set = http.put(login, path, WORKED);
        Answer cleared = http.delete(login, path);

        assertThat(set.status()).isEqualTo(status);
        assertThat(set.problem()).isEqualTo(problem);
        assertThat(cleared.status()).isEqualTo(status);
        assertThat(why("md", "2043-03-07")).isEqualTo("weekend");
    }

    @Test
    void namesTheCalendarsThereAreForAnUnknownOne() {
        for (Answer answer : new Answer[] {
            http.get(null, "/api/v1/calendars/atlantis/days?from=2044-01-01&to=2044-01-02"),
            http.get(null, "/api/v1/calendars/atlantis/overrides?year=2044"),
            http.put("operator", "/api/v1/calendars/atlantis/overrides/2044-01-02", WORKED),
            http.delete("operator", "/api/v1/calendars/atlantis/overrides/2044-01-02")
        }) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(404);
            assertThat(answer.problem()).isEqualTo("unknown-calendar");
            assertThat(answer.text("/detail")).contains("atlantis", "md, md-chisinau");
        }
    }

    @ParameterizedTest
    @CsvSource({"1899-12-31", "2201-01-01", "2044-02-30", "tomorrow", "2044-1-1", "+99999-01-01"})
    void refusesWhatIsNoDayOrOutOfRange(String date) {
        Answer answer = http.put("operator", "/api/v1/calendars/md/overrides/" + date, WORKED);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-parameter");
        assertThat(answer.text("/detail")).contains("1900-01-01 - 2200-12-31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"working": true}                                 | /reason  | required
            {"working": true, "reason": "  "}                 | /reason  | required
            {"reason": "Decree 7"}                            | /working | required
            {"working": null, "reason": "Decree 7"}           | /working | required
            {"working": "yes", "reason": "Decree 7"}          | /working | type
            {"working": true, "reason": "Decree 7", "by": ""} | /by      | unknown
            """)
    void pointsAtWhatIsWrongInTheBodyAndChangesNothing(String body, String pointer, String code) {
        Answer answer = http.put("operator", "/api/v1/calendars/md/overrides/2045-03-11", body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.text("/errors/0/code")).isEqualTo(code);
        assertThat(why("md", "2045-03-11")).isEqualTo("weekend");
        assertThat(log.of("calendar:md", "2045-03-11")).isEmpty();
    }

    @Test
    void refusesAReasonThatIsTooLong() {
        Map<String, Object> body = Map.of("working", true, "reason", "x".repeat(401));

        Answer answer = http.put("operator", "/api/v1/calendars/md/overrides/2045-03-11", body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/code")).isEqualTo("too-long");
        assertThat(answer.text("/errors/0/message")).contains("400");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            days?from=2044-01-02&to=2044-01-01 | invalid-parameter
            days?from=2044-01-01&to=2045-01-01 | invalid-parameter
            days?from=1899-12-31&to=1900-01-01 | invalid-parameter
            days?from=2044-01-01               | missing-parameter
            overrides?year=1899                | invalid-parameter
            overrides?year=next                | invalid-parameter
            overrides                          | missing-parameter
            """)
    void refusesStretchesThatAreNone(String question, String problem) {
        Answer answer = http.get(null, "/api/v1/calendars/md/" + question);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo(problem);
    }

    @Test
    void showsAWholeLeapYear() {
        Answer answer = http.get(null, "/api/v1/calendars/md/days?from=2044-01-01&to=2044-12-31");

        assertThat(answer.json().get("items")).hasSize(366);
    }

    private String why(String calendar, String day) {
        return http.get(null, "/api/v1/calendars/" + calendar + "/days?from=" + day + "&to=" + day)
                .text("/items/0/why");
    }
}
