package io.orderwright.process.tasks;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** The process instance that is at work right now. */
final class Instance {

    private Instance() {}

    /**
     * What a clock started gets the number of what it is about as its business key: partners and people find it by that.
     *
     * @return the number
     */
    static String named(String number) {
        ExecutionEntity execution = Context.getBpmnExecutionContext().getExecution();
        execution.setProcessBusinessKey(number);
        return number;
    }
}
