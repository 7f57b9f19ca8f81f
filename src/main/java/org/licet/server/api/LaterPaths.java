package org.licet.server.api;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Paths of the contract whose work is not built yet: they say so. */
@RestController
@Hidden
final class LaterPaths {

    @PostMapping("/api/v1/applications/{reference}/signature")
    void ofApplications(@PathVariable String reference) {
        throw later();
    }

    @GetMapping({"/open-data/catalog.jsonld", "/open-data/{file}"})
    void openData(@PathVariable(required = false) String file) {
        throw later();
    }

    private static Refusal later() {
        return Refusal.of(501, "not-yet-available");
    }
}
