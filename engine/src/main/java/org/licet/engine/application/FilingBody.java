package org.licet.engine.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.FilingApplication.DocumentRef;
import org.licet.engine.application.FilingApplication.Filing;
import org.licet.forms.FieldError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads a filing from JSON as it was typed into a draft; what does not fit is told with its pointer. */
final class FilingBody {

    private static final Set<String> KNOWN = Set.of("data", "attachments", "applicant", "incomplete", "counter");

    private final List<FieldError> errors = new ArrayList<>();

    private FilingBody() {}

    /** @throws WrongAnswers with pointers into the body when it is no filing at all */
    static Filing read(JsonNode body, Actor by, String authorization, Locale language) {
        return new FilingBody().filing(body, by, authorization, language);
    }

    /** Whether it holds nothing but what a filing has, so that it is no correction and no operation. */
    static boolean isFiling(JsonNode body) {
        return KNOWN.containsAll(body.propertyNames());
    }

    private Filing filing(JsonNode body, Actor by, String authorization, Locale language) {
        demand(body.isObject(), "", "type", "an object is expected");
        body.propertyNames().stream()
                .filter(name -> !KNOWN.contains(name))
                .forEach(name -> demand(false, "/" + name, "unknown", "there is no such field"));
        JsonNode data = body.path("data");
        JsonNode applicant = body.path("applicant");
        JsonNode incomplete = body.path("incomplete");
        demand(absent(applicant) || applicant.isString(), "/applicant", "type", "a text is expected");
        demand(absent(incomplete) || incomplete.isBoolean(), "/incomplete", "type", "true or false is expected");
        List<DocumentRef> documents = documents(body.path("attachments"));
        CounterApplicant counter = counter(body.path("counter"));
        if (!errors.isEmpty()) {
            throw new WrongAnswers(errors);
        }
        return new Filing(
                by,
                authorization,
                absent(applicant) ? null : applicant.asString(),
                data.isMissingNode() ? JsonNodeFactory.instance.objectNode() : data,
                documents,
                incomplete.asBoolean(false),
                language,
                counter);
    }

    /** What is not typed yet is empty, and told when the counter is looked at. */
    private @Nullable CounterApplicant counter(JsonNode counter) {
        if (absent(counter)) {
            return null;
        }
        demand(counter.isObject(), "/counter", "type", "an object is expected");
        return new CounterApplicant(
                counter.path("kind").asString(""),
                counter.path("id").asString(""),
                counter.path("name").asString(""),
                counter.path("confirmed").asBoolean(false));
    }

    private List<DocumentRef> documents(JsonNode attachments) {
        demand(absent(attachments) || attachments.isArray(), "/attachments", "type", "a list is expected");
        List<DocumentRef> documents = new ArrayList<>();
        for (int i = 0; i < attachments.size(); i++) {
            JsonNode document = attachments.path(i).path("document");
            JsonNode attachment = attachments.path(i).path("attachment");
            demand(document.isString(), "/attachments/" + i + "/document", "type", "a text is expected");
            demand(attachment.isString(), "/attachments/" + i + "/attachment", "type", "a text is expected");
            documents.add(new DocumentRef(document.asString(""), attachment.asString("")));
        }
        return documents;
    }

    private void demand(boolean holds, String pointer, String code, String message) {
        if (!holds) {
            errors.add(new FieldError(pointer, code, message));
        }
    }

    private static boolean absent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
