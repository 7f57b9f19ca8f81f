package org.licet.engine.catalogue;

import java.util.Map;
import java.util.Set;
import org.licet.engine.catalogue.Description.Field;
import org.licet.engine.catalogue.Description.Visibility;

/** What of an entry forms may look something up by, and take. */
public final class EntryFields {

    /** What every entry has beside the fields of its schema, with its type; of a person's name nothing is taken. */
    public static final Map<String, String> BUILT_IN =
            Map.of("number", "string", "holder", "string", "validFrom", "date", "validTo", "date");

    private static final Set<String> TEXTS = Set.of("string", "array");

    private EntryFields() {}

    /** Whether entries are found by it: a public text, or list of texts, that can be searched by. */
    public static boolean isLookedUpBy(Field field) {
        return field.visibility() == Visibility.PUBLIC && field.search() && TEXTS.contains(field.type());
    }
}
