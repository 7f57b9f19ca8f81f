package org.licet.server.scenario;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Attachments;
import org.licet.engine.application.FilingApplication;
import org.licet.engine.application.FilingApplication.DocumentRef;
import org.licet.engine.catalogue.PackageSource;
import org.licet.server.scenario.Scenario.Filing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Files an application: uploads its documents, puts its answers together. */
final class FilingStep {

    private final DrivenEngine driven;
    private final PackageSource source;

    FilingStep(DrivenEngine driven, PackageSource source) {
        this.driven = driven;
        this.source = source;
    }

    ApplicationReference file(Filing step) {
        Actor actor = driven.actor(step.as());
        return driven.engine
                .get(FilingApplication.class)
                .file(new FilingApplication.Filing(
                        actor,
                        driven.published.version().packageId(),
                        step.applicant(),
                        answers(step),
                        upload(actor, step.documents()),
                        step.incomplete(),
                        Locale.ENGLISH))
                .reference();
    }

    List<DocumentRef> upload(Actor actor, Map<String, String> documents) {
        List<DocumentRef> references = new ArrayList<>();
        documents.forEach((document, path) -> {
            byte[] bytes = source.files().get(path);
            if (bytes == null) {
                throw new StepFailed("the file " + path, "no such file in the package");
            }
            String name = path.substring(path.lastIndexOf('/') + 1);
            references.add(new DocumentRef(
                    document,
                    driven.engine
                            .get(Attachments.class)
                            .store(actor, name, new ByteArrayInputStream(bytes))
                            .id()));
        });
        return references;
    }

    private JsonNode answers(Filing step) {
        JsonNode base = step.example() ? example() : JsonNodeFactory.instance.objectNode();
        return step.data() == null ? base : merged(base, step.data());
    }

    private JsonNode example() {
        String form = driven.published.description().application().form();
        JsonNode example =
                driven.published.forms().form(form).schema().path("examples").path(0);
        if (example.isMissingNode()) {
            throw new StepFailed("an example in the schema of form " + form, "it has no \"examples\"");
        }
        return example.deepCopy();
    }

    /** RFC 7396: objects are merged, null removes, all else replaces. */
    static JsonNode merged(@Nullable JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result =
                target instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : patch.properties()) {
            if (field.getValue().isNull()) {
                result.remove(field.getKey());
            } else {
                result.set(field.getKey(), merged(result.get(field.getKey()), field.getValue()));
            }
        }
        return result;
    }
}
