package io.orderwright.platform.decisions.table;

import io.orderwright.platform.decisions.faults.TableFault;

/** A table cannot be read further, and why. */
final class BadCell extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient TableFault finding;

    BadCell(TableFault finding) {
        super(finding.toString());
        this.finding = finding;
    }

    TableFault finding() {
        return finding;
    }
}
