package org.licet.processes.run;

import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.jspecify.annotations.Nullable;

/** An expression where the engine casts to text: {@code ${application.count}} is a name like any other. */
record AsText(Expression expression) implements Expression {
    private static final int LONGEST = 255;

    private static String text(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    @Override
    public Object getValue(VariableScope scope) {
        return text(expression.getValue(scope));
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
        return text(expression.getValue(scope, execution));
    }

    @Override
    public void setValue(@Nullable Object value, VariableScope scope) {
        throw new UnsupportedOperationException("names are only read");
    }

    @Override
    public void setValue(@Nullable Object value, VariableScope scope, BaseDelegateExecution execution) {
        throw new UnsupportedOperationException("names are only read");
    }

    @Override
    public String getExpressionText() {
        return expression.getExpressionText();
    }

    @Override
    public boolean isLiteralText() {
        return expression.isLiteralText();
    }
}
