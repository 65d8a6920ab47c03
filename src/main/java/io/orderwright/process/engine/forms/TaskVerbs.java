package io.orderwright.process.engine.forms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tasks at which a person may do more than end them: comment, hand on, ask others too. A user task names its kind with
 * {@code camunda:property name="verbs"}; who may do what is said here, not by the engine's authorizations.
 */
public interface TaskVerbs {

    /** The variable of a task that says which of several answers it is. */
    String SEAT = "seat";

    /** As in the diagram. */
    String name();

    /** Whether they are done at the tasks of this step. */
    boolean concern(String taskDefinitionKey);

    /**
     * What an act means for the tasks.
     *
     * @param ends whether the task is thereby completed
     * @param added numbers for which a task more is needed
     * @param removed numbers whose task nobody needs to do any more
     * @param recast whether others are asked by the task from now on
     */
    record VerbOutcome(boolean ends, List<Long> added, List<Long> removed, boolean recast) {}

    /** Who is asked by a task: a person, or whoever of these claims it. */
    record Candidates(@Nullable String assignee, List<String> users, List<String> groups) {}

    /**
     * The person does it.
     *
     * @param step the task's id in the diagram
     * @param seat null where the task is the only one of its kind
     * @throws io.orderwright.platform.kernel.Refusal in words
     */
    VerbOutcome act(String subject, String step, @Nullable Long seat, Map<String, Object> answers, String user);

    Candidates cast(long seat);

    /** @throws io.orderwright.platform.kernel.Refusal when the person is not the one, or not one of those, who are asked */
    void refuseUnlessAsked(String subject, @Nullable Long seat, String user);

    /** Who was faster, in words. */
    RuntimeException tooLate(String subject);
}
