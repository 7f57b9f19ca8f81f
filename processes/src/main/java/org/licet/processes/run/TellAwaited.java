package org.licet.processes.run;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.EventSubscriptionDeclaration;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.licet.processes.CaseKey;
import org.licet.processes.MessageWatch;
import org.licet.processes.expression.CaseKeys;

/** Tells the watch which messages an activity of a model is about to wait for. */
final class TellAwaited implements ExecutionListener {

    private final Supplier<MessageWatch> watch;
    private final ActivityImpl activity;

    TellAwaited(Supplier<MessageWatch> watch, ActivityImpl activity) {
        this.watch = watch;
        this.activity = activity;
    }

    @Override
    public void notify(DelegateExecution execution) {
        CaseKey key = CaseKeys.of((ExecutionEntity) execution);
        EventSubscriptionDeclaration.getDeclarationsForScope(activity).values().stream()
                .filter(declared -> declared.getEventType().equals(EventType.MESSAGE.name()))
                .forEach(declared -> watch.get().awaits(key, declared.getUnresolvedEventName()));
    }
}
