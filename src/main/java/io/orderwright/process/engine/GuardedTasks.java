package io.orderwright.process.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Completes tasks with the answers that they ask for and with nothing else; see {@link AnswerForm}. */
class GuardedTasks extends TaskServiceImpl {

    private final AnswerForms forms;
    private final MessageSource texts;

    GuardedTasks(AnswerForms forms, MessageSource texts) {
        this.forms = forms;
        this.texts = texts;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, null);
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> variables) {
        commandExecutor.execute(new Complete(taskId, variables, false, false));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> variables, boolean deserializeValues) {
        return commandExecutor.execute(new Complete(taskId, variables, true, deserializeValues));
    }

    @Override
    public void resolveTask(String taskId) {
        resolveTask(taskId, null);
    }

    @Override
    public void resolveTask(String taskId, @Nullable Map<String, Object> variables) {
        commandExecutor.execute(new Resolve(taskId, variables));
    }

    private final class Complete extends CompleteTaskCmd {

        private static final long serialVersionUID = 1L;

        Complete(String taskId, @Nullable Map<String, Object> variables, boolean inReturn, boolean deserialize) {
            super(taskId, variables, inReturn, deserialize);
        }

        @Override
        public VariableMap execute(CommandContext context) {
            try {
                return super.execute(context);
            } catch (RuntimeException e) {
                throw TaskRefused.readable(e, texts);
            }
        }

        /** The last thing before the variables are set. */
        @Override
        protected void checkCompleteTask(TaskEntity task, CommandContext context) {
            super.checkCompleteTask(task, context);
            variables = forms.of(task, context).complete(variables);
        }
    }

    private final class Resolve extends ResolveTaskCmd {

        private static final long serialVersionUID = 1L;

        Resolve(String taskId, @Nullable Map<String, Object> variables) {
            super(taskId, variables);
        }

        @Override
        public VariableMap execute(CommandContext context) {
            try {
                return super.execute(context);
            } catch (RuntimeException e) {
                throw TaskRefused.readable(e, texts);
            }
        }

        @Override
        protected void checkCompleteTask(TaskEntity task, CommandContext context) {
            super.checkCompleteTask(task, context);
            variables = forms.of(task, context).partial(variables);
        }
    }
}
