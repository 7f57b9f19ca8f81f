package org.licet.engine.act;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.ApplicationReference;
import tools.jackson.databind.node.ObjectNode;

/** The documents of a file by the names under which expressions and decision tables read them. */
public interface CaseReading {

    /** Null when there is no such document (yet). */
    @Nullable
    Object document(ApplicationReference reference, String name);

    /** What a dotted path leads to; null when it leads nowhere (yet). */
    @Nullable
    Object at(ApplicationReference reference, String path);

    /** Fields, each from the path that fills it; one whose path leads nowhere is left out. */
    ObjectNode filled(ApplicationReference reference, Map<String, String> paths);

    /** All at once, for decision tables: which of them a table reads is known to the table only. */
    Map<String, @Nullable Object> all(ApplicationReference reference);
}
