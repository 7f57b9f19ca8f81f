package org.licet.processes.run;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * Stops a case that passes element after element without ever waiting: two gateways in a loop would keep a thread and
 * its transaction for good.
 */
final class LoopBrake implements HistoryEventHandler {
    private static final int ENOUGH = 5_000;

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
            Context.getCommandContext().getSession(Passed.class).another();
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    /** How many elements were entered in one command. */
    static final class Passed implements Session {
        private int elements;

        void another() {
            if (++elements > ENOUGH) {
                throw new ProcessEngineException(
                        "the case has passed " + ENOUGH + " elements without waiting: a loop that never ends");
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    static final class Factory implements SessionFactory {
        @Override
        public Class<?> getSessionType() {
            return Passed.class;
        }

        @Override
        public Session openSession() {
            return new Passed();
        }
    }
}
