package io.orderwright.platform.decisions;

import io.orderwright.platform.decisions.faults.TableFault;
import java.util.List;

/**
 * A workbook that should be in force and cannot be used: the table goes on by what was in force before it.
 *
 * @param table its name
 * @param origin where it comes from: {@link TableSources#FOLDER} or the release
 */
public record TableProblem(String table, String origin, List<TableFault> findings) {

    @Override
    public String toString() {
        return table + " (" + origin + "): " + findings;
    }
}
