package io.orderwright.desk.ports;

import io.orderwright.platform.security.Person;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tasks that wait for a person: those assigned to him, and those that he or his groups may claim. */
public interface TasksOfPerson {

    /**
     * One of them.
     *
     * @param kind the task's id in the diagram
     * @param mine whether it is assigned to the person, not only to one of his groups
     * @param due by when, where the diagram says so
     */
    record WaitingTask(
            String id,
            String kind,
            @Nullable String orderNumber,
            boolean mine,
            Instant since,
            @Nullable Instant due) {}

    /** How many there are, counted no further than {@code atMost}. */
    int count(Person person, int atMost);

    /** How many of them are past their due date, counted no further than {@code atMost}. */
    int countOverdue(Person person, Instant now, int atMost);

    /**
     * Tasks of some kinds, whoever they wait for, the oldest first.
     *
     * @param kinds the tasks' ids in their diagrams
     */
    List<WaitingTask> ofKinds(Collection<String> kinds, int size);

    /** The first of them: the soonest due, then the oldest. */
    List<WaitingTask> first(Person person, int size);
}
