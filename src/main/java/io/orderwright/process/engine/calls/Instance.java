package io.orderwright.process.engine.calls;

import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** The process instance that is at work right now. */
public final class Instance {

    private Instance() {}

    /**
     * What a clock started gets the number of what it is about as its business key: partners and people find it by that.
     *
     * @return the number
     */
    public static String named(String number) {
        ExecutionEntity execution = Context.getBpmnExecutionContext().getExecution();
        execution.setProcessBusinessKey(number);
        return number;
    }

    /** As above, where there may be nothing that it is about. @return the number, or "" */
    public static String named(Optional<String> number) {
        return number.map(Instance::named).orElse("");
    }
}
