package org.licet.processes.expression;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.jspecify.annotations.Nullable;
import org.licet.processes.CaseKey;
import org.licet.processes.Facts;

/**
 * First names of paths: a document of the case, else a process variable. A reserved document that does not exist (yet)
 * is null; any other unknown name is an error, so that {@code review.outcome != 'refuse'} cannot grant because nobody
 * reviewed.
 */
final class NamesInScope extends ELResolver {
    private final Supplier<Facts> facts;

    NamesInScope(Supplier<Facts> facts) {
        this.facts = facts;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base != null) {
            return null;
        }
        String name = property.toString();
        VariableScope scope = (VariableScope) context.getContext(VariableScope.class);
        CaseKey key = (CaseKey) context.getContext(CaseKey.class);
        if (key == null && scope != null) {
            key = CaseKeys.of(scope);
        }
        context.setPropertyResolved(true);
        if (key != null) {
            Object fact = FactCache.current().fact(facts.get(), key, name);
            if (fact != null) {
                return fact;
            }
        }
        if (scope != null && scope.hasVariable(name)) {
            return scope.getVariable(name);
        }
        if (facts.get().reserved().contains(name)) {
            return null;
        }
        throw new PropertyNotFoundException("nothing called `" + name + "` can be read here");
    }

    @Override
    public Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        return Object.class;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, @Nullable Object value) {
        throw new PropertyNotWritableException("expressions only read");
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        return true;
    }

    @Override
    public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }
}
