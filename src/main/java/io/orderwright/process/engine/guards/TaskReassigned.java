package io.orderwright.process.engine.guards;

import io.orderwright.platform.kernel.BusinessEvent;

/**
 * A task that waits for a decision was handed from one person to another; both have the role that it asks.
 *
 * @param step what is to be decided, by the task's id in its diagram
 * @param from empty when nobody had taken it
 * @param to empty when nobody has it now
 * @param task the task's number in the engine
 */
record TaskReassigned(String subject, String actor, String step, String from, String to, String task)
        implements BusinessEvent {}
