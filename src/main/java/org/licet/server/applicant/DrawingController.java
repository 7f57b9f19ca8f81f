package org.licet.server.applicant;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseDrawings;
import org.licet.engine.application.CaseDrawings.CaseDrawing;
import org.licet.engine.application.CaseDrawings.CaseStep;
import org.licet.server.api.Reasons;
import org.licet.server.api.Refusal;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a file stands in the drawing of its process, to its owners and to the clerks of its agency. */
@RestController
final class DrawingController {

    private final CaseDrawings drawings;

    DrawingController(CaseDrawings drawings) {
        this.drawings = drawings;
    }

    @GetMapping("/api/v1/applications/{reference}/drawing")
    DrawingJson drawing(
            Actor by,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String reason,
            Locale language) {
        return DrawingJson.of(found(by, reference, reason, language));
    }

    /** The package's own file, byte for byte. */
    @GetMapping(path = "/api/v1/applications/{reference}/drawing.xml", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<byte[]> xml(
            Actor by,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String reason,
            Locale language) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(found(by, reference, reason, language).xml());
    }

    private CaseDrawing found(Actor by, String reference, @Nullable String reason, Locale language) {
        return drawings.find(by, new ApplicationReference(reference), Reasons.declared(reason), language)
                .orElseThrow(Refusal::notFound);
    }

    /**
     * @param process id in the drawing
     * @param xml the drawing, BPMN 2.0, with the names that the package gives its elements in the language of the request
     * @param passed ids of elements, sorted
     * @param active where the process stands
     * @param steps named tasks and events in the order of the flow
     */
    record DrawingJson(String process, String xml, List<String> passed, List<String> active, List<StepJson> steps) {

        static DrawingJson of(CaseDrawing it) {
            return new DrawingJson(
                    it.processId(),
                    new String(it.named(), StandardCharsets.UTF_8),
                    it.passed().stream().sorted().toList(),
                    it.active().stream().sorted().toList(),
                    it.steps().stream().map(StepJson::of).toList());
        }
    }

    /** @param state {@code done}, {@code now} or {@code ahead} */
    record StepJson(String element, String name, String state) {

        static StepJson of(CaseStep it) {
            return new StepJson(it.element(), it.name(), it.state().key());
        }
    }
}
