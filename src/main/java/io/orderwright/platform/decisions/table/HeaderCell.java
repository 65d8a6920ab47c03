package io.orderwright.platform.decisions.table;

/**
 * A cell of the header block: the part of a table that is program, not data.
 *
 * @param row zero-based
 * @param column zero-based
 * @param mergedStart first column of the merged region that it belongs to, or -1
 */
public record HeaderCell(int row, int column, String text, int mergedStart) {}
