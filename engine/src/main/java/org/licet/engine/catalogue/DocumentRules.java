package org.licet.engine.catalogue;

import org.licet.engine.catalogue.Description.Document;
import org.licet.engine.catalogue.Findings.Place;

/** The conditions under which documents are required look at fields that the application's form has. */
final class DocumentRules {

    private DocumentRules() {}

    static void check(WholePackage whole, ReadableNames names) {
        if (whole.described().tree().values().get("application") instanceof Yaml.Keys application
                && application.values().get("documents") instanceof Yaml.Items documents) {
            for (Yaml item : documents.values()) {
                if (item instanceof Yaml.Keys keys && keys.values().get("id") instanceof Yaml.Scalar id) {
                    Document document =
                            whole.description().application().documents().get(id.text());
                    Place place = whole.described().place(keys.pathOf("required"));
                    if (document != null) {
                        document.required().paths().stream()
                                .sorted()
                                .forEach(path -> names.resolve("application." + path, place));
                    }
                }
            }
        }
    }
}
