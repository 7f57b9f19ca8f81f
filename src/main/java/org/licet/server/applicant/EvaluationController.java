package org.licet.server.applicant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.engine.calendar.Calendars;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.forms.Asking;
import org.licet.forms.Evaluation;
import org.licet.forms.FieldError;
import org.licet.server.api.Bodies;
import org.licet.server.api.Throttled;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Tells anyone what a form asks for given answers. Stores nothing, looks nothing up. */
@RestController
final class EvaluationController {

    private final Catalogue catalogue;
    private final Calendars calendars;
    private final Clock clock;

    EvaluationController(Catalogue catalogue, Calendars calendars, Clock clock) {
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.clock = clock;
    }

    @PostMapping("/api/v1/authorizations/{id}/forms/{form}/evaluation")
    @Throttled(Throttled.Kind.EVALUATION)
    EvaluationView evaluate(
            @PathVariable("id") String authorization,
            @PathVariable String form,
            @RequestBody Answers answers,
            Locale language) {
        PublishedPackage published = catalogue.current(authorization);
        LocalDate today = LocalDate.now(clock.withZone(
                calendars.calendar(published.description().calendar()).zone()));
        return EvaluationView.of(Forms.of(published, form)
                .evaluate(Bodies.required(answers.data(), "data"), new Asking(language, today)));
    }

    record Answers(@Nullable JsonNode data) {}

    /**
     * @param visible pointers of the fields that are asked for these answers
     * @param enabled those of them that may be changed
     * @param required those of them that must be answered
     * @param computed pointer to value of the fields that the form fills in itself
     * @param data the answers as they would be stored: without what is hidden, with what is computed
     */
    record EvaluationView(
            boolean valid,
            Set<String> visible,
            Set<String> enabled,
            Set<String> required,
            List<FieldError> errors,
            Map<String, JsonNode> computed,
            JsonNode data) {

        static EvaluationView of(Evaluation it) {
            return new EvaluationView(
                    it.isValid(), it.visible(), it.enabled(), it.required(), it.errors(), it.computed(), it.data());
        }
    }
}
