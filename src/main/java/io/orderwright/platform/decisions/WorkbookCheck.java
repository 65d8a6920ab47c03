package io.orderwright.platform.decisions;

import io.orderwright.platform.decisions.faults.FaultKind;
import io.orderwright.platform.decisions.faults.TableFault;
import io.orderwright.platform.decisions.table.TableReader;
import io.orderwright.platform.decisions.table.TableSheet;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Reads and checks a workbook of a table against the one that came with the program. */
@Component
public class WorkbookCheck {

    private final TableFiles files;

    WorkbookCheck(ResourcePatternResolver resources) {
        this.files = new TableFiles(resources, null);
    }

    /**
     * The workbook, read and checked as the table of that name.
     *
     * @throws TableRefused with every finding; if there is no such table
     */
    public TableSheet checked(String table, byte[] workbook) {
        return TableSources.checked(table, workbook, TableReader.read(table, shipped(table), null));
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
