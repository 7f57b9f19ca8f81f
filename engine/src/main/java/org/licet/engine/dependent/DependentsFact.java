package org.licet.engine.dependent;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseFact;
import org.licet.engine.dependent.DependencyMapper.DependentRow;
import org.springframework.stereotype.Component;

/**
 * {@code dependents.<element>} in expressions: what became of the file that the element started last. The outcome is
 * there once the process was told of it, so that a drawing never runs ahead of its message.
 */
@Component
class DependentsFact implements CaseFact {

    private final DependencyMapper dependencies;

    DependentsFact(DependencyMapper dependencies) {
        this.dependencies = dependencies;
    }

    @Override
    public String name() {
        return "dependents";
    }

    @Override
    public @Nullable Object of(ApplicationReference reference) {
        Map<String, @Nullable Object> fact = new LinkedHashMap<>();
        dependencies.ofParent(reference.value()).stream()
                .filter(DependentRow::followed)
                .forEach(row -> fact.put(row.element(), read(row)));
        return fact.isEmpty() ? null : fact;
    }

    private static Map<String, @Nullable Object> read(DependentRow row) {
        Map<String, @Nullable Object> dependent = new LinkedHashMap<>();
        boolean granted = "grant".equals(row.told());
        dependent.put("reference", row.child());
        dependent.put("outcome", row.told());
        dependent.put("register", granted ? row.registerId() : null);
        dependent.put("entryNumber", granted ? row.entryNumber() : null);
        return dependent;
    }
}
