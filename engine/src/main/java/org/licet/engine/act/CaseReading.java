package org.licet.engine.act;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.ApplicationReference;

/** The documents of a file by the names under which expressions and decision tables read them. */
public interface CaseReading {

    /** Null when there is no such document (yet). */
    @Nullable
    Object document(ApplicationReference reference, String name);

    /** All at once, for decision tables: which of them a table reads is known to the table only. */
    Map<String, @Nullable Object> all(ApplicationReference reference);
}
