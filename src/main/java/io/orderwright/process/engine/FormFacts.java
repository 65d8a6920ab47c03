package io.orderwright.process.engine;

/**
 * Facts that a form shows and its process does not keep: looked up when a person opens the task, so that the everyday
 * path of a process carries no copy of them. A user task names them with {@code camunda:property name="shows"}.
 */
public interface FormFacts {

    /** As in the diagram. */
    String name();

    /** JSON; the form finds it under {@code order}. */
    String about(String orderNumber);
}
