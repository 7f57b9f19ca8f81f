package org.licet.engine.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntryMappingTest {

    private static final Map<String, Object> DOCUMENTS = Map.of(
            "application",
            Map.of(
                    "vessel", "Albatros",
                    "owner", Map.of("name", "Ana"),
                    "vehicles", List.of(Map.of("plate", "ABC 1"), Map.of("vin", "x"), Map.of("plate", "ABC 2"))),
            "fee",
            Map.of("amount", new BigDecimal("12.50")));

    @Test
    void fillsFieldsFromAnswersAndDecisions() {
        assertThat(filled(Map.of("ship", "application.vessel", "owner", "application.owner.name", "fee", "fee.amount")))
                .isEqualTo("{\"fee\":12.50,\"owner\":\"Ana\",\"ship\":\"Albatros\"}");
    }

    @Test
    void pathThroughAListGivesTheValuesOfAllItems() {
        assertThat(filled(Map.of("plates", "application.vehicles.plate")))
                .isEqualTo("{\"plates\":[\"ABC 1\",\"ABC 2\"]}");
    }

    @Test
    void wholeListsAndObjectsAreTaken() {
        assertThat(filled(Map.of("owner", "application.owner"))).isEqualTo("{\"owner\":{\"name\":\"Ana\"}}");
    }

    @Test
    void leavesOutWhatIsNotThere() {
        assertThat(filled(Map.of("a", "application.none", "b", "review.outcome", "c", "application.vessel.deep")))
                .isEqualTo("{}");
    }

    private static String filled(Map<String, String> entry) {
        return new EntryMapping(entry).fill(DOCUMENTS::get).toString();
    }
}
