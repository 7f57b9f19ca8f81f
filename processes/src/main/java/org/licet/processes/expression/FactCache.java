package org.licet.processes.expression;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.licet.processes.CaseKey;
import org.licet.processes.Facts;

/**
 * Documents read during one command of the engine, each asked for once. A step may change documents, so the cache is
 * emptied after each step.
 */
public final class FactCache implements Session {
    private final Map<String, Optional<Object>> read = new HashMap<>();

    public static FactCache current() {
        return Context.getCommandContext().getSession(FactCache.class);
    }

    @Nullable
    Object fact(Facts facts, CaseKey key, String name) {
        String id = key.instanceId() + ' ' + key.businessKey() + ' ' + name;
        Optional<Object> known = read.get(id);
        if (known == null) {
            known = Optional.ofNullable(facts.fact(key, name));
            read.put(id, known);
        }
        return known.orElse(null);
    }

    public void forget() {
        read.clear();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    /** One cache a command. */
    public static final class Factory implements SessionFactory {
        @Override
        public Class<?> getSessionType() {
            return FactCache.class;
        }

        @Override
        public Session openSession() {
            return new FactCache();
        }
    }
}
