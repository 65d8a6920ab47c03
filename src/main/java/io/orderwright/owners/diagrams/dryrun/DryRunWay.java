package io.orderwright.owners.diagrams.dryrun;

import java.util.List;

/**
 * The way that an order would take through a candidate.
 *
 * @param asked choices at which the walk stopped
 * @param stuck ids of elements at which it cannot go on
 * @param left names of steps that the past instance came by and this walk does not, as its diagram calls them
 */
public record DryRunWay(
        List<DryRunStep> steps, DryRunEnd end, List<OpenChoice> asked, List<String> stuck, List<String> left) {

    public DryRunWay {
        steps = List.copyOf(steps);
        asked = List.copyOf(asked);
        stuck = List.copyOf(stuck);
        left = List.copyOf(left);
    }

    /** Whether an order would come by something that was not there before, or no longer by something that was. */
    public boolean differs() {
        return !left.isEmpty() || steps.stream().anyMatch(DryRunStep::isNew);
    }
}
