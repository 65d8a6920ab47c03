package io.orderwright.platform.intake.exports;

import io.orderwright.platform.kernel.Refusal;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of one sheet. Its texts stand in their cells: a table of all of them would have to stay in memory. */
final class XlsxSink implements RowSink {

    /** A sheet has room for so many rows below the headings. */
    private static final int MOST_ROWS = 1_048_575;

    private static final int FLUSHED_AFTER = 1_000;

    private final String name;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    XlsxSink(String name, List<String> headings, OutputStream to) {
        this.name = name;
        this.workbook = new Workbook(new KeptOpen(to), "Orderwright", "1.0");
        this.sheet = workbook.newWorksheet(name);
        for (int i = 0; i < headings.size(); i++) {
            sheet.inlineString(0, i, headings.get(i));
        }
    }

    @Override
    public void write(String[] cells) throws IOException {
        if (++rows > MOST_ROWS) {
            throw Refusal.conflict("intake.export-too-long", name, MOST_ROWS);
        }
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                sheet.inlineString(rows, i, cells[i]);
            }
        }
        if (rows % FLUSHED_AFTER == 0) {
            sheet.flush();
        }
    }

    @Override
    public void finish() throws IOException {
        workbook.finish();
    }

    /** A workbook closes what it writes to; there may be more to be written there. */
    private static final class KeptOpen extends FilterOutputStream {

        KeptOpen(OutputStream to) {
            super(to);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
