package org.licet.engine.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.licet.engine.testing.Harbour;
import org.licet.forms.Asking;
import org.licet.forms.Evaluation;
import org.licet.forms.Form;
import org.licet.forms.FormSet;
import org.licet.forms.FormSources;

/** Which changes follow from what was marked, and which do not. */
class AllowedChangesTest {

    private static final Form FORM = form(
            """
            {'type': 'object',
             'properties': {
               'kind': {'title': 'Kind', 'type': 'string', 'enum': ['lorry', 'boat']},
               'note': {'title': 'Note', 'type': 'string'},
               'price': {'title': 'Price', 'type': 'number'},
               'address': {'title': 'Address', 'type': 'object', 'properties': {
                 'street': {'title': 'Street', 'type': 'string'},
                 'house': {'title': 'House', 'type': 'string'}}},
               'vehicles': {'title': 'Vehicles', 'type': 'array', 'items': {'type': 'object', 'properties': {
                 'plate': {'title': 'Plate', 'type': 'string'},
                 'mass': {'title': 'Mass', 'type': 'number'}}}}},
             'if': {'properties': {'kind': {'const': 'boat'}}, 'required': ['kind']},
             'then': {'properties': {'harbour': {'title': 'Harbour', 'type': 'string'}}},
             'else': {'properties': {'axles': {'title': 'Axles', 'type': 'integer'}}}}
            """);

    private static final String LORRY =
            "{'kind': 'lorry', 'axles': 2, 'vehicles': [{'plate': 'A1', 'mass': 12}], 'price': 40}";

    @Test
    void aMarkedGroupMayChangeAltogetherAndNothingElse() {
        assertThat(refused(
                        "/vehicles",
                        "{'kind': 'lorry', 'axles': 2, 'vehicles': [{'plate': 'B2'}, {'plate': 'C3'}], 'price': 41}"))
                .containsExactly("/price");
    }

    @Test
    void aMarkedFieldOfOneElementLeavesTheOthersAlone() {
        assertThat(refused(
                        "/vehicles/0/plate",
                        "{'kind': 'lorry', 'axles': 2, 'vehicles': [{'plate': 'B2', 'mass': 13}, {'plate': 'C3'}],"
                                + " 'price': 40}"))
                .containsExactly("/vehicles/0/mass", "/vehicles/1/plate");
    }

    @Test
    void fieldsThatComeAndGoWithAMarkedAnswerFollowFromIt() {
        assertThat(refused(
                        "/kind",
                        "{'kind': 'boat', 'harbour': 'Giurgiulesti', 'vehicles': [{'plate': 'A1', 'mass': 12}],"
                                + " 'price': 40}"))
                .isEmpty();
    }

    @Test
    void aFieldThatWasAskedBeforeAndNotAnsweredMayNotBeAnsweredNow() {
        assertThat(refused(
                        "/kind",
                        "{'kind': 'lorry', 'axles': 2, 'note': 'x', 'vehicles': [{'plate': 'A1', 'mass': 12}],"
                                + " 'price': 40, 'address': {'street': 'x'}}"))
                .containsExactlyInAnyOrder("/note", "/address/street");
    }

    @Test
    void aMissingGroupComesAsAWhole() {
        assertThat(refused(
                        "/address/street",
                        "{'kind': 'lorry', 'axles': 2, 'vehicles': [{'plate': 'A1', 'mass': 12}], 'price': 40,"
                                + " 'address': {'street': 'Maritime', 'house': '1'}}"))
                .isEmpty();
    }

    @Test
    void anAnswerThatWasTakenAwayIsAChange() {
        assertThat(refused("/kind", "{'kind': 'lorry', 'axles': 2, 'vehicles': [], 'price': 40.00}"))
                .containsExactly("/vehicles/0/plate", "/vehicles/0/mass");
    }

    @Test
    void aPointerLeadsToAFieldOfTheFormAndAnElementOfTheAnswers() {
        FormPlaces places = new FormPlaces(FORM.fields(), Harbour.json(LORRY));

        assertThat(List.of("/vehicles", "/vehicles/0", "/vehicles/0/plate", "/harbour", "/address/house"))
                .allMatch(places::has);
        assertThat(List.of("", "/", "vehicles", "/vehicles/1", "/vehicles/00/plate", "/vehicles/plate", "/kind/x"))
                .noneMatch(places::has);
        assertThat(places.all()).contains("/vehicles/0/plate", "/address/street");
    }

    private static List<String> refused(String marked, String after) {
        Evaluation then = evaluated(LORRY);
        Evaluation now = evaluated(after);
        assertThat(now.errors()).isEmpty();
        AllowedChanges allowed = new AllowedChanges(List.of(new Mark("law", marked, null, "?")), then, now);
        return Differences.between(then.data(), now.data()).stream()
                .filter(difference -> !allowed.allow(difference))
                .map(difference -> difference.pointer())
                .toList();
    }

    private static Evaluation evaluated(String answers) {
        return FORM.evaluate(Harbour.json(answers), new Asking(Locale.ENGLISH, LocalDate.of(2026, 3, 2)));
    }

    private static Form form(String schema) {
        return FormSet.compile(
                        new FormSources(Map.of("forms/application.schema.json", schema.replace('\'', '"')), Map.of()))
                .form("application");
    }
}
