package org.licet.engine.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.licet.engine.application.Json;
import org.licet.engine.testing.Harbour;

class ExcerptTest {

    private static final String FILED =
            "{'hsCode': '06022010', 'iban': 'MD24', 'consignee': {'name': 'Ion', 'idnp': '2002001234563'},"
                    + " 'vehicles': [{'plate': 'A1', 'vin': 'X'}, {'plate': 'B2'}], 'note': null}";

    @Test
    void holdsWhatIsAtThePathsInItsPlaceAndNothingElse() {
        assertThat(cut("hsCode", "consignee.name", "vehicles.plate"))
                .isEqualTo("{'hsCode': '06022010', 'consignee': {'name': 'Ion'},"
                        + " 'vehicles': [{'plate': 'A1'}, {'plate': 'B2'}]}");
    }

    @Test
    void joinsPathsOfOneBranch() {
        assertThat(cut("consignee.name", "consignee.idnp"))
                .isEqualTo("{'consignee': {'name': 'Ion', 'idnp': '2002001234563'}}");
        assertThat(cut("vehicles.vin", "vehicles"))
                .isEqualTo("{'vehicles': [{'plate': 'A1', 'vin': 'X'}, {'plate': 'B2'}]}");
    }

    @Test
    void leavesOutWhatIsNotThere() {
        assertThat(cut("nothing", "hsCode.deeper")).isEqualTo("{'hsCode': {}}");
        assertThat(cut()).isEqualTo("{}");
    }

    @Test
    void keepsAnEmptyAnswer() {
        assertThat(cut("note")).isEqualTo("{'note': null}");
    }

    private static String cut(String... paths) {
        Object whole = Json.plain(Harbour.json(FILED));
        return Json.text(Json.treeOf(Excerpt.of(whole, List.of(paths))))
                .replace('"', '\'')
                .replace("':", "': ")
                .replace(",'", ", '")
                .replace("},{", "}, {");
    }
}
