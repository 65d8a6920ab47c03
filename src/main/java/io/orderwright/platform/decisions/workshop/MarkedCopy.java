package io.orderwright.platform.decisions.workshop;

import io.orderwright.platform.decisions.TableRefused;
import io.orderwright.platform.decisions.faults.FaultKind;
import io.orderwright.platform.decisions.faults.TableFault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook given back with its faults marked: each cell yellow with a note, and what is of no cell in a sheet of its own. */
final class MarkedCopy {

    /** Nobody reads more. */
    private static final int MOST = 500;

    private final XSSFWorkbook book;
    private final Function<TableFault, String> words;
    private int line;

    private MarkedCopy(XSSFWorkbook book, Function<TableFault, String> words) {
        this.book = book;
        this.words = words;
    }

    static byte[] of(byte[] workbook, List<TableFault> findings, Function<TableFault, String> words) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            MarkedCopy copy = new MarkedCopy(book, words);
            findings.stream().limit(MOST).forEach(copy::mark);
            book.write(out);
            return out.toByteArray();
        } catch (IOException | RuntimeException e) {
            String why = Objects.requireNonNullElse(e.getMessage(), "");
            throw new TableRefused(List.of(TableFault.of(FaultKind.NOT_A_WORKBOOK, "", why)));
        }
    }

    private void mark(TableFault finding) {
        int sign = finding.cell().lastIndexOf('!');
        if (sign >= 0) {
            note(cell(new CellReference(finding.cell().substring(sign + 1))), finding);
        }
        list(finding);
    }

    private Cell cell(CellReference place) {
        Sheet sheet = book.getSheetAt(0);
        Row row = sheet.getRow(place.getRow());
        Row there = row == null ? sheet.createRow(place.getRow()) : row;
        return there.getCell(place.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private void note(Cell cell, TableFault finding) {
        CellStyle marked = book.createCellStyle();
        marked.cloneStyleFrom(cell.getCellStyle());
        marked.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
        marked.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        cell.setCellStyle(marked);
        if (cell.getCellComment() == null) {
            CreationHelper helper = book.getCreationHelper();
            ClientAnchor anchor = helper.createClientAnchor();
            anchor.setCol1(cell.getColumnIndex() + 1);
            anchor.setCol2(cell.getColumnIndex() + 4);
            anchor.setRow1(cell.getRowIndex());
            anchor.setRow2(cell.getRowIndex() + 4);
            Drawing<?> drawing = cell.getSheet().createDrawingPatriarch();
            Comment comment = drawing.createCellComment(anchor);
            comment.setString(helper.createRichTextString(words.apply(finding)));
            cell.setCellComment(comment);
        }
    }

    private void list(TableFault finding) {
        String name = "findings";
        Sheet sheet = book.getSheet(name) == null ? book.createSheet(name) : book.getSheet(name);
        Row row = sheet.createRow(line++);
        row.createCell(0).setCellValue(finding.cell());
        row.createCell(1).setCellValue(words.apply(finding));
    }
}
