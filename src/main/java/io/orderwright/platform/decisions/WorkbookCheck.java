package io.orderwright.platform.decisions;

import io.orderwright.platform.decisions.faults.FaultKind;
import io.orderwright.platform.decisions.faults.TableFault;
import io.orderwright.platform.decisions.own.OwnFact;
import io.orderwright.platform.decisions.own.OwnFacts;
import io.orderwright.platform.decisions.table.TableReader;
import io.orderwright.platform.decisions.table.TableSheet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Reads and checks a workbook of a table against the one that came with the program. */
@Component
public class WorkbookCheck {

    private final TableFiles files;

    private final Function<String, List<OwnFact>> facts;

    WorkbookCheck(ResourcePatternResolver resources, Optional<OwnFacts> facts) {
        this.files = new TableFiles(resources, null);
        this.facts = thing -> facts.map(known -> known.of(thing)).orElse(List.of());
    }

    /**
     * The workbook, read and checked as the table of that name, with own fields as they are now.
     *
     * @throws TableRefused with every finding; if there is no such table
     */
    public TableSheet checked(String table, byte[] workbook) {
        return TableSources.checked(table, workbook, TableReader.read(table, shipped(table), null), facts);
    }

    /**
     * As {@link #checked(String, byte[])}, with own fields as they were.
     *
     * @throws TableRefused as there
     */
    public TableSheet checked(String table, byte[] workbook, List<OwnFact> were) {
        return TableSources.checked(
                table, workbook, TableReader.read(table, shipped(table), null), TableSources.pinned(were));
    }

    /**
     * The workbook as it came with the program.
     *
     * @throws TableRefused if there is no such table
     */
    public byte[] shipped(String table) {
        Map<String, byte[]> workbooks = files.workbooks();
        byte[] found = workbooks.get(table);
        if (found == null) {
            throw new TableRefused(List.of(TableFault.of(FaultKind.UNKNOWN_TABLE, table, workbooks.keySet())));
        }
        return found;
    }
}
