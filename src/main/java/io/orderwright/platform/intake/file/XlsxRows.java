package io.orderwright.platform.intake.file;

import io.orderwright.platform.kernel.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Rows of the first visible sheet of a workbook that {@link WorkbookGuard} has let pass; formulas by their last result. */
final class XlsxRows implements RowSource {

    /** Cells in a row; further right there is nothing that any kind of file could mean. */
    private static final int WIDEST = 256;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final String readAs;
    private long lastLine;
    private @Nullable SourceRow next;

    private XlsxRows(ReadableWorkbook workbook, Sheet sheet) throws IOException {
        this.workbook = workbook;
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        this.readAs = "XLSX, " + sheet.getName();
    }

    static XlsxRows open(Path file) throws IOException {
        ReadableWorkbook workbook = workbook(file);
        try {
            Sheet sheet = workbook.getSheets()
                    .filter(candidate -> candidate.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> Refusal.invalid("file", "intake.file-empty"));
            return new XlsxRows(workbook, sheet);
        } catch (ExcelReaderException | IOException damaged) {
            workbook.close();
            throw Refusal.invalid("file", "intake.workbook-damaged");
        }
    }

    /** Some programs write workbooks without styles; then no number in them is a date. */
    private static ReadableWorkbook workbook(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (IOException | RuntimeException withoutStyles) {
            try {
                return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
            } catch (IOException | RuntimeException damaged) {
                throw Refusal.invalid("file", "intake.workbook-damaged");
            }
        }
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = read();
        }
        return next != null;
    }

    @Override
    public SourceRow next() {
        SourceRow row = hasNext() ? next : null;
        if (row == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return row;
    }

    private @Nullable SourceRow read() {
        try {
            while (rows.hasNext()) {
                SourceRow row = texts(rows.next());
                if (!row.isBlank() && !row.isNote()) {
                    return row;
                }
            }
            return null;
        } catch (Refusal clear) {
            throw clear;
        } catch (RuntimeException damaged) {
            throw Refusal.invalid("file", "intake.workbook-damaged-at", lastLine + 1);
        }
    }

    private SourceRow texts(Row row) {
        lastLine = row.getRowNum();
        if (row.getCellCount() > WIDEST
                && row.getCells(WIDEST, row.getCellCount()).stream().anyMatch(XlsxCell::full)) {
            throw Refusal.invalid("file", "intake.too-wide", lastLine, WIDEST);
        }
        int width = Math.min(WIDEST, row.getCellCount());
        List<String> cells = new ArrayList<>(width);
        List<String> shown = new ArrayList<>(width);
        for (int column = 0; column < width; column++) {
            cells.add(XlsxCell.text(row.getCell(column)));
            shown.add(XlsxCell.shown(row.getCell(column)));
        }
        return new SourceRow(lastLine, cells, shown);
    }

    @Override
    public String readAs() {
        return readAs;
    }

    @Override
    public boolean commasLikely() {
        return false;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
