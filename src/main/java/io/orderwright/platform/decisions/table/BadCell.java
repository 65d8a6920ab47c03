package io.orderwright.platform.decisions.table;

/** A table cannot be read further; the message names table, sheet and cell. */
final class BadCell extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadCell(String finding) {
        super(finding);
    }
}
