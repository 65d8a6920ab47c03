package io.orderwright.owners.diagrams.dryrun;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A choice of which nobody knows the answer.
 *
 * @param visit the how manieth time, from 1
 * @param several whether more than one way may be taken
 */
public record OpenChoice(String element, String name, int visit, boolean several, List<PossibleWay> ways) {

    public OpenChoice {
        ways = List.copyOf(ways);
    }

    /**
     * @param flow its id
     * @param label what stands at it, or where it leads
     * @param condition null for the way that is taken otherwise
     */
    public record PossibleWay(
            String flow, String label, @Nullable String condition) {}
}
