package io.orderwright.owners.diagrams.migration.ports;

/**
 * A step of a version at which an instance can stand, or an event that can come to it there.
 *
 * @param kind as BPMN calls it, e.g. {@code userTask}
 * @param like what it must share with a step to which it is mapped, e.g. {@code boundaryEvent timer}
 */
public record WaitingStep(String id, String name, String kind, String like) {}
