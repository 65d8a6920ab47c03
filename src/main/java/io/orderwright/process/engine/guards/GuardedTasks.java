package io.orderwright.process.engine.guards;

import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.process.engine.calls.Collisions;
import io.orderwright.process.engine.forms.AnswerForm;
import io.orderwright.process.engine.forms.AnswerForms;
import io.orderwright.process.engine.forms.TaskVerbs;
import io.orderwright.process.engine.forms.VerbTasks;
import io.orderwright.process.engine.passing.TransientAnswers;
import java.util.Date;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Completes tasks with the answers that they ask for and with nothing else; see {@link AnswerForm}. At tasks with verbs of
 * their own, people do those and nothing past them; see {@link VerbTasks}.
 */
public class GuardedTasks extends TaskServiceImpl {

    private final AnswerForms forms;
    private final VerbTasks verbTasks;
    private final MessageSource texts;
    private final TaskDeciders deciders = new TaskDeciders();
    private final TaskHandover handover;

    /** @param record keeps what is handed on */
    public GuardedTasks(AnswerForms forms, VerbTasks verbTasks, MessageSource texts, Consumer<BusinessEvent> record) {
        this.forms = forms;
        this.verbTasks = verbTasks;
        this.texts = texts;
        this.handover = new TaskHandover(verbTasks, deciders, record);
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, null);
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> variables) {
        run(() -> new Complete(taskId, variables, false, false));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> variables, boolean deserializeValues) {
        return run(() -> new Complete(taskId, variables, true, deserializeValues));
    }

    @Override
    public void resolveTask(String taskId) {
        resolveTask(taskId, null);
    }

    @Override
    public void resolveTask(String taskId, @Nullable Map<String, Object> variables) {
        commandExecutor.execute(new Resolve(taskId, variables));
    }

    @Override
    public void claim(String taskId, @Nullable String userId) {
        assign(taskId, userId, handover::refuseClaim, () -> super.claim(taskId, userId));
    }

    /** Tasklist gives a task back in this way. */
    @Override
    public void setAssignee(String taskId, @Nullable String userId) {
        assign(taskId, userId, handover::refuseAssignment, () -> super.setAssignee(taskId, userId));
    }

    private interface AssignmentJudge {
        void judge(TaskEntity task, @Nullable String to, CommandContext context);
    }

    /** Judged, done and recorded in one transaction; whoever is second by an instant finds whose it is. */
    private void assign(@Nullable String taskId, @Nullable String to, AssignmentJudge judge, Runnable work) {
        Collisions.answered(() -> commandExecutor.execute(assignment(taskId, to, judge, work)));
    }

    private Command<@Nullable Void> assignment(
            @Nullable String taskId, @Nullable String to, AssignmentJudge judge, Runnable work) {
        return context -> {
            TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
            String before = task == null ? null : task.getAssignee();
            if (task != null) {
                inWords(() -> judge.judge(task, to, context));
            }
            work.run();
            if (task != null) {
                handover.assigned(task, before, to, context);
            }
            return null;
        };
    }

    @Override
    public void setOwner(String taskId, @Nullable String userId) {
        unchanged(taskId);
        super.setOwner(taskId, userId);
    }

    @Override
    public void delegateTask(String taskId, @Nullable String userId) {
        unchanged(taskId);
        super.delegateTask(taskId, userId);
    }

    @Override
    public void saveTask(Task task) {
        unchanged(task.getId());
        super.saveTask(task);
    }

    @Override
    public void setName(String taskId, String name) {
        unchanged(taskId);
        super.setName(taskId, name);
    }

    @Override
    public void setDescription(String taskId, String description) {
        unchanged(taskId);
        super.setDescription(taskId, description);
    }

    @Override
    public void setDueDate(String taskId, @Nullable Date due) {
        unchanged(taskId);
        super.setDueDate(taskId, due);
    }

    @Override
    public void setPriority(String taskId, int priority) {
        unchanged(taskId);
        super.setPriority(taskId, priority);
    }

    @Override
    public void addUserIdentityLink(String taskId, String userId, String type) {
        unchanged(taskId);
        super.addUserIdentityLink(taskId, userId, type);
    }

    @Override
    public void addGroupIdentityLink(String taskId, String groupId, String type) {
        unchanged(taskId);
        super.addGroupIdentityLink(taskId, groupId, type);
    }

    @Override
    public void addCandidateUser(String taskId, String userId) {
        unchanged(taskId);
        super.addCandidateUser(taskId, userId);
    }

    @Override
    public void addCandidateGroup(String taskId, String groupId) {
        unchanged(taskId);
        super.addCandidateGroup(taskId, groupId);
    }

    @Override
    public void deleteUserIdentityLink(String taskId, String userId, String type) {
        unchanged(taskId);
        super.deleteUserIdentityLink(taskId, userId, type);
    }

    @Override
    public void deleteGroupIdentityLink(String taskId, String groupId, String type) {
        unchanged(taskId);
        super.deleteGroupIdentityLink(taskId, groupId, type);
    }

    @Override
    public void deleteCandidateUser(String taskId, String userId) {
        unchanged(taskId);
        super.deleteCandidateUser(taskId, userId);
    }

    @Override
    public void deleteCandidateGroup(String taskId, String groupId) {
        unchanged(taskId);
        super.deleteCandidateGroup(taskId, groupId);
    }

    private void unchanged(@Nullable String taskId) {
        if (taskId == null) {
            return;
        }
        commandExecutor.execute(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            inWords(() -> handover.refuseChange(task, context));
            return null;
        });
    }

    private void inWords(Runnable judged) {
        try {
            judged.run();
        } catch (RuntimeException e) {
            throw TaskRefused.readable(e, texts);
        }
    }

    private VariableMap run(Supplier<Complete> command) {
        return Collisions.answered(() -> commandExecutor.execute(command.get()));
    }

    private final class Complete extends CompleteTaskCmd {

        private static final long serialVersionUID = 1L;

        private boolean done;

        Complete(String taskId, @Nullable Map<String, Object> variables, boolean inReturn, boolean deserialize) {
            super(taskId, variables, inReturn, deserialize);
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
                    deciders.refuseOthers(task, context);
                }
                return super.execute(context);
            } catch (RuntimeException e) {
                throw TaskRefused.readable(e, texts);
            }
        }

        private VariableMap act(TaskVerbs verbs, TaskEntity task, CommandContext context) {
            boolean ends = verbTasks.act(verbs, task, forms.of(task, context).complete(variables), context);
            variables = null;
            done = true;
            return ends ? VerbTasks.privileged(context, () -> super.execute(context)) : Variables.createVariables();
        }

        /** The last thing before the variables are set. What the engine itself ends has no answers. */
        @Override
        protected void checkCompleteTask(TaskEntity task, CommandContext context) {
            super.checkCompleteTask(task, context);
            if (!done && !(context.getAuthenticatedUserId() == null && variables == null)) {
                variables =
                        TransientAnswers.marked(task, forms.of(task, context).complete(variables));
            }
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
                handover.refuseChange(context.getTaskManager().findTaskById(taskId), context);
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
