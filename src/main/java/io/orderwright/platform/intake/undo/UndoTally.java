package io.orderwright.platform.intake.undo;

import java.util.ArrayList;
import java.util.List;

/** Counts what goes back, and gathers the first part of what stands against it. */
final class UndoTally {

    private static final int SHOWN = 200;

    private final List<UndoObstacle> obstacles = new ArrayList<>();
    private long standing;
    private long removed;
    private long restored;

    void stands(long importId, String record, String code, Object... arguments) {
        standing++;
        if (obstacles.size() < SHOWN) {
            obstacles.add(UndoObstacle.of(importId, record, code, arguments));
        }
    }

    void did(long taken, long back) {
        removed += taken;
        restored += back;
    }

    long removed() {
        return removed;
    }

    long restored() {
        return restored;
    }

    UndoReport report() {
        return new UndoReport(removed, restored, List.copyOf(obstacles), standing);
    }
}
