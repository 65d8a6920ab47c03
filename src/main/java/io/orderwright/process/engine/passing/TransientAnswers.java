package io.orderwright.process.engine.passing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** Answers as the engine keeps them until the transaction ends, and no longer. */
public final class TransientAnswers {

    private static final String KEY = "orderwright.passing";

    private TransientAnswers() {}

    /** A person's answers, those that only pass marked so. */
    public static Map<String, Object> marked(TaskEntity task, Map<String, Object> answers) {
        Object passing = task.getExecution() == null || task.getExecution().getActivity() == null
                ? null
                : task.getExecution().getActivity().getProperty(KEY);
        if (!(passing instanceof Set<?> names) || names.isEmpty()) {
            return answers;
        }
        Map<String, Object> marked = new LinkedHashMap<>(answers);
        marked.replaceAll((name, answer) -> names.contains(name) ? unlessStored(task, name, answer) : answer);
        return marked;
    }

    static void mark(ActivityImpl task, Set<String> answers) {
        task.setProperty(KEY, answers);
    }

    /** An instance that has stored it before goes on storing it: the engine does not let one be both. */
    static @Nullable Object unlessStored(VariableScope scope, String name, @Nullable Object answer) {
        TypedValue before = scope.getVariableTyped(name, false);
        return before == null || before.isTransient() ? Variables.untypedValue(answer, true) : answer;
    }
}
