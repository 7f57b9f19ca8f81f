package org.licet.processes.run;

import java.sql.SQLTransientException;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessException;

/**
 * A job that failed because another transaction was in its way has not really failed: it keeps its retries. The engine
 * does so for its own optimistic locks; here also for deadlocks and lock timeouts of the database.
 */
final class CollisionsDoNotCount implements FailedJobCommandFactory {

    @Override
    public Command<Object> getCommand(String jobId, Throwable failure) {
        return new DefaultJobRetryCmd(jobId, failure) {
            @Override
            protected boolean shouldDecrementRetriesFor(Throwable reason) {
                return super.shouldDecrementRetriesFor(reason) && !isCollision(reason);
            }
        };
    }

    private static boolean isCollision(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException || cause instanceof TransientDataAccessException) {
                return true;
            }
        }
        return false;
    }
}
