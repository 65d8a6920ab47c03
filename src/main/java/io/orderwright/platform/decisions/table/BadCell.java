package io.orderwright.platform.decisions.table;

import io.orderwright.platform.decisions.findings.Finding;
/** A table cannot be read further, and why. */
final class BadCell extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    BadCell(Finding finding) {
        super(finding.toString());
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
