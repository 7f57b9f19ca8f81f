package org.licet.processes.expression;

import java.lang.reflect.Method;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ProcessEngineElContext;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Cache;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.TreeStore;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;
import org.licet.processes.CaseKey;
import org.licet.processes.Facts;

/**
 * The expression language of models, locked: names resolve to documents and process variables only, nothing has
 * methods, and the only functions are {@link Functions}. Two walls: the parser does not know method calls, and no
 * resolver touches Java objects other than maps, lists and arrays.
 */
public final class LockedExpressions extends JuelExpressionManager {
    private final Supplier<Facts> facts;
    private final Clock clock;

    public LockedExpressions(Supplier<Facts> facts, Clock clock) {
        super(Map.of());
        this.facts = facts;
        this.clock = clock;
        setExpressionFactory(
                new ExpressionFactoryImpl(new TreeStore(new Builder(Builder.Feature.VARARGS), new Cache(1000))));
        functions.putAll(Functions.registered());
    }

    /** The engine adds functions of its own (the current user, joda dates): models do not get them. */
    @Override
    public void addFunction(String name, Method function) {}

    @Override
    public ValueExpression createValueExpression(String expression) {
        String tooMuch = ExpressionLimits.exceededBy(expression);
        if (tooMuch != null) {
            throw new ELException(tooMuch);
        }
        return super.createValueExpression(expression);
    }

    /** Asked before every evaluation of the engine, so also the place to say by which clock it goes. */
    @Override
    public ELContext getElContext(VariableScope variables) {
        Functions.follow(clock);
        return super.getElContext(variables);
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        resolver.add(new NamesInScope(facts));
        resolver.add(new DocumentPaths());
        return resolver;
    }

    /** Evaluates outside of an activity: over the documents of a case and, while it runs, its process variables. */
    public @Nullable Object evaluate(String expression, CaseKey key, @Nullable VariableScope variables) {
        ValueExpression parsed = createValueExpression(expression);
        Functions.follow(clock);
        ProcessEngineElContext context = createElContext(variables);
        context.putContext(CaseKey.class, key);
        return parsed.getValue(context);
    }
}
