package io.orderwright.platform.decisions.table;

import io.orderwright.platform.kernel.PlainNumber;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook as plain text cells. Formulas, dates and percentages are refused: they hide values. */
final class SheetCells {

    private static final int MAX_BYTES = 5_000_000;
    private static final int MAX_ROWS = 5_000;
    private static final int MAX_COLUMNS = 100;

    private final String table;
    private final Sheet sheet;

    SheetCells(String table, byte[] workbook) {
        this.table = table;
        if (workbook.length > MAX_BYTES) {
            throw new BadCell(table + ": the file has " + workbook.length + " bytes, at most " + MAX_BYTES);
        }
        // Sheets stay readable after close: POI keeps them in memory.
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            this.sheet = book.getSheetAt(0);
        } catch (IOException | RuntimeException e) {
            throw new BadCell(table + ": not a readable XLSX workbook (" + e.getMessage() + ")");
        }
        if (sheet.getLastRowNum() >= MAX_ROWS) {
            throw new BadCell(table + ": more than " + MAX_ROWS + " rows");
        }
    }

    int rows() {
        return sheet.getLastRowNum() + 1;
    }

    int columns(int row) {
        Row cells = sheet.getRow(row);
        return cells == null ? 0 : Math.min(MAX_COLUMNS, Math.max(0, cells.getLastCellNum()));
    }

    boolean isBlank(int row) {
        for (int column = 0; column < columns(row); column++) {
            Cell cell = cell(row, column);
            if (cell != null
                    && cell.getCellType() != CellType.BLANK
                    && !raw(cell).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Trimmed text, a plain number, {@code true} or {@code false}; empty if there is nothing. */
    String text(int row, int column) {
        Cell cell = cell(row, column);
        if (cell == null) {
            return "";
        }
        return switch (cell.getCellType()) {
            case BLANK -> "";
            case STRING -> cell.getStringCellValue().strip();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case NUMERIC -> number(cell);
            default -> throw new BadCell(at(row, column) + ": formulas and errors are not allowed");
        };
    }

    int mergedStart(int row, int column) {
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            if (region.isInRange(row, column)) {
                return region.getFirstColumn();
            }
        }
        return -1;
    }

    /** Text of the cell, or of the first cell of its merged region. */
    String mergedText(int row, int column) {
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            if (region.isInRange(row, column)) {
                return text(region.getFirstRow(), region.getFirstColumn());
            }
        }
        return text(row, column);
    }

    /** Table, sheet and cell as the owner sees them, e.g. {@code credit/credit-decision Rules!C14}. */
    String at(int row, int column) {
        return table + " " + sheet.getSheetName() + "!" + new CellReference(row, column).formatAsString();
    }

    private String number(Cell cell) {
        if (DateUtil.isCellDateFormatted(cell)) {
            throw new BadCell(at(cell.getRowIndex(), cell.getColumnIndex())
                    + ": Excel made a date of it; format the cell as text or number and type it again");
        }
        if (cell.getCellStyle().getDataFormatString().contains("%")) {
            throw new BadCell(at(cell.getRowIndex(), cell.getColumnIndex())
                    + ": formatted as a percentage; format it as a number and write 15 for 15 %");
        }
        double value = cell.getNumericCellValue();
        return PlainNumber.of(new BigDecimal(Double.toString(value)));
    }

    private static String raw(Cell cell) {
        return cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "x";
    }

    private @Nullable Cell cell(int row, int column) {
        Row cells = sheet.getRow(row);
        return cells == null ? null : cells.getCell(column);
    }
}
