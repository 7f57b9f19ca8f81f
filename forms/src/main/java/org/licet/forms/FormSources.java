package org.licet.forms;

import java.util.Map;

/**
 * What the forms of one package version are compiled from.
 *
 * @param files path inside the package to its text: every {@code forms/*.schema.json}, {@code forms/*.ui.json} and
 *     {@code register.schema.json}. The form's name is the file name without its ending; the register's schema is
 *     named {@code register}.
 * @param texts language (ISO 639-1: {@code en}, {@code ro}, {@code ru}) to key to text: the package's {@code i18n}
 */
public record FormSources(Map<String, String> files, Map<String, Map<String, String>> texts) {
    public FormSources {
        files = Map.copyOf(files);
        texts = Map.copyOf(texts);
    }
}
