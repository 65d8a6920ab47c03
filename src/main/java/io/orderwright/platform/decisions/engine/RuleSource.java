package io.orderwright.platform.decisions.engine;

import io.orderwright.platform.decisions.table.Column;
import io.orderwright.platform.decisions.table.HeaderCell;
import io.orderwright.platform.decisions.table.PublishedNames;
import io.orderwright.platform.decisions.table.TableRow;
import io.orderwright.platform.decisions.table.TableSheet;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.drools.decisiontable.parser.DefaultRuleSheetListener;
import org.drools.template.parser.DataListener;

/**
 * Rule source of a table, by the engine's own decision-table reader. It is fed the checked cells, not the workbook, so
 * that what was checked is what is compiled: a number's format or a second reading of the file cannot change it. The
 * default row is no rule: it answers when no rule fires, which {@link RuleBase} sees to.
 */
public final class RuleSource {

    private RuleSource() {}

    public static String of(TableSheet sheet) {
        DefaultRuleSheetListener reader = new DefaultRuleSheetListener();
        int last = -1;
        for (HeaderCell cell : sheet.header()) {
            if (cell.row() != last) {
                last = cell.row();
                reader.newRow(last, 0);
            }
            reader.newCell(
                    cell.row(),
                    cell.column(),
                    PublishedNames.resolved(cell.text()),
                    cell.mergedStart() < 0 ? DataListener.NON_MERGED : cell.mergedStart());
        }
        for (TableRow row : sheet.rows()) {
            if (row.isDefault() || !isCompiled(sheet, row)) {
                continue;
            }
            // Numbered without a gap: the reader takes a gap for the end of the table, without a word.
            reader.newRow(++last, 0);
            for (Column column : sheet.columns()) {
                String text = row.cells().get(column.index());
                if (text != null && column.own() == null) {
                    reader.newCell(last, column.index(), text, DataListener.NON_MERGED);
                }
            }
        }
        reader.finishSheet();
        return new SpreadsheetCompiler().listenerToString(reader);
    }

    /** A row that asks about own fields alone is no rule either: {@link RuleBase} sees to what they say. */
    static boolean isCompiled(TableSheet sheet, TableRow row) {
        return sheet.columns().stream()
                .anyMatch(column -> column.isCompiledCondition() && row.cells().containsKey(column.index()));
    }
}
