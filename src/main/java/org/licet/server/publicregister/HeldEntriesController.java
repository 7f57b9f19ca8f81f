package org.licet.server.publicregister;

import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.register.Registers;
import org.licet.server.api.Paging;
import org.licet.server.api.Paging.Listed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The entries that the account holds, or those for whom it may act, in all registers. */
@RestController
final class HeldEntriesController {

    private final Registers registers;

    HeldEntriesController(Registers registers) {
        this.registers = registers;
    }

    @GetMapping("/api/v1/entries")
    Listed<EntryJson> held(
            Actor by,
            @RequestParam(required = false) @Nullable String party,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Listed.of(registers.heldBy(by, party, after, Paging.limit(limit)), EntryJson::of);
    }
}
