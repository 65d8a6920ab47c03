package io.orderwright.platform.decisions.table;

import java.util.Map;

/**
 * A row of a table: its checked cells in canonical text, by column index. Conditions left empty are absent.
 *
 * @param sheetRow one-based, as the owner sees it
 * @param remark its owner's words, which are no part of the version
 */
public record TableRow(String name, int sheetRow, Map<Integer, String> cells, String remark) {

    public TableRow(String name, int sheetRow, Map<Integer, String> cells) {
        this(name, sheetRow, cells, "");
    }

    /** The row for whatever no other row knows. */
    public static final String DEFAULT = "DEFAULT";

    public boolean isDefault() {
        return name.equals(DEFAULT);
    }
}
