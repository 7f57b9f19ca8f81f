package org.licet.engine.testing;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;

/** Notes the SQL of our mappers on the thread of a test. */
@Intercepts(
        @Signature(
                type = StatementHandler.class,
                method = "prepare",
                args = {Connection.class, Integer.class}))
public final class StatementCounter implements Interceptor {

    private final ThreadLocal<List<String>> statements = ThreadLocal.withInitial(ArrayList::new);

    /** The statements that an action sends. */
    public List<String> during(Runnable action) {
        statements.get().clear();
        action.run();
        return List.copyOf(statements.get());
    }

    @Override
    public Object intercept(Invocation invocation) throws Throwable {
        StatementHandler handler = (StatementHandler) invocation.getTarget();
        statements.get().add(handler.getBoundSql().getSql());
        return invocation.proceed();
    }
}
