package io.orderwright.platform.intake.exports;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.orderwright.platform.intake.rows.FormulaGuard;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Text with a byte order mark, by which spreadsheets know UTF-8, and no cell that they take for a formula. */
final class CsvSink implements RowSink {

    private final Writer out;
    private final CsvWriter csv;

    CsvSink(List<String> headings, OutputStream to) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        out.write('\uFEFF');
        csv = CsvWriter.builder().bufferSize(0).build(out);
        csv.writeRecord(headings);
    }

    @Override
    public void write(String[] cells) {
        csv.writeRecord(Arrays.stream(cells).map(FormulaGuard::guarded).toList());
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }
}
