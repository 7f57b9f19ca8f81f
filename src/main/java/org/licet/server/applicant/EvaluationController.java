package org.licet.server.applicant;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.calendar.Calendars;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.engine.lookup.LookUps;
import org.licet.engine.lookup.LookUps.Found;
import org.licet.forms.Asking;
import org.licet.forms.Evaluation;
import org.licet.forms.FieldError;
import org.licet.forms.Form;
import org.licet.server.api.Bodies;
import org.licet.server.api.Throttled;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells anyone what a form asks for given answers, and stores nothing. For who has signed in it also looks up what the
 * form looks up, as pages do and filing does; for the public it never does.
 */
@RestController
final class EvaluationController {

    private final Catalogue catalogue;
    private final Calendars calendars;
    private final LookUps lookUps;
    private final Clock clock;

    EvaluationController(Catalogue catalogue, Calendars calendars, LookUps lookUps, Clock clock) {
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.lookUps = lookUps;
        this.clock = clock;
    }

    @PostMapping("/api/v1/authorizations/{id}/forms/{form}/evaluation")
    @Throttled(Throttled.Kind.EVALUATION)
    EvaluationView evaluate(
            @Nullable Actor by,
            @PathVariable("id") String authorization,
            @PathVariable String form,
            @RequestBody Answers answers,
            Locale language) {
        PublishedPackage published = catalogue.current(authorization);
        LocalDate today = LocalDate.now(clock.withZone(
                calendars.calendar(published.description().calendar()).zone()));
        Form asked = Forms.of(published, form);
        JsonNode data = Bodies.required(answers.data(), "data");
        Asking asking = new Asking(language, today);
        if (by == null) {
            return EvaluationView.of(asked.evaluate(data, asking), null);
        }
        Found found = answers.lookUp() == null || !(data instanceof ObjectNode typed)
                ? null
                : lookUps.find(by, published, asked, answers.lookUp(), typed, null)
                        .orElse(null);
        JsonNode filled = found == null ? data : found.answers();
        return EvaluationView.of(lookUps.evaluate(by, published, asked, filled, asking), LookUpView.of(found));
    }

    /** @param lookUp pointer of a field that is looked up now, so that what hangs on it is filled */
    record Answers(@Nullable JsonNode data, @Nullable String lookUp) {}

    /**
     * @param outcome {@code found}, {@code none}, {@code empty} (nothing stands in the field) or {@code later} (too often)
     * @param number of the entry
     * @param filled pointers of the fields that were filled
     */
    record LookUpView(
            String pointer,
            String outcome,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String number,
            List<String> filled) {

        static @Nullable LookUpView of(@Nullable Found found) {
            return found == null
                    ? null
                    : new LookUpView(
                            found.pointer(),
                            found.outcome().name().toLowerCase(Locale.ROOT),
                            found.number(),
                            found.filled());
        }
    }

    /**
     * @param visible pointers of the fields that are asked for these answers
     * @param enabled those of them that may be changed
     * @param required those of them that must be answered
     * @param computed pointer to value of the fields that the form fills in itself
     * @param data the answers as they would be stored: without what is hidden, with what is computed
     * @param lookUp what was asked to be looked up; null when nothing was
     */
    record EvaluationView(
            boolean valid,
            Set<String> visible,
            Set<String> enabled,
            Set<String> required,
            List<FieldError> errors,
            Map<String, JsonNode> computed,
            JsonNode data,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LookUpView lookUp) {

        static EvaluationView of(Evaluation it, @Nullable LookUpView lookUp) {
            return new EvaluationView(
                    it.isValid(),
                    it.visible(),
                    it.enabled(),
                    it.required(),
                    it.errors(),
                    it.computed(),
                    it.data(),
                    lookUp);
        }
    }
}
