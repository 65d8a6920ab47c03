package io.orderwright.platform.decisions.workshop;

import io.orderwright.platform.decisions.table.Column;
import io.orderwright.platform.decisions.table.Column.ColumnKind;
import io.orderwright.platform.decisions.table.TableRow;
import io.orderwright.platform.decisions.table.TableSheet;
import java.util.List;
import java.util.Map;

/**
 * A table for people.
 *
 * @param name path below rules/ without extension
 * @param version the owner's version and a hash of the content
 * @param title the first cell of the workbook
 * @param columns conditions and answers in their order, without the rows' names and remarks
 */
public record TableView(String name, String version, String title, List<ViewColumn> columns, List<ViewRow> rows) {

    /**
     * A condition or an answer.
     *
     * @param field the fact that it tests or the answer that it gives
     * @param heading its label in the workbook
     * @param bound how a number lies to its cells, e.g. ABOVE; ONE_OF or FLAG for words; ANSWER
     * @param words the words that its cells may hold; empty for numbers and flags
     */
    public record ViewColumn(String field, String heading, String bound, List<String> words) {

        public boolean answers() {
            return bound.equals(ColumnKind.ANSWER.name());
        }
    }

    /**
     * A rule.
     *
     * @param line of the workbook, from one
     * @param cells one for each column; empty for any
     */
    public record ViewRow(String name, int line, List<String> cells, String remark) {

        public boolean isDefault() {
            return name.equals(TableRow.DEFAULT);
        }
    }

    static TableView of(TableSheet sheet) {
        List<Column> columns = sheet.columns().stream().filter(TableView::tells).toList();
        return new TableView(
                sheet.name(),
                sheet.version(),
                sheet.header().stream()
                        .filter(cell -> cell.row() == 0 && cell.column() == 0)
                        .map(cell -> cell.text())
                        .findFirst()
                        .orElse(sheet.name()),
                columns.stream()
                        .map(one -> new ViewColumn(
                                one.field(),
                                one.heading(),
                                one.kind().name(),
                                List.copyOf(one.words())))
                        .toList(),
                sheet.rows().stream().map(row -> row(row, columns)).toList());
    }

    private static ViewRow row(TableRow row, List<Column> columns) {
        Map<Integer, String> cells = row.cells();
        return new ViewRow(
                row.name(),
                row.sheetRow(),
                columns.stream()
                        .map(column -> cells.getOrDefault(column.index(), ""))
                        .toList(),
                row.remark());
    }

    private static boolean tells(Column column) {
        return column.kind().isCondition() || column.kind() == ColumnKind.ANSWER;
    }
}
