package org.licet.engine.operation;

import org.jspecify.annotations.Nullable;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseFact;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.Json;
import org.springframework.stereotype.Component;

/** What was answered when an operation was asked for, with its ground: {@code operation.ground}. */
@Component
class OperationFact implements CaseFact {

    private final CaseFiles files;

    OperationFact(CaseFiles files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "operation";
    }

    @Override
    public @Nullable Object of(ApplicationReference reference) {
        return files.get(reference).operation() == null ? null : Json.plain(files.data(reference));
    }
}
