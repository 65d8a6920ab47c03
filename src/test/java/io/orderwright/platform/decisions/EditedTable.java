package io.orderwright.platform.decisions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A shipped workbook, edited as its owner, or an attacker, would in Excel. */
public final class EditedTable {

    private final XSSFWorkbook book;
    private final Sheet sheet;

    private EditedTable(byte[] workbook) throws IOException {
        this.book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
        this.sheet = book.getSheetAt(0);
    }

    public static byte[] shipped(String table) {
        try (InputStream in = EditedTable.class.getResourceAsStream("/rules/" + table + ".drl.xlsx")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static EditedTable of(String table) {
        try {
            return new EditedTable(shipped(table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public EditedTable text(String row, int column, String text) {
        fresh(row, column).setCellValue(text);
        return this;
    }

    public EditedTable number(String row, int column, double number) {
        fresh(row, column).setCellValue(number);
        return this;
    }

    /** As no spreadsheet program saves it: without what it came to. */
    public EditedTable formula(String row, int column, String formula) {
        XSSFCell cell = (XSSFCell) fresh(row, column);
        cell.setCellFormula(formula);
        cell.getCTCell().unsetV();
        return this;
    }

    /** As a spreadsheet program saves it: the formula and what it came to. */
    public EditedTable result(String row, int column, String formula, Object result) {
        Cell cell = fresh(row, column);
        cell.setCellFormula(formula);
        if (result instanceof Boolean flag) {
            cell.setCellValue(flag);
        } else if (result instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(String.valueOf(result));
        }
        return this;
    }

    public EditedTable error(String row, int column) {
        fresh(row, column).setCellErrorValue(FormulaError.DIV0.getCode());
        return this;
    }

    /** What an owner writes for himself, so many rows after the last one. */
    public EditedTable noteBelow(int rows, int column, String text) {
        sheet.createRow(sheet.getLastRowNum() + rows).createCell(column).setCellValue(text);
        return this;
    }

    public EditedTable percent(String row, int column, double number) {
        Cell cell = fresh(row, column);
        cell.setCellValue(number);
        cell.setCellStyle(book.createCellStyle());
        cell.getCellStyle().setDataFormat(book.createDataFormat().getFormat("0%"));
        return this;
    }

    /** As a Chinese edition of Excel keeps what was typed as 3-1. */
    public EditedTable chineseDate(String row, int column, double day, int format) {
        Cell cell = fresh(row, column);
        cell.setCellValue(day);
        cell.setCellStyle(book.createCellStyle());
        cell.getCellStyle().setDataFormat((short) format);
        return this;
    }

    public EditedTable blank(String row, int column) {
        fresh(row, column).setBlank();
        return this;
    }

    /** As a spreadsheet program inserts a column: what is merged across it becomes wider. The labels stand in the row of "编号". */
    public EditedTable column(int at, String heading) {
        List<CellRangeAddress> merged = List.copyOf(sheet.getMergedRegions());
        for (int region = merged.size() - 1; region >= 0; region--) {
            sheet.removeMergedRegion(region);
        }
        sheet.shiftColumns(at, row("NAME").getLastCellNum() - 1, 1);
        merged.forEach(region -> sheet.addMergedRegion(new CellRangeAddress(
                region.getFirstRow(),
                region.getLastRow(),
                region.getFirstColumn() + (region.getFirstColumn() >= at ? 1 : 0),
                region.getLastColumn() + (region.getLastColumn() >= at ? 1 : 0))));
        return text("编号", at, heading);
    }

    /** Writes the same into a column of every rule but the default one. */
    public EditedTable everywhere(int column, String text) {
        for (int at = row("编号").getRowNum() + 1; at < row("DEFAULT").getRowNum(); at++) {
            String name = sheet.getRow(at).getCell(0).toString();
            text(name, column, text);
        }
        return this;
    }

    /** A further rule before the default one: its name, and its cells by their columns. */
    public EditedTable rule(String name, Map<Integer, String> cells) {
        int at = row("DEFAULT").getRowNum();
        sheet.shiftRows(at, sheet.getLastRowNum(), 1);
        Row fresh = sheet.createRow(at);
        fresh.createCell(0).setCellValue(name);
        cells.forEach((column, text) -> fresh.createCell(column).setCellValue(text));
        return this;
    }

    public EditedTable without(String row) {
        Row found = row(row);
        int at = found.getRowNum();
        sheet.removeRow(found);
        if (at < sheet.getLastRowNum()) {
            sheet.shiftRows(at + 1, sheet.getLastRowNum(), -1);
        }
        return this;
    }

    public byte[] bytes() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Cell fresh(String row, int column) {
        Cell cell = row(row).getCell(column);
        return cell == null ? row(row).createCell(column) : cell;
    }

    private Row row(String name) {
        for (Row row : sheet) {
            Cell first = row.getCell(0);
            if (first != null && first.toString().strip().startsWith(name)) {
                return row;
            }
        }
        throw new IllegalArgumentException("No row " + name);
    }
}
