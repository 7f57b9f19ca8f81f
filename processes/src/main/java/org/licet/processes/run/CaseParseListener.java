package org.licet.processes.run;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallableElementActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.core.model.BaseCallableElement.CallableElementBinding;
import org.camunda.bpm.engine.impl.core.model.CallableElement;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.licet.processes.MessageWatch;
import org.licet.processes.TaskWatch;

/** What every model gets whether it asks or not: told tasks and awaited messages, and called processes that stay within the package version. */
final class CaseParseListener extends AbstractBpmnParseListener {
    private final Supplier<TaskWatch> watch;
    private final Supplier<MessageWatch> messages;

    CaseParseListener(Supplier<TaskWatch> watch, Supplier<MessageWatch> messages) {
        this.watch = watch;
        this.messages = messages;
    }

    @Override
    public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        tellAwaited(activity);
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        tellAwaited(activity);
    }

    @Override
    public void parseEventBasedGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        tellAwaited(activity);
    }

    private void tellAwaited(ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, new TellAwaited(messages, activity));
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        // who may do the task is known to the engine's own task table; identity links would be rows nobody reads
        task.getCandidateGroupIdExpressions().clear();
        // the documentation is for readers of the model; the engine would evaluate and store it with each task
        task.setDescriptionExpression(null);
        if (task.getNameExpression() != null) {
            task.setNameExpression(new AsText((Expression) task.getNameExpression()));
        }
        TellWatch listener = new TellWatch(
                watch,
                element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formKey"),
                roles(element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "candidateGroups", "")));
        for (String event : TellWatch.EVENTS) {
            task.addBuiltInTaskListener(event, (TaskListener) listener);
        }
    }

    private static Set<String> roles(String candidateGroups) {
        return Arrays.stream(candidateGroups.split(","))
                .map(String::strip)
                .filter(role -> !role.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        CallableElement called = (CallableElement)
                ((CallableElementActivityBehavior) activity.getActivityBehavior()).getCallableElement();
        called.setBinding(CallableElementBinding.DEPLOYMENT);
        called.setTenantIdProvider(null);
        called.setBusinessKeyValueProvider(new SameBusinessKey());
    }

    /** A called process works on the case of its caller. */
    private static final class SameBusinessKey implements ParameterValueProvider {
        @Override
        public Object getValue(VariableScope scope) {
            return ((ExecutionEntity) scope).getProcessInstance().getBusinessKey();
        }

        @Override
        public boolean isDynamic() {
            return true;
        }
    }
}
