package io.orderwright.process.engine.forms;

/**
 * Facts that a form shows and its process does not keep: looked up when a person opens the task, so that the everyday
 * path of a process carries no copy of them. A user task names them with {@code camunda:property name="shows"}.
 */
public interface FormFacts {

    /** As in the diagram. */
    String name();

    /** Under which name the form finds them. */
    default String shownAs() {
        return "order";
    }

    /** The variable of the process that holds the number of what they are about. */
    default String subject() {
        return "orderNumber";
    }

    /** JSON, for whoever is looking: without what he may not read. */
    String about(String number);
}
