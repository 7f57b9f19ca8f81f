package org.licet.processes.run;

import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;

/**
 * The least history that tells which elements a case has passed: one row an element. The legal record is not here; it
 * is the event log.
 */
final class PassageHistory extends AbstractHistoryLevel {

    @Override
    public int getId() {
        return 160;
    }

    @Override
    public String getName() {
        return "passage";
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        return type == HistoryEventTypes.ACTIVITY_INSTANCE_START || type == HistoryEventTypes.ACTIVITY_INSTANCE_END;
    }
}
