package io.orderwright.platform.intake.undo;

import io.orderwright.platform.intake.RowError;

/**
 * What stands against taking a record back.
 *
 * @param importId the import that brought it
 * @param record its key; empty where it is about the whole import
 * @param why the message, as an import says what is wrong
 */
public record UndoObstacle(long importId, String record, RowError why) {

    static UndoObstacle of(long importId, String record, String code, Object... arguments) {
        return new UndoObstacle(importId, record, RowError.of(0, "", record, code, arguments));
    }
}
