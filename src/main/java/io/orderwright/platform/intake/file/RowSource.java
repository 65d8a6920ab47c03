package io.orderwright.platform.intake.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The rows of a file, one after the other, without blank rows and notes. Must be closed. */
public interface RowSource extends Iterator<SourceRow>, AutoCloseable {

    /** What the file was recognised as, for people. */
    String readAs();

    /** Whether the program that wrote it writes decimal marks as commas, as its delimiter lets one think. */
    boolean commasLikely();

    @Override
    void close() throws IOException;

    /**
     * Opens a file by what is in it, not by its name.
     *
     * @param headings names of columns that help to recognise the delimiter
     * @param charset of a text file, as somebody has chosen it; absent when nobody was asked
     * @throws io.orderwright.platform.kernel.Refusal INVALID when it is no readable table
     */
    static RowSource open(Path file, Collection<String> headings, @Nullable Charset charset) throws IOException {
        return FileFormat.of(file) == FileFormat.XLSX ? XlsxRows.open(file) : CsvRows.open(file, headings, charset);
    }

    /** As {@link #open(Path, Collection, Charset)} of a file that nobody was asked about. */
    static RowSource open(Path file, Collection<String> headings) throws IOException {
        return open(file, headings, null);
    }
}
