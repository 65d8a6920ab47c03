package io.orderwright.owners.diagrams.migration;

import io.orderwright.owners.diagrams.migration.ports.WaitingStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of the version that is left, and where whoever stands there goes on.
 *
 * @param next absent where there is no counterpart: whoever stands there cannot be moved
 * @param renewed its time counts anew, or its message is another, because the new version says another
 * @param standing how many instances stand there now
 * @param choices steps of the new version at which somebody may let it go on
 */
public record PlannedStep(
        WaitingStep step, @Nullable WaitingStep next, boolean renewed, long standing, List<WaitingStep> choices) {

    /** It goes on at the step of its own id, and nothing is to be said about it. */
    public boolean isPlain() {
        return next != null && next.id().equals(step.id()) && next.name().equals(step.name()) && !renewed;
    }
}
