package io.orderwright.platform.decisions;

import io.orderwright.platform.decisions.engine.RuleBases;
import io.orderwright.platform.decisions.table.TableSheet;
import java.util.List;
import java.util.Map;

/**
 * The tables in force; never changes afterwards.
 *
 * @param origins where each table comes from, by its name
 * @param problems of workbooks that should be in force and cannot be used
 */
record LoadedTables(
        RuleBases bases, Map<String, TableSheet> sheets, Map<String, String> origins, List<TableProblem> problems) {

    LoadedTables {
        problems = List.copyOf(problems);
    }
}
