package io.orderwright.platform.decisions;

import io.orderwright.platform.decisions.faults.TableFault;
import java.util.List;
import java.util.stream.Collectors;

/** A table (or a set of tables) that must not be used; every finding names the table, and the cell or rows at fault. */
public class TableRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<TableFault> findings;

    public TableRefused(List<TableFault> findings) {
        super(findings.stream().map(TableFault::toString).collect(Collectors.joining("; ")));
        this.findings = List.copyOf(findings);
    }

    public List<TableFault> findings() {
        return findings;
    }
}
