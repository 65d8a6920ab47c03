package io.orderwright.platform.decisions.table;

import io.orderwright.platform.decisions.faults.FaultKind;
import io.orderwright.platform.decisions.faults.TableFault;
import io.orderwright.platform.kernel.PlainNumber;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of a workbook as plain text cells. A formula counts as the result that was saved with it; dates and
 * percentages are refused: they hide values.
 */
final class SheetCells {

    private static final int MAX_BYTES = 5_000_000;
    private static final int MAX_ROWS = 1_000;
    private static final int MAX_COLUMNS = 100;

    private final String table;
    private final Sheet sheet;

    /** Columns of the sheet that are read behind all others, in their order. */
    private List<Integer> behind = List.of();

    /** How many there are before these. */
    private int others;

    SheetCells(String table, byte[] workbook) {
        this.table = table;
        if (workbook.length > MAX_BYTES) {
            throw new BadCell(ofTable(FaultKind.TOO_LARGE, workbook.length, MAX_BYTES));
        }
        // Sheets stay readable after close: POI keeps them in memory.
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            this.sheet = book.getSheetAt(0);
        } catch (IOException | RuntimeException e) {
            throw new BadCell(ofTable(FaultKind.NOT_A_WORKBOOK, Objects.requireNonNullElse(e.getMessage(), "")));
        }
        if (sheet.getLastRowNum() >= MAX_ROWS) {
            throw new BadCell(ofTable(FaultKind.TOO_MANY_ROWS, MAX_ROWS));
        }
    }

    int rows() {
        return sheet.getLastRowNum() + 1;
    }

    /** Without those that are read behind the others. */
    int columns(int row) {
        Row cells = sheet.getRow(row);
        return cells == null ? 0 : shown(Math.min(MAX_COLUMNS, Math.max(0, cells.getLastCellNum())));
    }

    /**
     * From now on, these columns of the sheet are read behind the others.
     *
     * @param row that has a cell in each column of the table
     */
    void readBehind(List<Integer> columns, int row) {
        others = columns(row) - columns.size();
        behind = List.copyOf(columns);
    }

    /** As which column one of the sheet is read that is none of those behind. */
    private int shown(int place) {
        return place - (int) behind.stream().filter(one -> one < place).count();
    }

    /** Where the sheet has a column. */
    private int place(int column) {
        if (!behind.isEmpty() && column >= others) {
            return behind.get(column - others);
        }
        int place = column;
        for (int one : behind) {
            if (one <= place) {
                place++;
            }
        }
        return place;
    }

    boolean isBlank(int row, int column) {
        Cell cell = cell(row, place(column));
        return cell == null
                || cell.getCellType() == CellType.BLANK
                || cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().isBlank();
    }

    /** Trimmed text, a plain number, {@code true} or {@code false}; empty if there is nothing. */
    String text(int row, int column) {
        return text(cell(row, place(column)));
    }

    /** As {@link #text(int, int)}; of a day in any format, the day as {@code 2027-01-31}. */
    String day(int row, int column) {
        Cell cell = cell(row, place(column));
        return cell != null && cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)
                ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                : text(cell);
    }

    private String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getCellType()) {
            case BLANK -> "";
            case FORMULA -> result((XSSFCell) cell);
            default -> value(cell, cell.getCellType());
        };
    }

    /** Spreadsheet programs save what a formula came to; some write TRUE() for a plain true. */
    private String result(XSSFCell cell) {
        if (!cell.getCTCell().isSetV()) {
            throw wrong(FaultKind.FORMULA_WITHOUT_RESULT, cell);
        }
        return value(cell, cell.getCachedFormulaResultType());
    }

    private String value(Cell cell, CellType type) {
        return switch (type) {
            case STRING -> cell.getStringCellValue().strip();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case NUMERIC -> number(cell);
            default -> throw wrong(FaultKind.ERROR_CELL, cell);
        };
    }

    int mergedStart(int row, int column) {
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            if (region.isInRange(row, place(column))) {
                return shown(region.getFirstColumn());
            }
        }
        return -1;
    }

    /** Text of the cell, or of the first cell of its merged region. */
    String mergedText(int row, int column) {
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            if (region.isInRange(row, place(column))) {
                return text(cell(region.getFirstRow(), region.getFirstColumn()));
            }
        }
        return text(row, column);
    }

    /** About the table as a whole. */
    TableFault ofTable(FaultKind kind, Object... values) {
        return TableFault.of(kind, table, values);
    }

    /** About a cell of the header block. */
    TableFault finding(FaultKind kind, int row, int column, Object... values) {
        return TableFault.at(kind, table, at(row, place(column)), "", values);
    }

    /** About a cell of a column with that label. */
    TableFault finding(FaultKind kind, int row, Column column, Object... values) {
        return TableFault.at(kind, table, at(row, place(column.index())), column.heading(), values);
    }

    /** Sheet and cell as the owner sees them, e.g. {@code Rules!C14}. */
    private String at(int row, int column) {
        return sheet.getSheetName() + "!" + new CellReference(row, column).formatAsString(false);
    }

    private BadCell wrong(FaultKind kind, Cell cell) {
        return new BadCell(TableFault.at(kind, table, at(cell.getRowIndex(), cell.getColumnIndex()), ""));
    }

    private String number(Cell cell) {
        if (DateUtil.isCellDateFormatted(cell)
                || isChineseDate(cell.getCellStyle().getDataFormat())) {
            throw wrong(FaultKind.DATE, cell);
        }
        String format = cell.getCellStyle().getDataFormatString();
        if (format != null && format.contains("%")) {
            throw wrong(FaultKind.PERCENTAGE, cell);
        }
        double value = cell.getNumericCellValue();
        return PlainNumber.of(new BigDecimal(Double.toString(value)));
    }

    /** Formats that Chinese and other Asian editions of Excel have built in; POI does not know them. */
    private static boolean isChineseDate(int format) {
        return format >= 27 && format <= 36 || format >= 50 && format <= 58;
    }

    private @Nullable Cell cell(int row, int column) {
        Row cells = sheet.getRow(row);
        return cells == null ? null : cells.getCell(column);
    }
}
