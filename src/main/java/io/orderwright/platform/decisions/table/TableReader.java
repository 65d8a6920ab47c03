package io.orderwright.platform.decisions.table;

import io.orderwright.platform.decisions.RowAnswer;
import io.orderwright.platform.decisions.TableRefused;
import io.orderwright.platform.decisions.faults.FaultKind;
import io.orderwright.platform.decisions.faults.TableFault;
import io.orderwright.platform.decisions.own.OwnFact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a workbook into a {@link TableSheet}, or refuses it with every finding. Cell texts would go into rule source
 * verbatim, so a cell may only hold what its column's type allows: a listed word, a plain number, true or false. The
 * header block is program: it must equal the shipped table's, or one that we shipped before.
 */
public final class TableReader {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9-]{0,29}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");

    private static final Pattern REMARK = Pattern.compile("[^\\p{Cntrl}]{0,200}");

    /** What people write for yes and no. */
    private static final Map<String, String> FLAGS =
            Map.of("true", "true", "yes", "true", "是", "true", "false", "false", "no", "false", "否", "false");

    /** Nobody mends more in one go. */
    private static final int MOST_FAULTS = 500;

    private final SheetCells cells;
    private final List<TableFault> findings = new ArrayList<>();

    private TableReader(SheetCells cells) {
        this.cells = cells;
    }

    /**
     * @param shipped the table whose header block this one must have, or one that we shipped before; null for the shipped
     *     table itself
     * @throws TableRefused with every cell at fault, or for a header that is not the shipped one
     */
    public static TableSheet read(String table, byte[] workbook, @Nullable TableSheet shipped) {
        return read(table, workbook, shipped, thing -> List.of());
    }

    /**
     * As {@link #read(String, byte[], TableSheet)}, of a workbook to which its owner may have added columns about own fields.
     *
     * @param facts the own fields of a kind of thing
     */
    public static TableSheet read(
            String table, byte[] workbook, @Nullable TableSheet shipped, Function<String, List<OwnFact>> facts) {
        try {
            SheetCells cells = new SheetCells(table, workbook);
            Header header = Header.read(cells, facts);
            boolean earlier = EarlierHeaders.knows(sheet(table, header, List.of()));
            if (shipped != null && !earlier) {
                compare(cells, header.cells(), shipped.header());
            }
            TableReader reader = new TableReader(cells);
            List<TableRow> rows = reader.rows(header);
            if (!reader.findings.isEmpty()) {
                throw new TableRefused(reader.findings);
            }
            TableSheet sheet = sheet(table, header, rows);
            if (shipped != null && !earlier && !sheet.headerHash().equals(shipped.headerHash())) {
                throw new BadCell(cells.ofTable(FaultKind.HEADER_DIFFERS));
            }
            return sheet;
        } catch (BadCell e) {
            throw new TableRefused(List.of(e.finding()));
        }
    }

    private static TableSheet sheet(String table, Header header, List<TableRow> rows) {
        return new TableSheet(
                table,
                header.ownerVersion(),
                header.factType(),
                header.packageName(),
                header.cells(),
                header.columns(),
                rows);
    }

    private static void compare(SheetCells cells, List<HeaderCell> found, List<HeaderCell> expected) {
        Set<HeaderCell> missing = new HashSet<>(expected);
        for (HeaderCell cell : found) {
            if (!missing.remove(cell)) {
                throw new BadCell(cells.finding(FaultKind.HEADER_CHANGED, cell.row(), cell.column()));
            }
        }
        for (HeaderCell cell : missing) {
            throw new BadCell(cells.finding(FaultKind.HEADER_LACKS, cell.row(), cell.column(), cell.text()));
        }
    }

    private List<TableRow> rows(Header header) {
        List<TableRow> rows = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int end = header.firstDataRow();
        while (end < cells.rows() && findings.size() < MOST_FAULTS && !isEmpty(end, header)) {
            TableRow read = row(end, header.columns());
            if (!names.add(read.name())) {
                findings.add(cells.finding(FaultKind.ROW_TWICE, end, 0, read.name()));
            }
            rows.add(read);
            end++;
        }
        if (findings.size() >= MOST_FAULTS) {
            return rows;
        }
        rowsCutOff(end, header);
        List<TableRow> defaults = rows.stream().filter(TableRow::isDefault).toList();
        if (defaults.size() != 1 || !rows.get(rows.size() - 1).isDefault()) {
            findings.add(cells.ofTable(FaultKind.DEFAULT_LAST));
        }
        return rows;
    }

    private boolean isEmpty(int row, Header header) {
        return header.columns().stream().allMatch(column -> cells.isBlank(row, column.index()));
    }

    /** Below the table its owner may note what he likes; a row with conditions or answers is none of that. */
    private void rowsCutOff(int end, Header header) {
        List<Column> said = header.columns().stream()
                .filter(column -> column.kind().isCondition() || column.kind() == Column.ColumnKind.ANSWER)
                .toList();
        for (int row = end; row < cells.rows(); row++) {
            int here = row;
            if (said.stream().anyMatch(column -> !cells.isBlank(here, column.index()))) {
                findings.add(cells.finding(FaultKind.ROW_CUT_OFF, row, 0, end + 1));
                return;
            }
        }
    }

    private TableRow row(int row, List<Column> columns) {
        Map<Integer, String> found = new TreeMap<>();
        String name = "";
        String remark = "";
        for (Column column : columns) {
            try {
                String text = cell(row, column);
                if (column.kind() == Column.ColumnKind.NAME) {
                    name = text;
                }
                if (column.kind() == Column.ColumnKind.REMARK) {
                    remark = text;
                } else if (!text.isEmpty()) {
                    found.put(column.index(), text);
                }
            } catch (BadCell e) {
                findings.add(e.finding());
            }
        }
        TableRow read = new TableRow(name, row + 1, found, remark);
        boolean conditions = columns.stream().anyMatch(c -> c.kind().isCondition() && found.containsKey(c.index()));
        if (read.isDefault() && conditions) {
            findings.add(cells.finding(FaultKind.DEFAULT_CONDITION, row, 0));
        } else if (!read.isDefault() && !conditions) {
            findings.add(cells.finding(FaultKind.NO_CONDITION, row, 0));
        }
        return read;
    }

    private String cell(int row, Column column) {
        OwnFact own = column.own();
        if (own != null) {
            return OwnCell.of(cells, row, column, own);
        }
        String text = cells.text(row, column.index());
        return switch (column.kind()) {
            case NAME -> matching(NAME, text, row, column, FaultKind.ROW_NAME);
            case ONE_OF -> text.isEmpty() ? "" : words(text, row, column);
            case ANSWER -> {
                if (text.isEmpty()) {
                    throw wrong(row, column, FaultKind.ANSWER_MISSING);
                }
                yield words(text, row, column);
            }
            case FLAG -> text.isEmpty() ? "" : flag(text, row, column);
            case REMARK -> matching(REMARK, text, row, column, FaultKind.REMARK);
            default -> text.isEmpty() ? "" : matching(NUMBER, text, row, column, FaultKind.NUMBER);
        };
    }

    private String flag(String text, int row, Column column) {
        String known = flag(text);
        if (known == null) {
            throw wrong(row, column, FaultKind.FLAG, text);
        }
        return known;
    }

    /** {@code true} or {@code false}; null for neither. */
    static @Nullable String flag(String text) {
        return FLAGS.get(text.toLowerCase(Locale.ROOT));
    }

    private String words(String text, int row, Column column) {
        List<String> words =
                Arrays.stream(text.split("[,，]", -1)).map(String::strip).toList();
        for (String word : words) {
            if (!column.words().contains(word)) {
                throw wrong(row, column, FaultKind.WORD, word, String.join(", ", column.words()));
            }
        }
        if (new HashSet<>(words).size() != words.size()) {
            throw wrong(row, column, FaultKind.WORD_TWICE);
        }
        if (words.size() > 1 && words.contains(RowAnswer.NOTHING)) {
            throw wrong(row, column, FaultKind.NOTHING_ALONE);
        }
        return String.join(",", words);
    }

    private String matching(Pattern pattern, String text, int row, Column column, FaultKind otherwise) {
        if (!pattern.matcher(text).matches()) {
            throw wrong(row, column, otherwise, text);
        }
        return text;
    }

    private BadCell wrong(int row, Column column, FaultKind kind, Object... values) {
        return new BadCell(cells.finding(kind, row, column, values));
    }
}
