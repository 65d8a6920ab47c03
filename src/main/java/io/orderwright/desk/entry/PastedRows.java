package io.orderwright.desk.entry;

import io.orderwright.sales.orders.drafts.DraftContent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads rows that were copied from a spreadsheet: SKU, quantity and, where they are, price and discount, with tabs in
 * between. Quoted cells may hold tabs, line ends and doubled quotation marks. A first row of headings and empty rows are
 * left out, and so is whatever stands beyond the fourth column.
 */
final class PastedRows {

    /** More rows than any order may have are not looked at. */
    private static final int MOST = 1000;

    private static final int COLUMNS = 4;

    private PastedRows() {}

    static List<DraftContent.DraftLine> read(String text) {
        List<List<String>> rows = rows(text).stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                .toList();
        int first = !rows.isEmpty() && heading(rows.get(0)) ? 1 : 0;
        return IntStream.range(first, rows.size())
                .limit(MOST)
                .mapToObj(i -> line(rows.get(i)))
                .toList();
    }

    /** A row with a second cell that is not empty and holds no digit. */
    private static boolean heading(List<String> row) {
        return row.size() > 1 && !row.get(1).isBlank() && row.get(1).chars().noneMatch(Character::isDigit);
    }

    private static DraftContent.DraftLine line(List<String> row) {
        List<String> cells = new ArrayList<>(row);
        while (cells.size() < COLUMNS) {
            cells.add("");
        }
        return new DraftContent.DraftLine(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
    }

    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                boolean doubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                quoted = c != '"' || doubled;
                if (quoted) {
                    cell.append(c);
                }
                i += doubled ? 1 : 0;
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == '\t') {
                row.add(take(cell));
            } else if (c == '\n') {
                row.add(take(cell));
                rows.add(row);
                row = new ArrayList<>();
            } else {
                cell.append(c);
            }
        }
        row.add(take(cell));
        rows.add(row);
        return rows;
    }

    private static String take(StringBuilder cell) {
        String text = cell.toString().replace('\u00a0', ' ').strip();
        cell.setLength(0);
        return text;
    }
}
