package io.orderwright.platform.intake.file;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.orderwright.platform.intake.rows.FormulaGuard;
import io.orderwright.platform.kernel.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV file; a quoted cell may go over several lines. */
final class CsvRows implements RowSource {

    /** Characters in one cell; more is a quotation mark that nobody closed. */
    private static final int LONGEST_CELL = 1 << 18;

    private final CloseableIterator<CsvRecord> records;
    private final String readAs;
    private final boolean commasLikely;
    private long lastLine = 1;
    private @Nullable SourceRow next;

    private CsvRows(CloseableIterator<CsvRecord> records, String readAs, boolean commasLikely) {
        this.records = records;
        this.readAs = readAs;
        this.commasLikely = commasLikely;
    }

    static CsvRows open(Path file, Collection<String> headings, @Nullable Charset said) throws IOException {
        Charset charset = TextCharset.of(file, headings, said);
        char delimiter = Delimiter.of(file, charset, headings);
        try (Reader text = reader(file, charset)) {
            OpenQuote.refuse(text, delimiter);
        }
        CsvRows rows = new CsvRows(
                records(file, charset, delimiter),
                charset.name() + " “" + Delimiter.shown(delimiter) + "”",
                delimiter == ';');
        rows.skipDelimiterLine();
        return rows;
    }

    static CloseableIterator<CsvRecord> records(Path file, Charset charset, char delimiter) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .detectBomHeader(false)
                .maxBufferSize(LONGEST_CELL)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .trimWhitespacesAroundQuotes(true)
                .ofCsvRecord(reader(file, charset))
                .iterator();
    }

    /** Without the byte order mark, which would hide a quotation mark behind it. */
    private static Reader reader(Path file, Charset charset) throws IOException {
        BufferedReader reader = Files.newBufferedReader(file, charset);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** Excel's own first line: {@code sep=;}. */
    private void skipDelimiterLine() {
        next = read();
        if (next != null && next.line() == 1 && next.cells().get(0).startsWith("sep=")) {
            next = read();
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
            while (records.hasNext()) {
                CsvRecord found = records.next();
                lastLine = found.getStartingLineNumber();
                SourceRow row = new SourceRow(lastLine, cleaned(found));
                if (!row.isBlank() && !row.isNote()) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException | UncheckedIOException damaged) {
            throw Refusal.invalid("file", "intake.csv-damaged", lastLine);
        }
    }

    static List<String> cleaned(CsvRecord found) {
        return found.getFields().stream()
                .map(cell -> FormulaGuard.bare(cell.strip()))
                .toList();
    }

    @Override
    public String readAs() {
        return readAs;
    }

    @Override
    public boolean commasLikely() {
        return commasLikely;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    /** Looks for a quotation mark that begins a cell and does not end one: the rows behind it would become its text. */
    private static final class OpenQuote {

        private final int delimiter;
        private long line = 1;
        private boolean atStart = true;
        private boolean inside;
        private boolean behind;
        private long began;

        private OpenQuote(char delimiter) {
            this.delimiter = delimiter;
        }

        /** @throws Refusal INVALID with the line where the mark stands */
        static void refuse(Reader text, char delimiter) throws IOException {
            OpenQuote scan = new OpenQuote(delimiter);
            int before = -1;
            for (int c = text.read(); c >= 0; c = text.read()) {
                scan.take(c);
                if (c == '\n' && before != '\r' || c == '\r') {
                    scan.line++;
                }
                before = c;
            }
            if (scan.inside) {
                throw Refusal.invalid("file", "intake.quote-open", scan.began);
            }
        }

        private void take(int c) {
            if (inside) {
                if (c == '"') {
                    inside = false;
                    behind = true;
                }
                return;
            }
            boolean ends = c == delimiter || c == '\n' || c == '\r';
            if (behind) {
                if (c == '"') {
                    // two in a row stand for one
                    inside = true;
                } else if (!ends && !blank(c)) {
                    throw Refusal.invalid("file", "intake.quote-open", began);
                }
                behind = !ends && !inside;
                atStart = ends;
            } else if (c == '"' && atStart) {
                inside = true;
                began = line;
                atStart = false;
            } else {
                atStart = ends || atStart && blank(c);
            }
        }

        private boolean blank(int c) {
            return c != delimiter && (c == ' ' || c == '\t');
        }
    }
}
