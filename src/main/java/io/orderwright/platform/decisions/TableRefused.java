package io.orderwright.platform.decisions;

import java.util.List;

/** A table (or a set of tables) that must not be used; every finding names the table, and the cell or rows at fault. */
public class TableRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> findings;

    public TableRefused(List<String> findings) {
        super(String.join("; ", findings));
        this.findings = List.copyOf(findings);
    }

    public List<String> findings() {
        return findings;
    }
}
