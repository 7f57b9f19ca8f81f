package org.licet.server.clerk;

import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.ClosingFiles;
import org.licet.server.api.Bodies;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Sets a refusal or a lapse aside, as an appeal decision orders; for supervisors of the agency. */
@RestController
final class ReopeningController {

    private final ClosingFiles closing;

    ReopeningController(ClosingFiles closing) {
        this.closing = closing;
    }

    /** 404 unless the actor supervises the file's agency; 409 when there is nothing to set aside. */
    @PostMapping("/api/v1/applications/{reference}/reopening")
    ResponseEntity<Void> reopen(Actor by, @PathVariable String reference, @RequestBody Reopening body) {
        String decision = Bodies.required(body.decision(), "decision");
        closing.reopen(by, new ApplicationReference(reference), decision);
        return ResponseEntity.noContent().build();
    }

    /** @param decision number and date of the appeal decision; at most 500 characters are kept */
    record Reopening(@Nullable String decision) {}
}
