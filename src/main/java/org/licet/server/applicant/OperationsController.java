package org.licet.server.applicant;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.operation.Operations;
import org.licet.engine.operation.Operations.Asked;
import org.licet.server.api.Once;
import org.licet.server.api.Throttled;
import org.licet.server.applicant.FilingBody.AttachmentRef;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Asks for operations on entries: their holders, or clerks of their agencies, as the package says. */
@RestController
final class OperationsController {

    private final Operations operations;
    private final Once once;

    OperationsController(Operations operations, Once once) {
        this.operations = operations;
        this.once = once;
    }

    @PostMapping("/api/v1/registers/{register}/entries/{number}/operations/{operation}")
    @io.swagger.v3.oas.annotations.Operation(
            summary = "Ask for an operation on an entry",
            description =
                    "amend, renew, duplicate, suspend, resume, withdraw, annul or use, where the package declares"
                            + " it. The answer is the receipt of a file of its own; stage is granted where it was done at once.")
    @ApiResponse(
            responseCode = "201",
            description = "Filed; the receipt",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReceiptView.class)))
    @Throttled(Throttled.Kind.FILING)
    ResponseEntity<String> ask(
            Actor by,
            @PathVariable String register,
            @PathVariable String number,
            @PathVariable String operation,
            @RequestHeader(name = Once.KEY, required = false) @Nullable String key,
            @RequestBody OperationBody body,
            Locale language) {
        Asked asked = body.asked(by, register, number, operation, language);
        String path = register + "/" + number + "/" + operation;
        // Paths are free text, keys are not.
        String endpoint = "operations/" + Once.digest(path.getBytes(StandardCharsets.UTF_8));
        return once.create(by, endpoint, key, body, () -> ReceiptView.created(operations.ask(asked)));
    }

    /**
     * @param data answers to the form of the operation; may be absent where it has none
     * @param ground id of one of its declared grounds
     * @param applicant id of the holder, if it is named at all
     */
    record OperationBody(
            @Nullable JsonNode data,
            @Nullable String ground,
            @Nullable String note,
            @Nullable List<AttachmentRef> attachments,
            @Nullable String applicant) {

        Asked asked(Actor by, String register, String number, String operation, Locale language) {
            return new Asked(
                    by,
                    register,
                    number,
                    operation,
                    data == null || data.isNull() ? JsonNodeFactory.instance.objectNode() : data,
                    ground,
                    note,
                    FilingBody.documents(attachments),
                    applicant,
                    language);
        }
    }
}
