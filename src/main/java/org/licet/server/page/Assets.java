package org.licet.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Paths of the stylesheet and the script, whose names change with their content. */
record Assets(String style, String script) {

    static Assets built() {
        Properties names = new Properties();
        try (InputStream list = Assets.class.getResourceAsStream("assets.properties")) {
            if (list == null) {
                throw new IllegalStateException("the pages were not built: run node build.mjs, as the pom does");
            }
            names.load(list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Assets("/assets/" + names.getProperty("licet.css"), "/assets/" + names.getProperty("licet.js"));
    }
}
