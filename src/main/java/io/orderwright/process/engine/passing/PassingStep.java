package io.orderwright.process.engine.passing;

import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.bpmn.behavior.ServiceTaskExpressionActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** A service task whose answer only passes. */
final class PassingStep extends ServiceTaskExpressionActivityBehavior {

    PassingStep(Expression expression, String answer) {
        super(expression, answer);
    }

    @Override
    public void performExecution(ActivityExecution execution) throws Exception {
        executeWithErrorPropagation(execution, () -> {
            execution.setVariable(
                    resultVariable,
                    TransientAnswers.unlessStored(execution, resultVariable, expression.getValue(execution)));
            leave(execution);
            return null;
        });
    }
}
