package io.orderwright.process.engine.forms;

import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * The answers that each task of each released process asks for, read once, whoever comes first: a release never
 * changes.
 */
public class AnswerForms {

    private final Map<String, AnswerForm> known = new ConcurrentHashMap<>();

    /** A task outside any process asks for nothing. */
    public AnswerForm of(TaskEntity task, CommandContext context) {
        UserTaskFacts facts = UserTaskFacts.of(task);
        String key = task.getProcessDefinitionId() + "#" + task.getTaskDefinitionKey();
        AnswerForm form = known.get(key);
        if (form == null) {
            form = AnswerForm.of(facts.outputs(), form(task, facts, context));
            known.put(key, form);
        }
        return form;
    }

    private static @Nullable InputStream form(TaskEntity task, UserTaskFacts facts, CommandContext context) {
        return facts.outputs().isEmpty() || !facts.hasForm()
                ? null
                : VerbTasks.privileged(context, () -> new GetDeployedTaskFormCmd(task.getId()).execute(context));
    }
}
