package io.orderwright.platform.intake.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;

/** The rows of a file, one after the other, without blank rows and notes. Must be closed. */
public interface RowSource extends Iterator<SourceRow>, AutoCloseable {

    /** What the file was recognised as, for people. */
    String readAs();

    @Override
    void close() throws IOException;

    /**
     * Opens a file by what is in it, not by its name.
     *
     * @param headings names of columns that help to recognise the delimiter
     * @throws io.orderwright.platform.kernel.Refusal INVALID when it is no readable table
     */
    static RowSource open(Path file, Collection<String> headings) throws IOException {
        return FileFormat.of(file) == FileFormat.XLSX ? XlsxRows.open(file) : CsvRows.open(file, headings);
    }
}
