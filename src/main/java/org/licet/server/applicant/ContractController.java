package org.licet.server.applicant;

import java.util.Locale;
import org.licet.engine.catalogue.Catalogue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The generated contract of each authorization. */
@RestController
final class ContractController {

    private final Catalogue catalogue;
    private final Contract contract;

    ContractController(Catalogue catalogue, JsonMapper json) {
        this.catalogue = catalogue;
        this.contract = new Contract(json);
    }

    @GetMapping("/api/v1/authorizations/{id}/openapi.json")
    JsonNode contract(@PathVariable("id") String authorization, Locale language) {
        return contract.of(catalogue.current(authorization), language);
    }
}
