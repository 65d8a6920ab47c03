package io.orderwright.platform.decisions.table;

import io.orderwright.platform.decisions.RowAnswer;
import io.orderwright.platform.decisions.TableRefused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a workbook into a {@link TableSheet}, or refuses it with every finding. Cell texts would go into rule source
 * verbatim, so a cell may only hold what its column's type allows: a listed word, a plain number, true or false. The
 * header block is program: it must equal the shipped table's, of today or of an earlier version.
 */
public final class TableReader {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9-]{0,29}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");

    /** Other readers of decision tables put remarks into quotes. */
    private static final Pattern REMARK = Pattern.compile("[^\"\\\\\\p{Cntrl}]{0,200}");

    private final SheetCells cells;
    private final List<String> findings = new ArrayList<>();

    private TableReader(SheetCells cells) {
        this.cells = cells;
    }

    /**
     * @param shipped the table whose header block this one must have, unless it has one that was shipped earlier; null for the shipped table itself
     * @throws TableRefused with every cell at fault, or for a header that is not the shipped one
     */
    public static TableSheet read(String table, byte[] workbook, @Nullable TableSheet shipped) {
        try {
            SheetCells cells = new SheetCells(table, workbook);
            Header header = Header.read(table, cells);
            boolean earlier = EarlierHeaders.include(table, header.cells());
            List<HeaderCell> expected = shipped == null || earlier ? header.cells() : shipped.header();
            compare(cells, header.cells(), expected);
            TableReader reader = new TableReader(cells);
            List<TableRow> rows = reader.rows(table, header);
            if (!reader.findings.isEmpty()) {
                throw new TableRefused(reader.findings);
            }
            TableSheet sheet = new TableSheet(
                    table,
                    header.ownerVersion(),
                    header.factType(),
                    header.packageName(),
                    header.cells(),
                    header.columns(),
                    rows);
            if (shipped != null && !earlier && !sheet.headerHash().equals(shipped.headerHash())) {
                throw new BadCell(table + ": the header block differs from the shipped table");
            }
            return sheet;
        } catch (BadCell e) {
            throw new TableRefused(List.of(String.valueOf(e.getMessage())));
        }
    }

    private static void compare(SheetCells cells, List<HeaderCell> found, List<HeaderCell> expected) {
        Set<HeaderCell> missing = new HashSet<>(expected);
        for (HeaderCell cell : found) {
            if (!missing.remove(cell)) {
                throw new BadCell(cells.at(cell.row(), cell.column())
                        + ": the header block differs from the shipped table; only data rows may change");
            }
        }
        for (HeaderCell cell : missing) {
            throw new BadCell(cells.at(cell.row(), cell.column()) + ": the header block lacks \"" + cell.text()
                    + "\" of the shipped table");
        }
    }

    private List<TableRow> rows(String table, Header header) {
        List<TableRow> rows = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int end = 0;
        for (int row = header.firstDataRow(); row < cells.rows(); row++) {
            if (cells.isBlank(row)) {
                end = end == 0 ? row : end;
            } else if (end != 0) {
                findings.add(cells.at(row, 0) + ": something after the empty row " + (end + 1)
                        + "; rows must follow one another");
                break;
            } else {
                TableRow read = row(row, header.columns());
                if (!names.add(read.name())) {
                    findings.add(cells.at(row, 0) + ": two rows are called " + read.name());
                }
                rows.add(read);
            }
        }
        List<TableRow> defaults = rows.stream().filter(TableRow::isDefault).toList();
        if (defaults.size() != 1 || !rows.get(rows.size() - 1).isDefault()) {
            findings.add(table + ": the last row, and only that, must be called " + TableRow.DEFAULT);
        }
        return rows;
    }

    private TableRow row(int row, List<Column> columns) {
        Map<Integer, String> found = new TreeMap<>();
        String name = "";
        for (Column column : columns) {
            try {
                String text = cell(row, column);
                if (column.kind() == Column.ColumnKind.NAME) {
                    name = text;
                }
                if (!text.isEmpty() && column.kind() != Column.ColumnKind.REMARK) {
                    found.put(column.index(), text);
                }
            } catch (BadCell e) {
                findings.add(String.valueOf(e.getMessage()));
            }
        }
        TableRow read = new TableRow(name, row + 1, found);
        boolean conditions = columns.stream().anyMatch(c -> c.kind().isCondition() && found.containsKey(c.index()));
        if (read.isDefault() && conditions) {
            findings.add(cells.at(row, 0) + ": the row " + TableRow.DEFAULT + " must have no condition");
        } else if (!read.isDefault() && !conditions) {
            findings.add(cells.at(row, 0) + ": only the row " + TableRow.DEFAULT + " may have no condition");
        }
        return read;
    }

    private String cell(int row, Column column) {
        String text = cells.text(row, column.index());
        return switch (column.kind()) {
            case NAME -> matching(NAME, text, row, column, "a row's name is capitals, digits and dashes");
            case ONE_OF -> text.isEmpty() ? "" : words(text, row, column);
            case ANSWER -> {
                if (text.isEmpty()) {
                    throw wrong(row, column, "an answer is missing; write " + RowAnswer.NOTHING + " for none");
                }
                yield words(text, row, column);
            }
            case FLAG ->
                text.isEmpty() ? "" : matching(Pattern.compile("true|false"), text, row, column, "TRUE or FALSE");
            case REMARK -> matching(REMARK, text, row, column, "a remark of up to 200 characters without \" and \\");
            default -> text.isEmpty() ? "" : matching(NUMBER, text, row, column, "a plain number is expected");
        };
    }

    private String words(String text, int row, Column column) {
        List<String> words =
                Arrays.stream(text.split("[,，]", -1)).map(String::strip).toList();
        for (String word : words) {
            if (!column.words().contains(word)) {
                throw wrong(row, column, "\"" + word + "\" is not one of " + String.join(", ", column.words()));
            }
        }
        if (new HashSet<>(words).size() != words.size()) {
            throw wrong(row, column, "a word is there twice");
        }
        if (words.size() > 1 && words.contains(RowAnswer.NOTHING)) {
            throw wrong(row, column, RowAnswer.NOTHING + " stands alone");
        }
        return String.join(",", words);
    }

    private String matching(Pattern pattern, String text, int row, Column column, String expected) {
        if (!pattern.matcher(text).matches()) {
            throw wrong(row, column, expected + ", not \"" + text + "\"");
        }
        return text;
    }

    private BadCell wrong(int row, Column column, String why) {
        return new BadCell(cells.at(row, column.index()) + ": " + why);
    }
}
