package io.orderwright.platform.decisions.workshop;

import io.orderwright.platform.decisions.table.Column.ColumnKind;
import io.orderwright.platform.decisions.table.TableRow;
import java.util.List;

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
}
