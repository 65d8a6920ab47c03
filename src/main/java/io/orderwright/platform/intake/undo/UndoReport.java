package io.orderwright.platform.intake.undo;

import java.util.List;

/**
 * What taking an import, or a set of them, back does.
 *
 * @param removed records that were not there before, and are no more afterwards
 * @param restored records that are again as they were
 * @param obstacles what stands against it, the first part of it
 * @param standing how much stands against it in all: 0 when it may be done
 */
public record UndoReport(long removed, long restored, List<UndoObstacle> obstacles, long standing) {

    /** Whether it may be done. */
    public boolean possible() {
        return standing == 0;
    }
}
