package io.orderwright.process.engine.guards;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * Expressions see the task beans only, and without a process only {@link ScopelessExpressions}. The latter closes
 * CVE-2026-109432: queries evaluate expressions, even nested ones that the engine's own switch forgets, without a scope.
 */
public class GuardedExpressions extends SpringExpressionManager {

    public GuardedExpressions(ApplicationContext context, Map<Object, Object> taskBeans) {
        super(context, taskBeans);
    }

    @Override
    public Expression createExpression(String text) {
        return new Guarded(createValueExpression(text), this, text);
    }

    private static final class Guarded extends JuelExpression {

        Guarded(ValueExpression value, JuelExpressionManager manager, String text) {
            super(value, manager, text);
        }

        @Override
        public @Nullable Object getValue(
                @Nullable VariableScope scope, @Nullable BaseDelegateExecution contextExecution) {
            if (scope == null && !isLiteralText() && !ScopelessExpressions.allow(expressionText) && !aClockIsDue()) {
                throw new ProcessEngineException("This expression is not allowed in a query");
            }
            return super.getValue(scope, contextExecution);
        }

        /** A clock that starts processes asks anew how often it goes, in a thread of the job executor: no query runs there. */
        private static boolean aClockIsDue() {
            JobExecutorContext running = Context.getJobExecutorContext();
            return running != null && running.getCurrentJob() instanceof TimerEntity;
        }

        @Override
        public void setValue(
                @Nullable Object value,
                @Nullable VariableScope scope,
                @Nullable BaseDelegateExecution contextExecution) {
            if (scope == null) {
                throw new ProcessEngineException("An expression without a process cannot set a value");
            }
            super.setValue(value, scope, contextExecution);
        }
    }
}
