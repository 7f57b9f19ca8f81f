package org.licet.server.applicant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.LegalLife.OperationKind;
import org.licet.engine.catalogue.PublishedPackage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI 3.1 document of one authorization: a frame that is the same for all, into which its forms' schemas, its
 * documents and its example are put.
 */
final class Contract {

    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonMapper json;
    private final ObjectNode frame;

    Contract(JsonMapper json) {
        this.json = json;
        try (InputStream text = Contract.class.getResourceAsStream("/org/licet/server/contract/authorization.json")) {
            this.frame = (ObjectNode) json.readTree(Objects.requireNonNull(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ObjectNode of(PublishedPackage published, Locale language) {
        Description it = published.description();
        ObjectNode document = frame.deepCopy();
        object(document, "info")
                .put("title", it.title().in(language))
                .put("summary", it.summary().in(language))
                .put("version", Integer.toString(published.version().version()));
        document.set("paths", paths(object(document, "paths"), it));
        List<String> forms = Forms.names(published.forms());
        ((ArrayNode) document.at("/components/parameters/Form/schema/enum")).addAll(strings(forms));
        ObjectNode schemas = (ObjectNode) document.at("/components/schemas");
        forms.forEach(
                form -> schemas.set(name(form), published.forms().form(form).schema()));
        object(object(object(schemas, "Filing"), "properties"), "data")
                .put("$ref", SCHEMAS + name(it.application().form()));
        object(object(object(schemas, "Correction"), "properties"), "data")
                .put("$ref", SCHEMAS + name(it.application().form()));
        documents(schemas, it);
        requirements(schemas, it);
        operations(document, it);
        completion(schemas, forms, it.application().form());
        example(document, published);
        return document;
    }

    /** Paths of this authorization only: its id stands in them. */
    private ObjectNode paths(ObjectNode framed, Description of) {
        ObjectNode paths = json.createObjectNode();
        framed.forEachEntry((path, item) -> paths.set(
                path.replace("{authorization}", of.id())
                        .replace("{register}", of.register().id()),
                item));
        if (of.life().operations().isEmpty()) {
            paths.remove(operationsOf(of));
        }
        return paths;
    }

    private static String operationsOf(Description it) {
        return "/api/v1/registers/" + it.register().id() + "/entries/{number}/operations/{operation}";
    }

    private void operations(ObjectNode document, Description it) {
        ((ArrayNode) document.at("/components/parameters/Operation/schema/enum"))
                .addAll(strings(it.life().operations().keySet().stream()
                        .map(OperationKind::key)
                        .toList()));
        if (it.life().operations().isEmpty()) {
            object(object(document, "components"), "parameters").remove(List.of("Operation", "Number"));
        }
    }

    private void documents(ObjectNode schemas, Description it) {
        List<String> ids = it.application().documents().keySet().stream().toList();
        ObjectNode properties = object(object(schemas, "AttachmentRef"), "properties");
        if (ids.isEmpty()) {
            object(properties, "document").remove("enum");
            for (String body : List.of("Filing", "OperationRequest")) {
                object(object(object(schemas, body), "properties"), "attachments")
                        .put("maxItems", 0);
            }
        } else {
            ((ArrayNode) properties.at("/document/enum")).addAll(strings(ids));
        }
    }

    /** Where the law requires nothing, no correction can be asked for. */
    private void requirements(ObjectNode schemas, Description it) {
        List<String> ids = List.copyOf(it.life().requirements().keySet());
        ObjectNode marks = object(object(object(schemas, "CorrectionRequest"), "properties"), "marks");
        ObjectNode requirement = object(object(object(schemas, "Mark"), "properties"), "requirement");
        if (ids.isEmpty()) {
            requirement.remove("enum");
            marks.put("maxItems", 0);
        } else {
            ((ArrayNode) Objects.requireNonNull(requirement.get("enum"))).addAll(strings(ids));
        }
    }

    /** A task takes the answers of its own form; which one it is, the task says. */
    private void completion(ObjectNode schemas, List<String> forms, String application) {
        ArrayNode any = json.createArrayNode();
        forms.stream().filter(form -> !form.equals(application)).forEach(form -> any.addObject()
                .put("$ref", SCHEMAS + name(form)));
        if (!any.isEmpty()) {
            object(object(object(schemas, "Completion"), "properties"), "data").set("anyOf", any);
        }
    }

    /** The package's own example, as a body that the endpoint takes. */
    private void example(ObjectNode document, PublishedPackage published) {
        Description it = published.description();
        JsonNode data = published.forms().form(it.application().form()).schema().at("/examples/0");
        if (data.isMissingNode()) {
            return;
        }
        ObjectNode body = json.createObjectNode();
        body.set("data", data);
        boolean wantsDocuments = it.application().documents().values().stream()
                .anyMatch(each -> each.required().holds(data));
        if (wantsDocuments) {
            body.put("incomplete", true);
        }
        String operation = "/paths/~1api~1v1~1authorizations~1" + it.id() + "~1applications/post";
        ((ObjectNode) document.at(operation + "/requestBody/content/application~1json")).set("example", body);
    }

    /** Schemas of forms beside those of the frame. */
    private static String name(String form) {
        return "form." + form;
    }

    private List<JsonNode> strings(List<String> texts) {
        return texts.stream().map(text -> json.<JsonNode>valueToTree(text)).toList();
    }

    private static ObjectNode object(ObjectNode parent, String member) {
        return (ObjectNode) Objects.requireNonNull(parent.get(member));
    }
}
