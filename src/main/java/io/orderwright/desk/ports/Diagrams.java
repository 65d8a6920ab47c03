package io.orderwright.desk.ports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The diagrams that an order runs on, and how far it has come on them. */
public interface Diagrams {

    /** How a step stands. */
    enum Status {
        DONE,
        HERE,
        FAILED,
        CANCELLED
    }

    /**
     * One step that the order has come to.
     *
     * @param activity the step's id in the diagram
     * @param name its name there
     * @param times how often it was begun
     * @param until when it ended last, absent while it goes on
     */
    record DiagramStep(
            String activity,
            String name,
            Status status,
            int times,
            Instant since,
            @Nullable Instant until) {}

    /**
     * One diagram, as it was deployed when the order started on it.
     *
     * @param xml BPMN
     * @param calledBy the step of another of these diagrams that called this one; absent for the order's own
     */
    record Diagram(
            String process,
            String name,
            int version,
            String xml,
            @Nullable String calledBy,
            List<DiagramStep> steps) {}

    /** The order's own diagram first, then those that it called; empty when nothing is known of it (any more). */
    List<Diagram> of(String orderNumber);
}
