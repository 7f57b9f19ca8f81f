package org.licet.server.publicregister;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.operation.Operations;
import org.licet.engine.register.Registers;
import org.licet.engine.register.Registers.Change;
import org.licet.engine.register.Registers.RegisterInfo;
import org.licet.server.api.Paging;
import org.licet.server.api.Paging.Listed;
import org.licet.server.api.Refusal;
import org.licet.server.publicregister.EntryJson.OfferJson;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Registers: public fields for the public, all fields for the agency and what is the holder's own for the holder. */
@RestController
@RequestMapping("/api/v1/registers")
final class RegistersController {

    private final Registers registers;
    private final Operations operations;

    RegistersController(Registers registers, Operations operations) {
        this.registers = registers;
        this.operations = operations;
    }

    @GetMapping
    Listed<RegisterJson> all() {
        return new Listed<>(registers.all().stream().map(RegisterJson::of).toList(), null);
    }

    /** Every parameter that is none of ours names a field: {@code field}, {@code field.from}, {@code field.to}. */
    @GetMapping("/{register}/entries")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Words in number, holder or text fields",
            schema = @Schema(type = "string"))
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "asOf", in = ParameterIn.QUERY, schema = @Schema(type = "string", format = "date"))
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "Cursor: next of the page before",
            schema = @Schema(type = "string"))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = "integer"))
    @Operation(
            summary = "Search a register",
            description = "Any other parameter names a field: {field}=, {field}.from=, {field}.to=")
    Listed<EntryJson> search(
            @Nullable Actor by,
            @PathVariable String register,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        SearchParameters search = SearchParameters.of(parameters);
        return Listed.of(
                registers.search(by, register, search.query(), search.after(), Paging.limit(search.limit())),
                EntryJson::of);
    }

    @GetMapping("/{register}/entries/{number}")
    EntryJson entry(@Nullable Actor by, @PathVariable String register, @PathVariable String number, Locale language) {
        EntryJson entry =
                registers.entry(by, register, number).map(EntryJson::of).orElseThrow(Refusal::notFound);
        return by == null
                ? entry
                : entry.with(operations.offers(by, register, number).stream()
                        .map(offer -> OfferJson.of(offer, language))
                        .toList());
    }

    @GetMapping("/{register}/entries/{number}/history")
    Listed<ChangeJson> history(@Nullable Actor by, @PathVariable String register, @PathVariable String number) {
        List<Change> changes = registers.history(by, register, number).orElseThrow(Refusal::notFound);
        return new Listed<>(changes.stream().map(ChangeJson::of).toList(), null);
    }

    /** @param by absent for the public; @param data the fields this reader may see */
    record ChangeJson(
            int revision, String what, Instant at, @Nullable String by, @Nullable String reason, JsonNode data) {

        static ChangeJson of(Change it) {
            return new ChangeJson(it.revision(), it.what(), it.at(), it.by(), it.reason(), it.data());
        }
    }

    record RegisterJson(String id, String authorization, String agency, Map<String, String> title) {
        static RegisterJson of(RegisterInfo it) {
            return new RegisterJson(it.id(), it.packageId(), it.agency(), it.title());
        }
    }
}
