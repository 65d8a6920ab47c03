package io.orderwright.platform.decisions.workshop;

import io.orderwright.platform.decisions.table.Column;
import io.orderwright.platform.decisions.table.Column.ColumnKind;
import io.orderwright.platform.decisions.table.TableRow;
import io.orderwright.platform.decisions.table.TableSheet;
import io.orderwright.platform.decisions.workshop.TableView.ViewColumn;
import io.orderwright.platform.decisions.workshop.TableView.ViewRow;
import java.util.List;
import java.util.Map;

/** Lays a table out for people. */
final class TableLayout {

    private TableLayout() {}

    static TableView of(TableSheet sheet) {
        List<Column> columns =
                sheet.columns().stream().filter(TableLayout::tells).toList();
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
                                one.field(), one.heading(), one.kind().name(), List.copyOf(one.words())))
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
