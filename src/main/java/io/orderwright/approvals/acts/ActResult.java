package io.orderwright.approvals.acts;

import java.util.List;

/**
 * What an act means for those who are asked.
 *
 * @param ends whether the seat at which it was done asks for nothing more
 * @param added seats that are asked from now on
 * @param removed seats that are asked no longer
 * @param recast whether somebody else is asked at the seat from now on
 * @param urgent whether everybody who is asked should see that it presses
 * @param recalled whether nobody is asked any more
 * @param takenBack whether what was approved is approved no longer, so that whatever was begun on the strength of it has
 *     to be undone
 */
public record ActResult(
        boolean ends,
        List<Long> added,
        List<Long> removed,
        boolean recast,
        boolean urgent,
        boolean recalled,
        boolean takenBack) {

    public static final ActResult NOTHING = new ActResult(false, List.of(), List.of(), false, false, false, false);
    public static final ActResult ENDS = new ActResult(true, List.of(), List.of(), false, false, false, false);
    public static final ActResult RECAST = new ActResult(false, List.of(), List.of(), true, false, false, false);
    public static final ActResult URGENT = new ActResult(false, List.of(), List.of(), false, true, false, false);
    public static final ActResult RECALLED = new ActResult(false, List.of(), List.of(), false, false, true, false);

    public static final ActResult TAKEN_BACK = new ActResult(false, List.of(), List.of(), false, false, false, true);

    public static ActResult added(long seat) {
        return new ActResult(false, List.of(seat), List.of(), false, false, false, false);
    }

    public static ActResult removed(long seat) {
        return new ActResult(false, List.of(), List.of(seat), false, false, false, false);
    }
}
