package io.orderwright.process.engine.guards;

import io.orderwright.process.engine.calls.Collisions;
import io.orderwright.process.engine.forms.AnswerForms;
import io.orderwright.process.engine.forms.FormFacts;
import io.orderwright.process.engine.forms.PlainTexts;
import io.orderwright.process.engine.forms.TaskVerbs;
import io.orderwright.process.engine.forms.UserTaskFacts;
import io.orderwright.process.engine.forms.VerbTasks;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Forms take the answers that their task asks for and nothing else, and never begin with the answer that somebody else
 * gave before.
 */
public class GuardedForms extends FormServiceImpl {

    private final AnswerForms forms;
    private final VerbTasks verbTasks;
    private final MessageSource texts;
    private final Supplier<Stream<FormFacts>> facts;
    private final TaskDeciders deciders = new TaskDeciders();

    public GuardedForms(
            AnswerForms forms, VerbTasks verbTasks, MessageSource texts, Supplier<Stream<FormFacts>> facts) {
        this.forms = forms;
        this.verbTasks = verbTasks;
        this.texts = texts;
        this.facts = facts;
    }

    @Override
    @SuppressWarnings("deprecation") // a way in as long as it exists
    public void submitTaskFormData(String taskId, Map<String, String> properties) {
        submitTaskForm(taskId, Map.copyOf(properties));
    }

    @Override
    public void submitTaskForm(String taskId, @Nullable Map<String, Object> properties) {
        Collisions.answered(() -> commandExecutor.execute(new Submit(taskId, properties, false, false)));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> properties, boolean deserializeValues) {
        return Collisions.answered(
                () -> commandExecutor.execute(new Submit(taskId, properties, true, deserializeValues)));
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId) {
        return commandExecutor.execute(new Read(taskId, null, true));
    }

    @Override
    public VariableMap getTaskFormVariables(
            String taskId, @Nullable Collection<String> names, boolean deserializeObjectValues) {
        return commandExecutor.execute(new Read(taskId, names, deserializeObjectValues));
    }

    private final class Submit extends SubmitTaskFormCmd {

        private static final long serialVersionUID = 1L;

        Submit(String taskId, @Nullable Map<String, Object> properties, boolean inReturn, boolean deserialize) {
            super(taskId, properties, inReturn, deserialize);
        }

        @Override
        public VariableMap execute(CommandContext context) {
            try {
                TaskEntity task =
                        taskId == null ? null : context.getTaskManager().findTaskById(taskId);
                RuntimeException gone = task == null && taskId != null ? verbTasks.gone(taskId, context) : null;
                if (gone != null) {
                    throw gone;
                }
                TaskVerbs verbs = verbTasks.of(task, context);
                if (task != null && verbs != null) {
                    return act(verbs, task, context);
                }
                if (task != null) {
                    for (CommandChecker checker :
                            context.getProcessEngineConfiguration().getCommandCheckers()) {
                        checker.checkTaskWork(task);
                    }
                    deciders.refuseOthers(task, context);
                    properties = Variables.fromMap(forms.of(task, context).complete(properties));
                }
                return super.execute(context);
            } catch (RuntimeException e) {
                throw TaskRefused.readable(e, texts);
            }
        }

        private VariableMap act(TaskVerbs verbs, TaskEntity task, CommandContext context) {
            boolean ends = verbTasks.act(verbs, task, forms.of(task, context).complete(properties), context);
            properties = Variables.createVariables();
            return ends ? VerbTasks.privileged(context, () -> super.execute(context)) : Variables.createVariables();
        }
    }

    private final class Read extends GetTaskFormVariablesCmd {

        private static final long serialVersionUID = 1L;

        Read(String taskId, @Nullable Collection<String> names, boolean deserialize) {
            super(taskId, names, deserialize);
        }

        @Override
        public VariableMap execute(CommandContext context) {
            VariableMap shown = super.execute(context);
            TaskEntity task = context.getTaskManager().findTaskById(resourceId);
            UserTaskFacts said = UserTaskFacts.of(task);
            said.outputs().forEach(shown::remove);
            shown.replaceAll((name, value) -> value instanceof String text ? PlainTexts.of(text) : value);
            facts.get()
                    .filter(known -> known.name().equals(said.shows()))
                    .filter(known -> formVariableNames == null || formVariableNames.contains(known.shownAs()))
                    .findFirst()
                    .ifPresent(known -> shown.putValueTyped(
                            known.shownAs(),
                            SpinValues.jsonValue(PlainTexts.card(
                                            known.about(String.valueOf(task.getVariable(known.subject())))))
                                    .create()));
            return shown;
        }
    }
}
